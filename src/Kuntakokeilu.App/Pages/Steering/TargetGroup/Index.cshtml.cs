using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.TargetGroup;

/// <summary>Before the start: who would transfer, of the country by area or of an area by municipality.</summary>
[ResponseCache(NoStore = true)]
[Access(SteeringSubject.ViewCounts)]
internal sealed class IndexModel(Overview overview, Texts texts) : SitePage
{
    internal override PersonYearsForm Form { get; } = new(texts);

    internal PilotArea? Area { get; private set; }

    internal PersonYears Years { get; private set; } = new(PersonYears.UsualCustomers);

    internal LaunchFigures Figures { get; private set; } = null!;

    internal LaunchGroup People => Area is null ? Figures.All : Figures.In(Area);

    public async Task<IActionResult> OnGetAsync(int? area)
    {
        Area = area is { } number ? PilotAreaNumbers.Find(number) : null;
        if (area is not null && Area is null)
            return NotFound();
        if (ReadForm())
            Years = new(Form.Customers.Value ?? PersonYears.UsualCustomers);
        if (Form.Customers.Written.Length == 0)
            Form.Customers.Show(Years.CustomersPerPersonYear);
        Figures = await overview.Launch();
        return Page();
    }

    /// <summary>The formula that an address asks for; the usual one when it asks for none, null for nonsense.</summary>
    internal static PersonYears? Read(string? customers) =>
        string.IsNullOrWhiteSpace(customers) ? new(PersonYears.UsualCustomers)
        : int.TryParse(customers.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int each)
        && each is >= 1 and <= PersonYears.MostCustomers
            ? new(each)
        : null;

    /// <summary>The table of a section: its columns for each area, or each municipality of the area.</summary>
    internal DataTable Table(string section)
    {
        TargetColumn[] columns = [.. Columns(section)];
        TargetRow[] rows = [.. Rows()];
        decimal largest = rows.Where(row => row.Area is not null).Max(row => row.People.Transfer);
        return new(
            T[$"target_group.heading.{section}"],
            [
                new(T[Area is null ? "column.area" : "column.municipality"]),
                .. columns.Select(column => new Column(column.Heading(T), IsNumber: true)),
            ],
            [.. rows.Select(row => Row(RowLink(row), row.People, largest))],
            Row(Markup.Of($"{T[Area is null ? "target_group.country" : "column.total"]}"), People, 0)
        );

        IReadOnlyList<Markup> Row(Markup name, LaunchGroup people, decimal longest) =>
            [
                name,
                .. columns.Select(column =>
                {
                    string number = Written(column.Value(people, Years));
                    return column.Name == "would_transfer" && section == "summary"
                        ? Markup.Of($"{number}{Bar.Of(people.Transfer, (int)longest)}")
                        : Markup.Of($"{number}");
                }),
            ];
    }

    /// <summary>Every combination of grounds with its people, each person once.</summary>
    internal DataTable Combinations() =>
        new(
            T["target_group.heading.combinations"],
            [
                new(T["target_group.combination"]),
                new(T["column.people"], IsNumber: true),
                new(T["target_group.share"], IsNumber: true),
            ],
            [
                .. People.Combinations.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{InWords(one.Grounds, T)}"),
                            Markup.Of($"{T.Count(one.People)}"),
                            Markup.Of($"{T.Percent(one.People, People.Transfer)}{Bar.Of(one.People, People.Transfer)}"),
                        ]
                ),
            ],
            [
                Markup.Of($"{T["column.total"]}"),
                Markup.Of($"{T.Count(People.Transfer)}"),
                Markup.Of($"{T.Percent(People.Transfer, People.Transfer)}"),
            ]
        );

    internal IEnumerable<string> References() =>
        PersonYears.References.Select(one =>
            T[$"target_group.reference.{one.Key}", T.Count(one.Customers), T.Number(one.Staff), one.CustomersEach]
        );

    /// <summary>The file of the same figures.</summary>
    internal string File(string kind)
    {
        string area = Area is null ? "" : $"/{PilotAreaNumbers.Of(Area)}";
        return Link[$"/steering/target-group{area}.{kind}?customers={Years.CustomersPerPersonYear}"];
    }

    internal static string InWords(Grounds grounds, Texts texts) =>
        Texts.Capital(
            string.Join(
                " + ",
                GroundCounts.Order.Where(ground => grounds.HasFlag(ground)).Select(ground => texts.Of("ground", ground))
            )
        );

    private IEnumerable<TargetRow> Rows() =>
        Area is null ? TargetRow.Areas(Figures, T) : TargetRow.Municipalities(Area, Figures, T);

    /// <summary>How many would transfer stands first in every table; columns of nobody are left out, never unknown.</summary>
    private IEnumerable<TargetColumn> Columns(string section) =>
        TargetColumn.All.Where(column =>
            column.Section == section
                ? section is "summary" || column.Value(People, Years) > 0 || IsUnknown(column)
                : column.Name == "would_transfer" && section is not "reason"
        );

    private static bool IsUnknown(TargetColumn column) =>
        column.Name is "stays_missing_facts" or "paid_by_not_known" or "subsidy_days_not_known";

    private string Written(decimal number) =>
        number == Math.Truncate(number) && number.Scale == 0 ? T.Count((long)number) : Decimal(number);

    /// <summary>One decimal always, so that the column stands straight.</summary>
    private string Decimal(decimal number)
    {
        string whole = T.Count((long)number);
        return $"{whole}{(Language == "en" ? '.' : ',')}{(int)(number * 10 % 10)}";
    }

    private Markup RowLink(TargetRow row)
    {
        string? address =
            row.Municipality is { } municipality ? Link[$"/areas/municipalities/{municipality.Code}"]
            : row.Area is { } area
                ? Link[$"/steering/target-group/{PilotAreaNumbers.Of(area)}?customers={Years.CustomersPerPersonYear}"]
            : null;
        return address is null ? Markup.Of($"{row.Name}") : Markup.Of($"""<a href="{address}">{row.Name}</a>""");
    }
}
