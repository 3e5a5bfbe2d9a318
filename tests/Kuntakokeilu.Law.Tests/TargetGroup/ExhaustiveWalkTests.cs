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
    private static readonly decimal?[] Hours = [null, 3.999m, 4m];

    /// <summary>Where a former search ended: nowhere, at the home, at the place of stay, not in a pilot.</summary>
    private static readonly string[] EndedIn = ["none", "091", "092", "684"];

    private static readonly int[] Sizes = [10, 3, 2, 2, 3, 2, 3, 4, 4, 3, 2, 2, 4, 7];

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

        Assert.Equal(11_612_160, compared);
    }

    private static void Compare(int number)
    {
        PlainFacts plain = Case(number, out string day);
        PlainOutcome expected = PlainTargetGroup.Test(plain, day, Pilot);
        RestartRight restart =
            plain.FormerMunicipality == "" ? default : Tested.Former(plain.FormerMunicipality, plain.FormerPlace);
        Outcome found = TargetGroupTest.On(FactsOf(plain), Dates[day], LawAsKnown.Whole, restart);

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

        day = Days[at[13]];
        string ended = EndedIn[at[12]];
        return new()
        {
            Status = at[0],
            Hours = Hours[at[1]],
            AtRisk = at[2] == 1,
            Promoting = at[3] == 1,
            Earnings = Answers[at[4]],
            Birth = at[5] == 1 ? TurnsThirtyOn[at[13]] : TurnsThirtyAfter[at[13]],
            Immigrant = Answers[at[6]],
            Tongue = Tongues[at[7]],
            Home = Homes[at[8]],
            Stay = Stays[at[9]],
            Temporary = at[10] == 1,
            Redundancy = at[11] == 1,
            FormerMunicipality = ended == "none" ? "" : "853",
            FormerPlace = ended == "none" ? "" : ended,
        };
    }

    // The births that put the 30th birthday on each of the days, and on the day after it.
    private static readonly string[] TurnsThirtyOn =
    [
        "1991-03-01",
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
