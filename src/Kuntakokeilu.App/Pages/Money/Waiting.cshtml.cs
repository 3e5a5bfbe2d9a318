using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money.Overviews;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>What waits for money: decisions that there is no money for, what is kept for those that are
/// prepared, and old commitments without new money.</summary>
[Access(MoneySubject.ViewMoney)]
[ResponseCache(NoStore = true)]
internal sealed class WaitingModel(Gate gate) : SitePage
{
    internal IReadOnlyList<KeptMoney> Kept { get; private set; } = [];

    /// <summary>How many there are, shown or not.</summary>
    internal long All { get; private set; }

    internal IReadOnlyList<ShortMoney> Short { get; private set; } = [];

    /// <summary>What would be granted, by authority and benefit.</summary>
    internal IReadOnlyList<WaitingGrants> Grants { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        (Kept, All) = await KeptMoney.Read(gate.Connection, stop);
        Short = await ShortMoney.Read(gate.Connection, stop);
        Grants = await WaitingGrants.Read(gate.Connection, stop);
    }

    internal DataTable GrantsTable() =>
        new(
            T["money.grants"],
            [
                new(T["grant.authority"]),
                new(T["grant.benefit"]),
                new(T["money.grants_count"], IsNumber: true),
                new(T["money.needed"], IsNumber: true),
                new(T["money.grants_since"]),
            ],
            [
                .. Grants.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{Organisations.Name(one.Authority, Language)}"),
                            Markup.Of($"{T.Of("grant_benefit", one.Benefit)}"),
                            Markup.Of($"{one.Count}"),
                            Markup.Of($"{T.Euros(one.Sum)}"),
                            Markup.Of($"{T.Date(one.Since)}"),
                        ]
                ),
            ]
        );

    internal DataTable KeptTable() =>
        new(
            T["money.kept"],
            [
                new(T["money.holder"]),
                new(T["money.purpose"]),
                new(T["money.year"]),
                new(T["money.amount"], IsNumber: true),
                new(T["money.kept_since"]),
                new(T["money.kept_until"]),
            ],
            [
                .. Kept.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{MoneyWords.Holder(one.Holder, T)}"),
                            Markup.Of($"{MoneyWords.Purpose(one.Purpose, T)}"),
                            Markup.Of($"{one.Year}"),
                            Markup.Of($"{T.Euros(one.Amount)}"),
                            Markup.Of($"{T.Date(one.Since)}"),
                            one.Expires < Today
                                ? Markup.Of($"{T["money.kept_over", T.Date(one.Expires)]}")
                                : Markup.Of($"{T.Date(one.Expires)}"),
                        ]
                ),
            ]
        );

    internal DataTable ShortTable() =>
        new(
            T["money.short"],
            [
                new(T["money.holder"]),
                new(T["money.purpose"]),
                new(T["money.year"]),
                new(T["money.to_year"]),
                new(T["money.needed"], IsNumber: true),
                new(T["money.available"], IsNumber: true),
                new(T["money.lacking"], IsNumber: true),
                new(T["money.noted"]),
            ],
            [
                .. Short.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{MoneyWords.Holder(one.Holder, T)}"),
                            Markup.Of($"{MoneyWords.Purpose(one.Purpose, T)}"),
                            Markup.Of($"{one.Year}"),
                            Markup.Of($"{(one.ToYear is { } year ? $"{year}" : T["money.no_newer"])}"),
                            Markup.Of($"{T.Euros(one.Needed)}"),
                            Markup.Of($"{T.Euros(one.Available)}"),
                            Markup.Of($"{T.Euros(one.Needed - one.Available)}"),
                            Markup.Of($"{T.Date(one.Day)}"),
                        ]
                ),
            ]
        );
}
