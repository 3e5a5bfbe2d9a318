using System.Text.Json;
using Kuntakokeilu.Bench.Register;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Bench.Rules;

/// <summary>
/// The facts of one test as the other engines get them: texts and numbers, empty for not known, days as yyyymmdd. What
/// no rule language says easily stands ready: the 30th birthday, the place, and how the person is registered.
/// </summary>
internal sealed record PeerFacts(
    int Date,
    int ThirtiethBirthday,
    string HomeMunicipality,
    string PlaceOfStay,
    string Place,
    int Status,
    double WeeklyHours,
    bool AtRisk,
    bool PromotingService,
    string EarningsRelated,
    string MotherTongue,
    string Immigrant,
    bool TemporaryProtection,
    bool RedundancyProtection,
    bool RegisteredUnemployed,
    bool RegisteredInDanger,
    string RestartMunicipality,
    string RestartPlace
)
{
    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    internal static PeerFacts Of(in TestCase test)
    {
        Situation person = test.Person;
        JobseekerFacts facts = person.Facts;
        return new(
            Number(test.On),
            Number(Age.Turns(30, facts.BirthDate)!.Value),
            facts.HomeMunicipality.ToString(),
            facts.PlaceOfStay.ToString(),
            person.Place.ToString(),
            (int)facts.Status,
            (double)(facts.WeeklyHours.Value ?? -1),
            facts.AtRisk,
            facts.PromotingService,
            RowText.Name(facts.EarningsRelated),
            facts.MotherTongue.ToString(),
            RowText.Name(facts.Immigrant),
            facts.TemporaryProtection,
            facts.RedundancyProtection,
            person.Registration.HasFlag(Registration.Unemployed),
            person.Registration.HasFlag(Registration.InDanger),
            person.Restart.Municipality.ToString(),
            person.Restart.Place.ToString()
        );
    }

    internal static void Write(string path, IReadOnlyList<PeerFacts> all) =>
        File.WriteAllText(path, JsonSerializer.Serialize(all, SnakeCase));

    private static int Number(DateOnly day) => day.Year * 10_000 + day.Month * 100 + day.Day;
}

/// <summary>One test of the target group, as the product gets it.</summary>
internal readonly record struct TestCase(Situation Person, DateOnly On)
{
    /// <summary>
    /// Tests on a made register's rows; every fifth person was a municipality's customer before, every third has been
    /// unemployed in the search.
    /// </summary>
    internal static TestCase[] Make(int count)
    {
        List<RegisterEvent> events = RegisterFiles.Events(RegisterSize.Whole, 2 * count);
        return
        [
            .. events
                .Where(e => e.Date >= new DateOnly(2021, 3, 1))
                .Take(count)
                .Select((e, i) => new TestCase(Before(e, i).Continuing(e), e.Date)),
        ];
    }

    private static Situation Before(RegisterEvent entry, int number) =>
        new()
        {
            Restart = number % 5 == 0 ? RightOf(entry, number) : default,
            Registration = number % 3 == 0 ? Registration.Unemployed : Registration.Jobseeker,
        };

    private static RestartRight RightOf(RegisterEvent entry, int number)
    {
        Dice dice = Dice.For(4, number);
        MunicipalityCode former = PersonMaker.AnyPilot(ref dice);
        return new(former, dice.Percent(60) ? default(Residence).Then(entry.Facts).Municipality : former);
    }
}
