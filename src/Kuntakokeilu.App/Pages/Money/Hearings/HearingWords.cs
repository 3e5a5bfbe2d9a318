using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>What a hearing is about and how far it is, in words and tables; the same for all who take part in it.</summary>
internal sealed class HearingWords(Texts t, HearingMatter matter, DateOnly today)
{
    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(t["hearing.state"], State()),
            new(t["money.ely"], MoneyWords.Holder(matter.Ely, t)),
            new(t["hearing.sent_on"], t.Date(matter.SentOn)),
            new(t["hearing.due_on"], t.Date(matter.DueOn)),
            new(t["hearing.proposal"], Written(matter.Proposal)),
            .. matter.Memo is { } memo ? [new(t["hearing.memo"], Written(memo))] : (SummaryRow[])[],
        ];

    /// <summary>Who would get, or lose, how much; and what was decided of it.</summary>
    internal DataTable Sums()
    {
        bool isDecided = matter.Sums.Any(one => one.Decided is not null);
        return new(
            t["hearing.sums"],
            [
                new(t["hearing.change"]),
                new(t["money.purpose"]),
                new(t["money.year"]),
                new(t["hearing.proposed"], IsNumber: true),
                .. isDecided ? [new(t["hearing.decided"], IsNumber: true)] : (Column[])[],
            ],
            [
                .. matter.Sums.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{Change(one.Debit, one.Credit, t)}"),
                            Markup.Of($"{MoneyWords.Purpose(one.Debit.Purpose!, t)}"),
                            Markup.Of($"{one.Debit.Year}"),
                            Markup.Of($"{t.Euros(one.Amount)}"),
                            .. isDecided
                                ?
                                [
                                    Markup.Of(
                                        $"{(one.Decided is > 0 and { } sum ? t.Euros(sum) : t["hearing.left_out"])}"
                                    ),
                                ]
                                : (Markup[])[],
                        ]
                ),
            ]
        );
    }

    internal DataTable Answers() =>
        new(
            t["hearing.answers"],
            [
                new(t["hearing.municipality"]),
                new(t["hearing.answered_on"]),
                new(t["hearing.stand"]),
                new(t["hearing.text"]),
            ],
            [
                .. matter.Answers.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{Municipality(one.Municipality)}"),
                            Markup.Of($"{(one.AnsweredOn is { } day ? t.Date(day) : "–")}"),
                            Markup.Of($"{Stand(one)}"),
                            Markup.Of($"{(one.Answer is { Length: > 0 } text ? text : "–")}"),
                        ]
                ),
            ]
        );

    /// <summary>Kiintiö: Helsinki; Siirto: Espoo → Helsinki.</summary>
    internal static string Change(MoneyAccount debit, MoneyAccount credit, Texts t) =>
        ProposedChanges.KindOf(debit, credit) switch
        {
            TransferKind.TakeBack => t["hearing.cut", MoneyWords.Holder(debit.Holder!, t)],
            TransferKind.Reallocate => t[
                "hearing.moved",
                MoneyWords.Holder(debit.Holder!, t),
                MoneyWords.Holder(credit.Holder!, t)
            ],
            TransferKind.GrantPurchase => t["hearing.bought", MoneyWords.Holder(credit.Holder!, t)],
            _ => t["hearing.added", MoneyWords.Holder(credit.Holder!, t)],
        };

    private string State() =>
        t.Of(
            "hearing_state",
            StateOf(
                matter.ClosedOn,
                matter.IsEntered,
                matter.Sums.Any(one => one.Decided > 0),
                matter.CanBeClosedOn(today)
            )
        );

    internal static HearingState StateOf(DateOnly? closedOn, bool isEntered, bool isPrepared, bool canBeClosed) =>
        isEntered ? HearingState.Entered
        : closedOn is not null
            ? isPrepared ? HearingState.Prepared
                : HearingState.NothingDecided
        : canBeClosed ? HearingState.Heard
        : HearingState.Open;

    private static Markup Written(string text) =>
        Markup.Join(text.Split('\n').Select(line => Markup.Of($"{line}<br>")));

    private string Municipality(short number) =>
        Municipalities.Find(MunicipalityCode.Of(number))?.Name(t.Language) ?? $"{number}";

    private string Stand(HeardAnswer one) =>
        one.Agrees switch
        {
            true => t["hearing.agrees"],
            false => t["hearing.disagrees"],
            _ => matter.ClosedOn is not null || today > matter.DueOn ? t["hearing.silent"] : t["hearing.awaited"],
        };
}

/// <summary>How far a hearing is.</summary>
internal enum HearingState : byte
{
    Open = 1,

    /// <summary>All have answered, or their time is over.</summary>
    Heard,

    /// <summary>Closed, its sums prepared, and not entered.</summary>
    Prepared,
    Entered,

    /// <summary>Closed, and every sum was left out.</summary>
    NothingDecided,
}
