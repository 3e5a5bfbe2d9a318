using System.Buffers;
using System.Collections.Concurrent;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Microsoft.Net.Http.Headers;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>A format by its name in PxWebApi v2.</summary>
/// <param name="Name">In addresses.</param>
/// <param name="Extension">Of a file.</param>
/// <param name="Type">Its media type without a charset.</param>
/// <param name="IsNamed">Whether it can be written with codes or texts, and with a title.</param>
internal sealed record OutputFormat(string Name, string Extension, string Type, bool IsNamed = false)
{
    internal static readonly OutputFormat JsonStat2 = new("json-stat2", "json", "application/json");

    /// <summary>Of the first interface alone.</summary>
    internal static readonly OutputFormat JsonStat1 = new("json-stat", "json", "application/json");
    internal static readonly OutputFormat Px = new("px", "px", "text/plain");
    internal static readonly OutputFormat Csv = new("csv", "csv", "text/csv", true);
    internal static readonly OutputFormat Xlsx = new("xlsx", "xlsx", ExcelFile.Type, true);
    internal static readonly OutputFormat Html = new("html", "html", "text/html", true);
    internal static readonly OutputFormat JsonPx = new("json-px", "json", "application/json");
    internal static readonly OutputFormat Parquet = new("parquet", "parquet", "application/vnd.apache.parquet");

    /// <summary>The first is the default.</summary>
    internal static IReadOnlyList<OutputFormat> All { get; } = [JsonStat2, Px, Csv, Xlsx, Html, JsonPx, Parquet];

    private const int MostOutcomes = 200;
    private static readonly ConcurrentDictionary<string, string> outcomes = [];

    internal static OutputFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The format that a program accepts best; null when it accepts none. A web page is given by its name alone: libraries
    /// accept one by habit, before anything else, and can't read it.
    /// </summary>
    internal static OutputFormat? Accepted(HttpRequest request) =>
        IsIndifferent(request)
            ? JsonStat2
            : request
                .GetTypedHeaders()
                .Accept.Where(wish => wish.Quality is not 0)
                .OrderByDescending(wish => wish.Quality ?? 1)
                .Select(wish => All.FirstOrDefault(format => format != Html && format.Is(wish)))
                .FirstOrDefault(format => format is not null);

    internal static bool IsAccepted(HttpRequest request, OutputFormat format) =>
        IsIndifferent(request)
        || request.GetTypedHeaders().Accept.Any(wish => wish.Quality is not 0 && format.Is(wish));

    /// <summary>What the answer depends on of all that a program may write of what it accepts.</summary>
    internal static string OutcomeOf(HttpRequest request)
    {
        string wish = request.Headers.Accept.ToString();
        if (outcomes.TryGetValue(wish, out string? known))
            return known;
        string outcome = $"{Accepted(request)?.Name} {IsAccepted(request, JsonStat2)}";
        // Programs write the same few again and again; one that never does fills no memory.
        if (outcomes.Count < MostOutcomes)
            outcomes.TryAdd(wish, outcome);
        return outcome;
    }

    /// <summary>Nothing asked for, or nothing that is a type.</summary>
    private static bool IsIndifferent(HttpRequest request) => request.GetTypedHeaders().Accept.Count == 0;

    /// <summary>A charset or a quality says nothing about which type is asked for.</summary>
    private bool Is(MediaTypeHeaderValue wish) => new MediaTypeHeaderValue(Type).IsSubsetOf(new(wish.MediaType));
}

/// <summary>A format with how it is to be written.</summary>
internal sealed record Output(OutputFormat Format, CodesOrTexts Naming, char Separator, bool HasTitle)
{
    /// <summary>By its parameters' names in any letter case; what is wrong with them otherwise.</summary>
    internal static (Output? Output, ProblemResult? Wrong) Of(OutputFormat format, IEnumerable<string> parameters)
    {
        CodesOrTexts? naming = null;
        char? separator = null;
        bool hasTitle = false;
        foreach (string parameter in parameters)
        {
            CodesOrTexts? name = null;
            char? between = null;
            switch (parameter.ToUpperInvariant())
            {
                case "USECODES":
                    name = CodesOrTexts.Codes;
                    break;
                case "USETEXTS":
                    name = CodesOrTexts.Texts;
                    break;
                case "USECODESANDTEXTS":
                    name = CodesOrTexts.CodesAndTexts;
                    break;
                case "SEPARATORTAB":
                    between = '\t';
                    break;
                case "SEPARATORSPACE":
                    between = ' ';
                    break;
                case "SEPARATORSEMICOLON":
                    between = ';';
                    break;
                case "INCLUDETITLE":
                    hasTitle = true;
                    break;
                default:
                    return (null, ProblemResult.Bad("outputFormatParams: one of its values is not known."));
            }
            if (name is { } n && naming is { } m && n != m || between is { } b && separator is { } s && b != s)
                return (null, ProblemResult.Bad("outputFormatParams: two of its values exclude each other."));
            naming = name ?? naming;
            separator = between ?? separator;
        }
        bool isTold = naming is not null || hasTitle;
        return isTold && !format.IsNamed || separator is not null && format != OutputFormat.Csv
            ? (null, ProblemResult.Bad($"outputFormatParams: not for {format.Name}."))
            : (new(format, naming ?? Default(format), separator ?? ',', hasTitle), null);
    }

    /// <summary>As the official server: programs join what they read of a CSV by its codes.</summary>
    internal static CodesOrTexts Default(OutputFormat format) =>
        format == OutputFormat.Csv ? CodesOrTexts.Codes : CodesOrTexts.Texts;

    /// <summary>Why a selection can't be written in the format; null when it can.</summary>
    internal ProblemResult? Refuses(Selection selection) =>
        Format == OutputFormat.Xlsx && selection.Stub.Count + selection.Columns > XlsxFormat.MostColumns
            ? ProblemResult.Bad(
                $"outputFormat: the workbook would have {selection.Stub.Count + selection.Columns} columns; "
                    + $"at most {XlsxFormat.MostColumns} are possible. Place fewer variables in the heading."
            )
            : null;

    internal async Task<CacheableResult> Write(Extract extract, CancellationToken stop)
    {
        ArrayBufferWriter<byte> output = new();
        string charset = "; charset=utf-8";
        if (Format == OutputFormat.JsonStat2)
            JsonStat.Write(output, extract);
        else if (Format == OutputFormat.JsonStat1)
            JsonStat1.Write(output, extract);
        else if (Format == OutputFormat.JsonPx)
            JsonPxFormat.Write(output, extract);
        else if (Format == OutputFormat.Csv)
            CsvFormat.Write(output, extract, new(Naming, Separator, HasTitle));
        else if (Format == OutputFormat.Html)
            HtmlFormat.Write(output, extract, Naming);
        else if (Format == OutputFormat.Px)
            charset = $"; charset={PxFormat.Write(output, extract).WebName}";
        else
        {
            charset = "";
            output.Write(
                Format == OutputFormat.Xlsx
                    ? await XlsxFormat.Write(extract, Naming, HasTitle, stop)
                    : await ParquetFormat.Write(extract)
            );
        }
        return new(output.WrittenMemory, Format.Type + charset)
        {
            FileName = $"{extract.Definition.Id}.{Format.Extension}",
        };
    }
}
