using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pictures;

/// <summary>
/// The days on which the rules of steering changed, with the letters that stand for them in the pictures.
/// </summary>
internal static class LawChanges
{
    internal static IReadOnlyList<LawChange> All { get; } =
    [
        new(LawBook.PilotStart, "A"),
        new(LawBook.TransferToTeOffice.From, "B"),
        new(LawBook.AtRisk.From, "C"),
        new(LawBook.RedundancyProtection.From, "D"),
        new(LawBook.TemporaryProtection.From, "E"),
        new(LawBook.Extension.From, "F"),
    ];
}
