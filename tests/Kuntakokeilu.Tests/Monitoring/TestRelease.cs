using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Npgsql;

namespace Kuntakokeilu.Tests.Monitoring;

/// <summary>
/// A whole release of made-up cells, without a register: every table of the catalogue filled. Sizes go by the area's
/// number, so that there are large and small cells and empty ones; the parts of a whole add up before the noise.
/// </summary>
internal static class TestRelease
{
    internal static readonly DateTimeOffset PublishedAt = new(2022, 2, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The release until a month; the same every time.</summary>
    internal static Release Until(Month last, int number = 1, string? note = null) =>
        new(new(number, PublishedAt, last, Catalogue.Version, note), Tables(last));

    /// <summary>Stores it, for pages and interfaces to find.</summary>
    internal static async Task<Release> Store(
        NpgsqlDataSource database,
        Month last,
        int number = 1,
        string? note = null
    )
    {
        Release release = Until(last, number, note);
        await Store(database, release);
        return release;
    }

    internal static Task Store(NpgsqlDataSource database, Release release, string key = "0123456789abcdef") =>
        new NewRelease(release.Head, key, 0, "test", release.Tables).Store(database, default);

    /// <summary>
    /// The same figures as a program with an earlier catalogue would have published them: its contents in another
    /// order, by other names, some not at all.
    /// </summary>
    internal static Release OfAnotherCatalogue(Month last, params string[] without)
    {
        Release now = Until(last);
        return new(
            now.Head with
            {
                Catalogue = Catalogue.Version - 1,
            },
            [.. now.Tables.Select(table => Turned(table, without))]
        );
    }

    /// <summary>Its contents from the last to the first, without some.</summary>
    internal static PublishedTable Turned(PublishedTable table, params string[] without)
    {
        Variable contents = table.Definition.Contents;
        int[] kept =
        [
            .. Enumerable
                .Range(0, contents.Values.Count)
                .Reverse()
                .Where(place => !without.Contains(contents.Values[place].Code)),
        ];
        Value[] values =
        [
            .. kept.Select(place => contents.Values[place])
                .Select(value => value with { Label = new("ennen", "förr", $"formerly {value.Label.En}") }),
        ];
        return new(
            table.Definition with
            {
                Variables =
                [
                    .. table.Definition.Variables.SkipLast(1),
                    new(contents.Code, contents.Label, contents.Kind, values, null, []),
                ],
            },
            [
                .. table
                    .Figures.ToArray()
                    .Chunk(contents.Values.Count)
                    .SelectMany(row => kept.Select(place => row[place])),
            ]
        );
    }

    internal static IReadOnlyList<PublishedTable> Tables(Month last)
    {
        int months = last.Number + 1;
        PublishedCounts groups = PublishedCounts.Of(
            Fill(new(months, PeopleGroups.Cells, 1)),
            Geography.ByGroup,
            PTable.Standard
        );
        PublishedCounts place = PublishedCounts.Of(
            Fill(new(months, Geography.Places, 3)),
            Geography.ByPlace,
            PTable.Standard
        );
        PublishedCounts responsible = PublishedCounts.Of(
            Fill(new(months, Geography.ResponsibleMunicipalities, 1)),
            Geography.ByResponsible,
            PTable.Standard
        );
        return
        [
            .. Catalogue
                .Until(last)
                .Select(table =>
                    Tabulation.Of(
                        table,
                        table.Scope switch
                        {
                            CubeScope.Place => place,
                            CubeScope.Responsible => responsible,
                            CubeScope.Group => groups,
                        },
                        Geography.Of(table.Scope)
                    )
                ),
        ];
    }

    private static BaseCube Fill(BaseCube cube)
    {
        for (int month = 0; month < cube.Months; month++)
        for (int area = 0; area < cube.Areas; area++)
        for (int body = 0; body < cube.Bodies; body++)
            foreach (Measure measure in Enum.GetValues<Measure>())
                cube[month, area, body, measure] = Cell(month, area, body, Number(measure));
        return cube;
    }

    /// <summary>
    /// The states of casework and of services came later, in the middle: without them the others have the sizes they had.
    /// </summary>
    private static int Number(Measure measure) =>
        measure is >= Measure.FirstInterviewWaits and <= Measure.RevisionLate ? BeforeServices + (int)measure
        : measure is >= Measure.InAgreedService and <= Measures.LastStock or >= Measure.ServiceBegun
            ? Measures.Count + (int)measure
        : measure > Measure.RevisionLate ? (int)measure - (Measures.LastStock - Measure.FirstInterviewWaits + 1)
        : (int)measure;

    /// <summary>How many measures there were before services were counted.</summary>
    private const int BeforeServices = 92;

    private static People Cell(int month, int area, int body, int measure)
    {
        uint dice = unchecked((uint)HashCode(month, area, body, measure));
        int size =
            area % 7 == 0 ? 4
            : area % 11 == 0 ? 3000
            : 200;
        int whole = size * (body == 1 ? 2 : 1) * (100 + (month % 12)) / 100;
        return People.Of(
            whole
                / (
                    measure is 0 ? 1
                    : measure is 1 ? 2
                    : 3 + (measure % 9)
                ),
            dice
        );
    }

    /// <summary>Always the same, unlike the framework's.</summary>
    private static int HashCode(params ReadOnlySpan<int> numbers)
    {
        uint hash = 2166136261;
        foreach (int number in numbers)
            hash = unchecked((hash ^ (uint)number) * 16777619 * 31 + 7);
        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
