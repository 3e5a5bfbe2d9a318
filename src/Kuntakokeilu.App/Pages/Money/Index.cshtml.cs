using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Overviews;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>The money of one's own: of the country, an ELY centre, a TE office, or a municipality's area.</summary>
[Access(MoneySubject.ViewMoney)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : MoneyPage(gate)
{
    private IReadOnlyList<UndividedMoney> country = [];
    private IReadOnlyList<HeldMoney> everything = [];

    /// <summary>What the municipality's own officials have decided; empty for others.</summary>
    internal IReadOnlyList<OwnDecisions> Decisions { get; private set; } = [];

    internal bool SeesCountry => Gate.Actor!.Role is Role.KehaOfficer or Role.Ministry;

    internal bool SeesHearings => Gate.Leads(MoneySubject.ViewHearings);

    internal bool IsOfMunicipality => Gate.Actor!.Role is Role.Manager;

    public async Task OnGet(CancellationToken stop)
    {
        string? whose = Whose(Gate.Actor!);
        // An organisation that is in no area has no money here.
        if (whose is null && !SeesCountry)
            return;
        await Load(whose, stop);
        if (Year is not null && IsOfMunicipality)
            Decisions = await OwnDecisions.Read(Gate.Connection, Year, stop);
        if (SeesCountry)
        {
            country = await UndividedMoney.Read(Gate.Connection, year: null, stop);
            everything = await HeldMoney.Read(Gate.Connection, year: null, stop);
        }
    }

    /// <summary>Each year of each moment from what Parliament granted to what was paid.</summary>
    internal DataTable Moments() =>
        new(
            T["money.moments"],
            [
                new(T["money.moment"]),
                new(T["money.year"]),
                new(T["money.appropriated"], IsNumber: true),
                new(T["money.undivided_short"], IsNumber: true),
                new(T["money.granted"], IsNumber: true),
                new(T["money.paid"], IsNumber: true),
                new(T["money.committed"], IsNumber: true),
                new(T["money.reserved"], IsNumber: true),
                new(T["money.available"], IsNumber: true),
                new(T["money.state"]),
            ],
            [.. Years.Select(Row)]
        )
        {
            RowHeadings = 2,
        };

    internal DataTable OwnTable() =>
        new(
            T["money.own"],
            [
                new(T["money.purpose"]),
                new(T["money.decisions"], IsNumber: true),
                new(T["money.paid"], IsNumber: true),
                new(T["money.committed"], IsNumber: true),
            ],
            [
                .. Decisions.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{MoneyWords.Purpose(one.Purpose, T)}"),
                            Markup.Of($"{T.Count(one.Count)}"),
                            Markup.Of($"{T.WholeEuros(one.Paid)}"),
                            Markup.Of($"{T.WholeEuros(one.Committed)}"),
                        ]
                ),
            ]
        );

    private IReadOnlyList<Markup> Row(UsableYear year)
    {
        MoneyFigures held = MoneyFigures.Of(
            everything.Where(one => (one.Moment, one.Year) == (year.Moment, year.Year)).Select(one => one.Figures)
        );
        UndividedMoney[] left = [.. country.Where(one => (one.Moment, one.Year) == (year.Moment, year.Year))];
        return
        [
            Markup.Of($"{year.Moment}"),
            Markup.Of($"{year.Year}"),
            Euros(left.Sum(one => one.Appropriated ?? 0)),
            Euros(left.Sum(one => one.Left)),
            Euros(held.Granted),
            Euros(held.Paid),
            Euros(held.Committed),
            Euros(held.Reserved),
            Euros(held.Available),
            Markup.Of(
                $"{(year.ClosedOn is { } closed ? T["money.closed", T.Date(closed)]
                : T[year.Last < Today ? "money.ended" : "money.usable", T.Date(year.Last)])}"
            ),
        ];
    }

    private Markup Euros(long cents) => Markup.Of($"{T.WholeEuros(cents)}");

    /// <summary>Null for the whole country, and for who has none.</summary>
    private static string? Whose(Actor actor) =>
        actor.Role switch
        {
            Role.ElyOfficer => actor.Organisation,
            Role.TeOfficer => MoneyHolders.TeOffice(actor.TeOffice!.Value),
            Role.Manager when actor.Organiser is { } organiser => MoneyHolders.AreaOf(organiser),
            _ => null,
        };
}
