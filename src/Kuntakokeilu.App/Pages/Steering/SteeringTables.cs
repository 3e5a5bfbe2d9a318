using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Steering;

/// <summary>The tables of the steering overview on a day.</summary>
internal sealed class SteeringTables(DayFigures day, Texts texts, Links link)
{
    /// <summary>Why somebody is the TE office's customer; the undetermined last.</summary>
    internal static IReadOnlyList<Basis> TeOfficeBases { get; } =
    [
        Basis.HomeNotPilot,
        Basis.NotInTargetGroup,
        Basis.StatusNotCovered,
        Basis.LeftUntransferred,
        Basis.RedundancyProtection,
        Basis.Moved,
        Basis.TransferredOnRequest,
        Basis.MissingFacts,
    ];

    private static readonly Basis[] MunicipalBases =
    [
        Basis.TargetGroup,
        Basis.Restart,
        Basis.Moved,
        Basis.TransferredOnRequest,
    ];

    /// <summary>The 15 TE offices, and the place of those who have none: Åland, or nowhere known.</summary>
    internal static IEnumerable<(int? Number, string Name)> Offices(Texts texts) =>
        TeOffices
            .All.Select(office => ((int?)office.Number, office.Name(texts)))
            .Append((null, texts["steering.no_office"]));

    /// <summary>Customers of each area, and how many of them have each ground. A ground nobody has is left out.</summary>
    internal DataTable Grounds()
    {
        int[] shown = [.. Enumerable.Range(0, GroundCounts.Order.Count).Where(i => day.Customers.WithGround[i] > 0)];
        bool showsUntested = day.Customers.WithoutTest > 0;
        int largest = PilotAreas.All.Max(area => day.CustomersOf(area).People);
        return new(
            texts["steering.grounds_caption", texts.Date(day.Date)],
            [
                new(texts["column.area"]),
                new(texts["column.people"], IsNumber: true),
                .. shown.Select(i => new Column(Texts.Capital(texts.Of("ground", GroundCounts.Order[i])), true)),
                .. showsUntested ? [new Column(Texts.Capital(texts["ground.none"]), true)] : (Column[])[],
            ],
            [
                .. PilotAreas
                    .All.OrderByDescending(area => day.CustomersOf(area).People)
                    .Select(area => Row(AreaLink(area), day.CustomersOf(area), largest)),
            ],
            Row(Markup.Of($"{texts["steering.all_areas"]}"), day.Customers, 0)
        );

        IReadOnlyList<Markup> Row(Markup name, GroundCounts counts, int longest) =>
            [
                name,
                Markup.Of($"{texts.Count(counts.People)}{Bar.Of(counts.People, longest)}"),
                .. shown.Select(i => counts.WithGround[i]).Select(people => Part(people, counts.People)),
                .. showsUntested ? [Part(counts.WithoutTest, counts.People)] : (Markup[])[],
            ];
    }

    /// <summary>Customers of municipalities by the basis of the responsibility; each has one.</summary>
    internal DataTable Bases() =>
        new(
            texts["steering.bases_caption", texts.Date(day.Date)],
            [
                new(texts["steering.basis"]),
                new(texts["column.people"], IsNumber: true),
                new(texts["target_group.share"], IsNumber: true),
            ],
            [.. MunicipalBases.Select(basis => Row(texts.Of("steering.basis", basis), basis))],
            [
                Markup.Of($"{texts["column.total"]}"),
                Markup.Of($"{texts.Count(day.Municipal)}"),
                Markup.Of($"{texts.Percent(day.Municipal, day.Municipal)}"),
            ]
        );

    /// <summary>Customers of TE offices by why no municipality is responsible for them.</summary>
    internal DataTable Offices()
    {
        (int? Number, string Name)[] offices = [.. Offices(texts)];
        Basis[] shown = [.. TeOfficeBases.Where(b => b is Basis.MissingFacts || day.On(Authority.TeOffice, b) > 0)];
        return new(
            texts["steering.offices_caption", texts.Date(day.Date)],
            [
                new(texts["steering.office"]),
                new(texts["column.people"], IsNumber: true),
                .. shown.Select(basis => new Column(texts.Of("steering.basis", basis), IsNumber: true)),
            ],
            [.. offices.Select(office => Row(office.Name, basis => day.AtTeOffice(office.Number, basis)))],
            Row(texts["column.total"], basis => day.On(Authority.TeOffice, basis))
        );

        IReadOnlyList<Markup> Row(string name, Func<Basis, int> people) =>
            [
                Markup.Of($"{name}"),
                Markup.Of($"{texts.Count(TeOfficeBases.Sum(people))}"),
                .. shown.Select(basis => Markup.Of($"{texts.Count(people(basis))}")),
            ];
    }

    private IReadOnlyList<Markup> Row(string name, Basis basis)
    {
        int people = day.On(Authority.Municipality, basis);
        return
        [
            Markup.Of($"{name}"),
            Markup.Of($"{texts.Count(people)}"),
            Markup.Of($"{texts.Percent(people, day.Municipal)}{Bar.Of(people, day.Municipal)}"),
        ];
    }

    private Markup Part(int people, int all) => Markup.Of($"{texts.Count(people)}{Bar.Of(people, all, "ground")}");

    private Markup AreaLink(PilotArea area) =>
        Markup.Of(
            $"""<a href="{link[$"/areas/{PilotAreaNumbers.Of(area)}"]}">{PilotAreaNumbers.Name(area, texts)}</a>"""
        );
}
