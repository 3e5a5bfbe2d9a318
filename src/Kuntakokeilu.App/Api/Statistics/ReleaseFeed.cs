using System.Text;
using System.Xml;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Formats;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary><c>/statistics/releases.atom</c>: the releases, the latest first (RFC 4287).</summary>
internal static class ReleaseFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
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
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, asked.Language);
        string self = new Uri(asked.Site, $"statistics/releases.atom?lang={asked.Language}").AbsoluteUri;
        Element("id", $"{Tag}?lang={asked.Language}");
        Element("title", texts["open_data.feed"]);
        // Before the first release nothing has ever changed.
        Element("updated", JsonStat.Moment(asked.Changed ?? DateTimeOffset.UnixEpoch));
        xml.WriteStartElement("author", Atom);
        Element("name", asked.SourceText);
        xml.WriteEndElement();
        Element("rights", StatisticsRequest.Licence);
        Link("self", self, "application/atom+xml");
        foreach (ReleaseHead release in releases.Take(Most))
        {
            xml.WriteStartElement("entry", Atom);
            Element("id", $"{Tag}/{release.Number}");
            Element(
                "title",
                texts[
                    "open_data.release",
                    release.Number,
                    texts[$"month.{release.LastMonth.OfYear}"],
                    release.LastMonth.Year
                ]
            );
            Element("updated", JsonStat.Moment(release.PublishedAt));
            Element("published", JsonStat.Moment(release.PublishedAt));
            Link(
                "alternate",
                (asked with { Earlier = release.Number }).Address("tables").AbsoluteUri,
                "application/json"
            );
            Summary(release.Note);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();

        void Element(string name, string text) => xml.WriteElementString(name, Atom, text);

        void Summary(string? written)
        {
            ReleaseNote note = written is null
                ? new(texts["open_data.no_revision"], asked.Language)
                : ReleaseNote.Of(written, asked.Language);
            xml.WriteStartElement("summary", Atom);
            xml.WriteAttributeString("xml", "lang", null, note.Language);
            xml.WriteString(Plain(note.Text));
            xml.WriteEndElement();
        }

        void Link(string rel, string href, string type)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", rel);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("href", href);
            xml.WriteEndElement();
        }
    }

    /// <summary>A note is written by hand; what XML can't hold would break the feed.</summary>
    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            plain.Append(
                (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).ToString()
            );
        return plain.ToString();
    }
}
