using System.Globalization;
using System.Text;
using System.Xml;
using Kuntakokeilu.App.Api;
using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Statistics.Formats;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>
/// <c>/guidance/feed</c>: the answers that were published or changed last (RFC 4287), all or of a theme. One that was overtaken is
/// an updated entry, with what stands above it first.
/// </summary>
internal static class AnswerFeed
{
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
        xml.WriteStartElement("feed", AtomText.Namespace);
        xml.WriteAttributeString("xml", "lang", null, language);
        string query = $"?lang={language}{(theme is null ? "" : $"&theme={Uri.EscapeDataString(theme)}")}";
        xml.Element("id", $"{Tag}{query}");
        xml.Element("title", texts["nav.guidance"]);
        xml.Element(
            "updated",
            JsonStat.Moment(answers.Select(one => one.UpdatedAt).FirstOrDefault(DateTimeOffset.UnixEpoch))
        );
        xml.WriteStartElement("author", AtomText.Namespace);
        xml.Element("name", texts["guidance.ministry"]);
        xml.WriteEndElement();
        xml.Link("self", $"{asked.Scheme}://{asked.Host}{GuidanceSubject.Feed}{query}", "application/atom+xml");
        foreach (AnswerSummary one in answers)
        {
            xml.WriteStartElement("entry", AtomText.Namespace);
            xml.Element("id", string.Create(CultureInfo.InvariantCulture, $"{Tag}/{one.Question}"));
            xml.Element("title", AtomText.Plain(Beginning(one.Told.Question)));
            xml.Element("updated", JsonStat.Moment(one.UpdatedAt));
            xml.Link("alternate", GuidanceEndpoints.AddressOf(one, language, asked), "text/html");
            xml.Text("summary", AnswerWords.Plain(one.Told, texts) ?? Beginning(one.Told.Answer), one.Told.Language);
            xml.Text(
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
    }

    private static string Beginning(string text) => text.Length > 120 ? $"{text[..120]}…" : text;
}
