using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Core.Money.Overviews;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>Whose quotas would change: the own accounts of one purpose of a year, with how they stand.</summary>
internal sealed record QuotaNow(MoneyAccount Own, MoneyFigures Figures);

/// <summary>What is proposed: a sum for each area and the TE office, below zero to cut; why; and until when one answers.</summary>
internal sealed class NewForm : Form
{
    private const int DaysAhead = 120;

    private readonly Texts t;
    private readonly IReadOnlyList<(QuotaNow Now, EuroField Field)> sums;

    internal NewForm(Texts t, DateOnly today, IReadOnlyList<QuotaNow> quotas)
    {
        this.t = t;
        sums =
        [
            .. quotas.Select(one =>
                (
                    one,
                    new EuroField(one.Own.Holder!, MoneyWords.Holder(one.Own.Holder!, t), t["hearing.bad_sum"])
                    {
                        Least = -99_999_999_999_99,
                        Help = t["hearing.now", t.Euros(one.Figures.Granted), t.Euros(one.Figures.Available)],
                    }
                )
            ),
        ];
        Text = new("text", t["hearing.proposal_text"])
        {
            Lines = 6,
            Shortest = 10,
            Longest = 4000,
            Help = t["hearing.proposal_help"],
            Missing = t["hearing.no_proposal"],
        };
        Due = new("due", t["hearing.due_on"])
        {
            First = today.AddDays(1),
            Last = today.AddDays(DaysAhead),
            Help = t["hearing.due_help", HearingService.UsualDays],
            Missing = t["form.no_day"],
        };
        Due.Show(today.AddDays(HearingService.UsualDays));
    }

    internal TextField Text { get; }

    internal DayField Due { get; }

    internal IEnumerable<EuroField> Sums => sums.Select(one => one.Field);

    internal override IReadOnlyList<Field> Fields => [.. Sums, Text, Due];

    /// <summary>Of a form that is right.</summary>
    internal IEnumerable<ProposedChange> Changes =>
        sums.Where(one => one.Field.Value is not (null or 0))
            .Select(one => new ProposedChange(one.Now.Own, one.Field.Value!.Value));

    /// <summary>Something must change, and nobody loses more than is free.</summary>
    protected override void Compare(Texts texts)
    {
        foreach ((QuotaNow now, EuroField field) in sums)
            if (field.Value is { } change && -change > now.Figures.Available)
                field.Refuse(t["hearing.too_much_cut", t.Euros(now.Figures.Available)]);
        if (sums.All(one => one.Field.Wrong is null && one.Field.Value is null or 0))
            Sums.FirstOrDefault()?.Refuse(t["hearing.no_change"]);
    }
}
