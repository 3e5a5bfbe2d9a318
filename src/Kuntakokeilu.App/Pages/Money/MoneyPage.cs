using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Overviews;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>
/// A year's money: of the country by ELY centre, of an ELY centre by area and TE office, of one of these by purpose.
/// </summary>
internal abstract class MoneyPage(Gate gate) : SitePage
{
    /// <summary>As the address has it: 2023, or with its moment 32.30.51/2023.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public string? Asked { get; set; }

    protected Gate Gate => gate;

    internal IReadOnlyList<UsableYear> Years { get; private set; } = [];

    /// <summary>The one that is shown; null while there is none.</summary>
    internal UsableYear? Year { get; private set; }

    /// <summary>What the rows are of: an ELY centre, an area or a TE office; null for the whole country.</summary>
    internal string? Of { get; private set; }

    internal IReadOnlyList<MoneyRow> Rows { get; private set; } = [];

    /// <summary>What has not been given to anybody yet, by whom and what for.</summary>
    internal IReadOnlyList<UndividedMoney> Undivided { get; private set; } = [];

    internal bool IsEly => Of is not null && MoneyHolders.ElyOf(Of) is null;

    /// <summary>Its use is over and it is not closed: something is left to be carried over.</summary>
    internal bool HasEnded => Year is { ClosedOn: null } year && year.Last < Today;

    internal MoneyFigures All => MoneyFigures.Of(Rows.Select(one => one.Figures));

    internal int Passed => Year!.PassedOn(Today);

    /// <summary>What the rows are.</summary>
    private string First =>
        T[
            Of is null ? "money.ely"
            : IsEly ? "money.holder"
            : "money.purpose"
        ];

    /// <summary>Reads what the session sees of some holder, or of all.</summary>
    protected async Task Load(string? of, CancellationToken stop)
    {
        Of = of;
        Years = await UsableYear.All(gate.Connection, stop);
        Year =
            Years.FirstOrDefault(one => AddressOf(one) == Asked)
            // This year's, or while there is none the newest.
            ?? Years.FirstOrDefault(one => one.Year <= Today.Year)
            ?? (Years is [{ } first, ..] ? first : null);
        if (Year is null)
            return;
        IReadOnlyList<HeldMoney> held = await HeldMoney.Read(gate.Connection, Year, stop);
        Undivided =
        [
            .. (await UndividedMoney.Read(gate.Connection, Year, stop)).Where(one =>
                one.Left > 0 && (Of is null || one.Holder == Of)
            ),
        ];
        Rows =
            Of is null ? ByEly(held)
            : IsEly ? ByHolder(held.Where(one => MoneyHolders.ElyOf(one.Holder) == Of))
            :
            [
                .. held.Where(one => one.Holder == Of)
                    .Select(one => new MoneyRow(MoneyWords.Use(one, T), null, one.Figures)),
            ];
    }

    internal LargeFigure Figure() => new MoneyFigure(T, Link, Rows).Of(First, Year!, Passed, Files());

    internal Downloads Files() =>
        new(
            T["money.table", Year!.Year],
            [
                new("CSV", $"{Link[$"{MoneySubject.Money}/sums.csv"]}?year={AddressOf(Year)}"),
                new("XLSX (Excel)", $"{Link[$"{MoneySubject.Money}/sums.xlsx"]}?year={AddressOf(Year)}"),
            ]
        );

    internal IReadOnlyList<Choice> YearChoices =>
        [.. Years.Select(one => new Choice(AddressOf(one), MoneyWords.Year(one, Years)))];

    internal string YearChosen => AddressOf(Year!);

    /// <summary>In one sentence how much of it is used, and whether that is more than the year.</summary>
    internal string InShort() =>
        T[
            "money.in_short",
            T.Euros(All.Granted),
            T.Percent(All.Used, All.Granted),
            T.Euros(All.Available),
            Year!.Year,
            Passed
        ];

    /// <summary>What nobody has got, of an ELY centre by purpose and of the country by whom.</summary>
    internal DataTable UndividedTable() =>
        new(
            T["money.undivided"],
            [new(T[IsEly ? "money.purpose" : "money.whose"]), new(T["money.left"], IsNumber: true)],
            [
                .. IsEly
                    ? Undivided.Select(one => Row(MoneyWords.Purpose(one.Purpose!, T), one.Left))
                    : Undivided
                        .GroupBy(one => one.Holder)
                        .OrderBy(of => MoneyWords.NumberOf(of.Key ?? "0"))
                        .Select(of =>
                            Row(
                                of.Key is { } ely ? MoneyWords.Holder(ely, T) : T["money.nation"],
                                of.Sum(one => one.Left)
                            )
                        ),
            ]
        );

    internal static string AddressOf(UsableYear year) =>
        year.Moment == Moments.Employment
            ? year.Year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{year.Moment}/{year.Year}");

    private IReadOnlyList<MoneyRow> ByEly(IReadOnlyList<HeldMoney> held) =>
        [
            .. TeOffices
                .All.Select(one => MoneyHolders.Ely(one.Number))
                .Join(
                    held.GroupBy(one => MoneyHolders.ElyOf(one.Holder)!),
                    ely => ely,
                    of => of.Key,
                    (ely, of) => Row(ely, of)
                ),
        ];

    /// <summary>The areas in their order in the Act, and the TE office.</summary>
    private IReadOnlyList<MoneyRow> ByHolder(IEnumerable<HeldMoney> held) =>
        [
            .. MoneyHolders
                .Under(Of!)
                .GroupJoin(held, holder => holder, one => one.Holder, (holder, of) => Row(holder, of)),
        ];

    private MoneyRow Row(string holder, IEnumerable<HeldMoney> of) =>
        new(
            MoneyWords.Holder(holder, T),
            MoneySubject.HolderOf(holder) + $"?year={AddressOf(Year!)}",
            MoneyFigures.Of(of.Select(one => one.Figures))
        );

    private IReadOnlyList<Markup> Row(string name, long cents) =>
        [Markup.Of($"{name}"), Markup.Of($"{T.WholeEuros(cents)}")];
}
