using System.Globalization;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>What every request of the open statistics is about.</summary>
/// <param name="Release">The latest release, or the one that is asked for; null before the first.</param>
/// <param name="Language">The one asked for; Finnish when it is none of ours.</param>
/// <param name="Site">By which address the site was asked.</param>
internal sealed record StatisticsRequest(Release? Release, string Language, Uri Site)
{
    /// <summary>By it an address asks for an earlier release.</summary>
    internal const string Parameter = "release";

    private static readonly Words Source = Of("open_data.source");

    /// <summary>The folder of the tables, as StatFin has it.</summary>
    internal const string SubjectCode = "tyonv";

    internal static readonly Words Subject = Of("open_data.subject");

    internal const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>Null when the address by which the site was asked is none.</summary>
    internal static async Task<StatisticsRequest?> Of(HttpContext http)
    {
        // The server lets any digits pass for a port, but that is no address to link to.
        if (!Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}/", UriKind.Absolute, out Uri? site))
            return null;
        string wish = http.Request.RouteValues["lang"] as string ?? http.Request.Query["lang"].FirstOrDefault() ?? "";
        string language = wish.Split('-')[0].ToLowerInvariant();
        return new(await ReleaseOf(http), Words.Languages.Contains(language) ? language : Words.Languages[0], site)
        {
            Earlier = NumberOf(http),
        };
    }

    /// <summary>The number of an earlier release, where the address asks for one: its links lead to the same.</summary>
    internal int? Earlier { get; init; }

    /// <summary>
    /// The release that a request is about, the same one through all of it: the latest, or that of <c>?release=N</c>;
    /// null before the first.
    /// </summary>
    /// <exception cref="BadHttpRequestException">There is none of that number.</exception>
    internal static async Task<Release?> ReleaseOf(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(Release), out object? known))
            return (Release?)known;
        Releases releases = http.RequestServices.GetRequiredService<Releases>();
        Release? release =
            http.Request.Query[Parameter] is not { Count: > 0 } ? await releases.Latest(http.RequestAborted)
            : NumberOf(http) is { } number ? await releases.Find(number, http.RequestAborted) ?? throw NoSuch()
            : throw NoSuch();
        http.Items[typeof(Release)] = release;
        return release;

        static BadHttpRequestException NoSuch() => new("no such release", StatusCodes.Status404NotFound);
    }

    private static int? NumberOf(HttpContext http) =>
        int.TryParse(http.Request.Query[Parameter], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    internal Edition Edition =>
        new(Release!.Head.Number, Release.Head.PublishedAt, $"{Release.Head.LastMonth}", Source, SubjectCode, Subject);

    /// <summary>When the release was published; null before the first.</summary>
    internal DateTimeOffset? Changed => Release?.Head.PublishedAt;

    internal string Text(Words words) => words.In(Language);

    internal string SourceText => Text(Source);

    /// <summary>An address of PxWebApi v2 in the language asked for.</summary>
    internal Uri Address(string path) =>
        new(
            Site,
            $"pxweb/api/v2/{path}{(path.Contains('?') ? '&' : '?')}lang={Language}"
                + (Earlier is { } number ? $"&{Parameter}={number}" : "")
        );

    internal DatasetLinks LinksOf(string table) =>
        new(
            Address($"tables/{Uri.EscapeDataString(table)}/data"),
            id => Address($"codelists/{Uri.EscapeDataString(id)}")
        );

    internal object Link(string rel, string path) =>
        new
        {
            rel,
            hreflang = Language,
            href = Address(path).AbsoluteUri,
        };

    /// <summary>The same in the other languages.</summary>
    internal IEnumerable<object> Alternates(string path) =>
        Words
            .Languages.Where(language => language != Language)
            .Select(language => (this with { Language = language }).Link("alternate", path));

    /// <summary>A text of the product in all its languages.</summary>
    internal static Words Of(string key) => new(Texts.For("fi")[key], Texts.For("sv")[key], Texts.For("en")[key]);
}
