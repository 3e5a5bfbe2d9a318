using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>
/// Every combination of the facts that the test of the target group asks, on the days about which its rules change,
/// against a second implementation.
/// </summary>
public sealed class ExhaustiveWalkTests
{
    private static readonly string[] Days =
    [
        "2021-03-01",
        "2021-05-31",
        "2021-06-01",
        "2022-05-01",
        "2022-05-02",
        "2022-12-31",
        "2023-01-01",
        "2023-02-28",
        "2023-03-01",
    ];

    private static readonly string[] Pilot = ["091", "092", "837", "853"];
    private static readonly string[] Answers = ["unknown", "no", "yes"];
    private static readonly string[] Tongues = ["fi", "et", "", "und"];
    private static readonly string[] Homes = ["091", "837", "684", ""];
    private static readonly string[] Stays = ["", "092", "684"];
    private static readonly string[] Registrations = ["", "unemployed", "danger"];

    /// <summary>Each status, with hours and service where they matter.</summary>
    private static readonly (int Status, decimal? Hours, bool Promoting)[] Statuses =
    [
        (0, null, false),
        (1, null, true),
        (1, 3.999m, false),
        (1, 4m, false),
        (2, 37.5m, false),
        (3, null, false),
        (4, 3.999m, false),
        (4, 4m, true),
        (5, 3.999m, true),
        (6, 0m, true),
        (7, 4m, false),
        (8, 3.999m, false),
        (8, null, true),
        (9, null, false),
        (9, 3.999m, true),
        (9, 4m, false),
    ];

    /// <summary>Where a former search ended: nowhere, at the home, at the place of stay, not in a pilot.</summary>
    private static readonly string[] EndedIn = ["none", "091", "092", "684"];

    private static readonly int[] Sizes = [16, 3, 2, 3, 3, 2, 3, 4, 4, 3, 2, 4, 9];

    [Fact]
    public void Every_combination_of_facts_has_the_outcome_of_the_plain_reading()
    {
        int total = Sizes.Aggregate((a, b) => a * b);
        const int Block = 10_000;
        int compared = 0;
        Parallel.For(
            0,
            (total + Block - 1) / Block,
            block =>
            {
                int last = Math.Min(total, (block + 1) * Block);
                for (int number = block * Block; number < last; number++)
                    Compare(number);
                Interlocked.Add(ref compared, last - (block * Block));
            }
        );

        Assert.Equal(17_915_904, compared);
    }

    private static void Compare(int number)
    {
        PlainFacts plain = Case(number, out string day);
        PlainOutcome expected = PlainTargetGroup.Test(plain, day, Pilot);
        RestartRight restart =
            plain.FormerMunicipality == "" ? default : Tested.Former(plain.FormerMunicipality, plain.FormerPlace);
        Outcome found = TargetGroupTest.On(SituationOf(plain, Dates[day], restart), Dates[day], LawAsKnown.Whole);

        bool same =
            Text.BasisOf(found) == expected.Basis
            && Text.MunicipalityOf(found) == expected.Municipality
            && Text.GroundsOf(found) == expected.Grounds
            && Text.MissingOf(found) == expected.Missing
            && Text.AuthorityOf(found) == (expected.Municipality == "" ? "te_office" : "municipality");
        if (!same)
            Assert.Fail($"{plain} on {day}: {expected} by the plain reading, but {Text.Of(found)}");
    }

    private static PlainFacts Case(int number, out string day)
    {
        Span<int> at = stackalloc int[Sizes.Length];
        for (int i = 0; i < at.Length; i++)
            (number, at[i]) = Math.DivRem(number, Sizes[i]);

        day = Days[at[12]];
        string ended = EndedIn[at[11]];
        (int status, decimal? hours, bool promoting) = Statuses[at[0]];
        return new()
        {
            Status = status,
            Hours = hours,
            AtRisk = at[2] == 1,
            Promoting = promoting,
            Registered = Registrations[at[1]],
            Earnings = Answers[at[4]],
            Birth = at[5] == 1 ? TurnsThirtyOn[at[12]] : TurnsThirtyAfter[at[12]],
            Immigrant = Answers[at[6]],
            Tongue = Tongues[at[7]],
            Home = Homes[at[8]],
            Stay = Stays[at[9]],
            Temporary = at[3] == 1,
            StayedBefore = at[3] == 2,
            Redundancy = at[10] == 1,
            FormerMunicipality = ended == "none" ? "" : "853",
            FormerPlace = ended == "none" ? "" : ended,
        };
    }

    // The births that put the 30th birthday on each of the days, and on the day after it.
    private static readonly string[] TurnsThirtyOn =
    [
        "1991-03-01",
        "1991-05-31",
        "1991-06-01",
        "1992-05-01",
        "1992-05-02",
        "1992-12-31",
        "1993-01-01",
        "1993-02-28",
        "1993-03-01",
    ];

    private static readonly string[] TurnsThirtyAfter =
    [
        "1991-03-02",
        "1991-06-01",
        "1991-06-02",
        "1992-05-02",
        "1992-05-03",
        "1993-01-01",
        "1993-01-02",
        "1993-03-01",
        "1993-03-02",
    ];

    private static readonly Dictionary<string, DateOnly> Dates = Days.Concat(TurnsThirtyOn)
        .Concat(TurnsThirtyAfter)
        .Distinct()
        .ToDictionary(d => d, A.Day);

    /// <summary>What the row of the day makes of one who was registered so before, and stayed there.</summary>
    private static Situation SituationOf(in PlainFacts plain, DateOnly day, RestartRight restart) =>
        new Situation
        {
            Restart = restart,
            Registration = plain.Registered switch
            {
                "unemployed" => Registration.Unemployed,
                "danger" => Registration.InDanger,
                _ => Registration.Jobseeker,
            },
            Residence = plain.StayedBefore ? new(MunicipalityCode.Parse(plain.Stay), IsPlaceOfStay: true) : default,
        }.Continuing(new(day, RegisterEventKind.Change, FactsOf(plain)));

    private static JobseekerFacts FactsOf(in PlainFacts plain) =>
        new()
        {
            BirthDate = Dates[plain.Birth],
            HomeMunicipality = MunicipalityCode.Parse(plain.Home),
            PlaceOfStay = MunicipalityCode.Parse(plain.Stay),
            Status = (EmploymentStatus)plain.Status,
            WeeklyHours = plain.Hours is { } hours ? WeeklyHours.Of(hours) : WeeklyHours.NotGiven,
            AtRisk = plain.AtRisk,
            PromotingService = plain.Promoting,
            EarningsRelated = (Answer)Array.IndexOf(Answers, plain.Earnings),
            Immigrant = (Answer)Array.IndexOf(Answers, plain.Immigrant),
            MotherTongue = LanguageCode.Parse(plain.Tongue),
            TemporaryProtection = plain.Temporary,
            RedundancyProtection = plain.Redundancy,
        };
}
