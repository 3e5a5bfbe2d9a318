namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>A notice that goes by post: a letter says what the notice says.</summary>
internal static class NoticeLetter
{
    internal static Letter Of(
        NoticeKind kind,
        IReadOnlyDictionary<string, string> words,
        IReadOnlyList<string> recipient,
        Texts texts
    ) =>
        new(texts.Language, texts.Of("notice.title", kind))
        {
            Sender = texts["letter.service"],
            Recipient = recipient,
            Parts = [new(null, NoticeWords.Body(kind, words, texts))],
        };
}
