using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Money.Hearings;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>What an ELY centre decides on a hearing: a memo of it, and of each sum how much; nothing leaves it out.</summary>
internal sealed class DecideForm : Form
{
    private readonly IReadOnlyList<(HeardSum Sum, EuroField Field)> sums;

    /// <param name="isClosing">Else the memo is written already, and the sums alone are prepared anew.</param>
    internal DecideForm(Texts t, HearingMatter matter, bool isClosing)
    {
        if (isClosing)
            Memo = new("memo", t["hearing.memo"])
            {
                Lines = 8,
                Shortest = 10,
                Longest = 8000,
                Help = t["hearing.memo_help"],
                Missing = t["hearing.no_memo"],
            };
        sums = [.. matter.Sums.Select(one => (one, FieldOf(one, t)))];
        foreach ((HeardSum sum, EuroField field) in sums)
            field.Show(sum.Decided ?? sum.Amount);
    }

    internal TextField? Memo { get; }

    internal override IReadOnlyList<Field> Fields =>
        [.. Memo is null ? [] : (Field[])[Memo], .. sums.Select(one => one.Field)];

    /// <summary>Of a form that is right: by the number of the sum.</summary>
    internal IReadOnlyDictionary<short, long> Amounts =>
        sums.ToDictionary(one => one.Sum.Number, one => one.Field.Value!.Value);

    private static EuroField FieldOf(HeardSum sum, Texts t) =>
        new($"sum-{sum.Number}", HearingWords.Change(sum.Debit, sum.Credit, t), t["hearing.bad_decided"])
        {
            Help = t["hearing.proposed_was", t.Euros(sum.Amount)],
            Missing = t["hearing.no_decided"],
        };
}
