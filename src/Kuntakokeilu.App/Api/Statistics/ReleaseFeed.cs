using System.Text;
using System.Xml;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Formats;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary><c>/statistics/releases.atom</c>: the releases, the latest first (RFC 4287).</summary>
internal static class ReleaseFeed
{
    private const int Most = 50;

    /// <summary>By it a reader knows the feed and its entries for ever (RFC 4151), whatever address the site gets.</summary>
    private const string Tag = "tag:tem.fi,2021-03-01:kuntakokeilu/releases";

    internal static async Task<IResult> Get(HttpContext http, StatisticsRequest asked)
    {
        IReadOnlyList<ReleaseHead> releases = await http
            .RequestServices.GetRequiredService<Releases>()
            .All(http.RequestAborted);
        using MemoryStream feed = new();
        Write(feed, releases, asked);
        return new CacheableResult(feed.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Write(Stream feed, IReadOnlyList<ReleaseHead> releases, StatisticsRequest asked)
    {
        Texts texts = Texts.For(asked.Language);
        using XmlWriter xml = XmlWriter.Create(feed, new() { Indent = true, Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("feed", AtomText.Namespace);
        xml.WriteAttributeString("xml", "lang", null, asked.Language);
        string self = new Uri(asked.Site, $"statistics/releases.atom?lang={asked.Language}").AbsoluteUri;
        xml.Element("id", $"{Tag}?lang={asked.Language}");
        xml.Element("title", texts["open_data.feed"]);
        // Before the first release nothing has ever changed.
        xml.Element("updated", JsonStat.Moment(asked.Changed ?? DateTimeOffset.UnixEpoch));
        xml.WriteStartElement("author", AtomText.Namespace);
        xml.Element("name", asked.SourceText);
        xml.WriteEndElement();
        xml.Element("rights", StatisticsRequest.Licence);
        xml.Link("self", self, "application/atom+xml");
        foreach (ReleaseHead release in releases.Take(Most))
        {
            xml.WriteStartElement("entry", AtomText.Namespace);
            xml.Element("id", $"{Tag}/{release.Number}");
            xml.Element(
                "title",
                texts[
                    "open_data.release",
                    release.Number,
                    texts[$"month.{release.LastMonth.OfYear}"],
                    release.LastMonth.Year
                ]
            );
            xml.Element("updated", JsonStat.Moment(release.PublishedAt));
            xml.Element("published", JsonStat.Moment(release.PublishedAt));
            xml.Link(
                "alternate",
                (asked with { Earlier = release.Number }).Address("tables").AbsoluteUri,
                "application/json"
            );
            Summary(release.Note);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();

        void Summary(string? written)
        {
            ReleaseNote note = written is null
                ? new(texts["open_data.no_revision"], asked.Language)
                : ReleaseNote.Of(written, asked.Language);
            xml.Text("summary", note.Text, note.Language);
        }
    }
}
