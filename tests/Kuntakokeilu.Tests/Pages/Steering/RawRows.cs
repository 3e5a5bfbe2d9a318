using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Tests.Pages.Steering;

/// <summary>The register counted again, plainly, from its own rows: one person at a time.</summary>
internal static class RawRows
{
    /// <summary>The outcome of everyone with an open search on a day, and their place that day.</summary>
    internal static async Task<(Outcome Outcome, MunicipalityCode Place)[]> On(NpgsqlDataSource database, DateOnly day)
    {
        List<(Outcome, MunicipalityCode)> found = [];
        foreach (KnownPerson person in await Everyone(database))
            if (OutcomeOn(person, day) is { Authority: not Authority.None } outcome)
                found.Add((outcome, PlaceOf(FactOn(person, day).Event.Facts)));
        return [.. found];
    }

    /// <summary>The test of 1 March 2021 of everyone whose search was open the day before, with the facts of then.</summary>
    internal static async Task<(Outcome Outcome, KnownFact Fact)[]> BeforeTheStart(NpgsqlDataSource database)
    {
        DateOnly eve = new(2021, 2, 28);
        List<(Outcome, KnownFact)> found = [];
        foreach (KnownPerson person in await Everyone(database))
            if (OutcomeOn(person, eve) is { Authority: not Authority.None })
            {
                KnownFact fact = FactOn(person, eve);
                Situation situation = new()
                {
                    Facts = fact.Event.Facts,
                    Residence = new(PlaceOf(fact.Event.Facts), fact.Event.Facts.HomeMunicipality.IsNone),
                    Registration = Kuntakokeilu.Law.TargetGroup.Registration.Unemployed,
                };
                found.Add((TargetGroupTest.On(situation, new(2021, 3, 1), LawAsKnown.Whole), fact));
            }
        return [.. found];
    }

    private static async Task<IEnumerable<KnownPerson>> Everyone(NpgsqlDataSource database)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlCommand command = new("select array(select id from register.person)", connection);
        int[] ids = (int[])(await command.ExecuteScalarAsync(stop))!;
        return (await KnownPersons.Load(connection, ids, stop)).Values;
    }

    private static Outcome? OutcomeOn(KnownPerson person, DateOnly day) =>
        person.Periods.Where(p => p.From <= day).Select(p => (Outcome?)p.Outcome).LastOrDefault();

    private static KnownFact FactOn(KnownPerson person, DateOnly day) =>
        FactOrder.InForce(person.Facts).Last(fact => fact.Event.Date <= day);

    /// <summary>The home; without one the place of stay under the permit.</summary>
    internal static MunicipalityCode PlaceOf(JobseekerFacts facts) =>
        !facts.HomeMunicipality.IsNone ? facts.HomeMunicipality
        : facts.TemporaryProtection ? facts.PlaceOfStay
        : default;
}
