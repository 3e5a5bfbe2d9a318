using System.Globalization;
using System.Text;
using System.Xml;
using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.Core.Guidance.Publishing;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>
/// <c>/guidance/feed</c>: the answers that were published or changed last (RFC 4287), all or of a theme. One that was overtaken is
/// an updated entry, with what stands above it first.
/// </summary>
internal static class AnswerFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;
    private const string Tag = "tag:tem.fi,2021-03-01:kuntakokeilu/guidance";

    internal static async Task<IResult> Get(HttpContext http, PublishedAnswers answers, string? lang, string? theme)
    {
        string language = GuidanceEndpoints.LanguageOf(lang);
        IReadOnlyList<AnswerSummary> found = await answers.Updated(
            string.IsNullOrEmpty(theme) ? null : theme,
            DateTimeOffset.MinValue,
            0,
            Most,
            isLatestFirst: true,
            language,
            http.RequestAborted
        );
        using MemoryStream feed = new();
        Write(feed, found, theme, language, http.Request);
        return new CacheableResult(feed.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Write(
        Stream feed,
        IReadOnlyList<AnswerSummary> answers,
        string? theme,
        string language,
        HttpRequest asked
    )
    {
        Texts texts = Texts.For(language);
        using XmlWriter xml = XmlWriter.Create(feed, new() { Indent = true, Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, language);
        string query = $"?lang={language}{(theme is null ? "" : $"&theme={Uri.EscapeDataString(theme)}")}";
        Element("id", $"{Tag}{query}");
        Element("title", texts["nav.guidance"]);
        Element("updated", Moment(answers.Select(one => one.UpdatedAt).FirstOrDefault(DateTimeOffset.UnixEpoch)));
        xml.WriteStartElement("author", Atom);
        Element("name", texts["guidance.ministry"]);
        xml.WriteEndElement();
        Link("self", $"{asked.Scheme}://{asked.Host}{GuidanceSubject.Feed}{query}", "application/atom+xml");
        foreach (AnswerSummary one in answers)
        {
            xml.WriteStartElement("entry", Atom);
            Element("id", string.Create(CultureInfo.InvariantCulture, $"{Tag}/{one.Question}"));
            Element("title", Plain(Beginning(one.Told.Question)));
            Element("updated", Moment(one.UpdatedAt));
            Link("alternate", GuidanceEndpoints.AddressOf(one, language, asked), "text/html");
            Text("summary", AnswerWords.Plain(one.Told, texts) ?? Beginning(one.Told.Answer), one.Told.Language);
            Text(
                "content",
                string.Join(
                    "\n\n",
                    (
                        (string?[])[AnswerWords.Plain(one.Told, texts), one.Told.Question, one.Told.Answer]
                    ).OfType<string>()
                ),
                one.Told.Language
            );
            xml.WriteEndElement();
        }
        xml.WriteEndElement();

        void Element(string name, string text) => xml.WriteElementString(name, Atom, text);

        void Text(string name, string text, string of)
        {
            xml.WriteStartElement(name, Atom);
            xml.WriteAttributeString("xml", "lang", null, of);
            xml.WriteAttributeString("type", "text");
            xml.WriteString(Plain(text));
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

    private static string Beginning(string text) => text.Length > 120 ? $"{text[..120]}…" : text;

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What XML can't hold would break the feed.</summary>
    private static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).ToString()
                )
        );
}
