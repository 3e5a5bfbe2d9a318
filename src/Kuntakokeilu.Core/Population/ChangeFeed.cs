using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Population;

/// <summary>
/// Reads what has changed of the register's people in the Population Information System. Where it is stands in the
/// transaction of what it has brought about, so that nothing is lost and nothing done twice, whichever node dies; what is
/// told again changes nothing. Any number of nodes may read: of two at one place the second finds it passed.
/// </summary>
/// <param name="database">As the role of jobs.</param>
/// <param name="withoutOfficial">As for <see cref="Intake.WebRecording"/>.</param>
internal sealed class ChangeFeed(
    NpgsqlDataSource database,
    IPopulation population,
    TimeProvider time,
    bool withoutOfficial = false
)
{
    internal const string By = "population";

    /// <summary>How many people are asked about at once.</summary>
    internal int PeopleInBatch { get; init; } = 1000;

    /// <summary>How long ago it was last at anything; null before the first reading.</summary>
    internal Task<TimeSpan?> Age(CancellationToken stop) => FeedPlace.Age(database, stop);

    /// <summary>One page of changes.</summary>
    /// <returns>Whether there is more to read at once: not at the end of a turn, nor when the service does not answer.</returns>
    internal async Task<bool> ReadNext(CancellationToken stop)
    {
        if (await FeedPlace.Read(database, stop) is not { } at)
        {
            if (await population.PlaceOf(LegalDay.Today(time), stop) is not { } first)
                return false;
            await FeedPlace.Begin(database, first, stop);
            return true;
        }
        string[] codes = await Codes(at.AfterCode, stop);
        if (codes.Length == 0)
        {
            await FeedPlace.EndTurn(database, at, stop);
            return false;
        }
        if (await population.ChangesAfter(at.InBatch ?? at.Place, codes, stop) is not { } page)
            return false;
        // Asked before the transaction, so that nobody waits in the database for a service outside.
        Dictionary<string, PopulationAnswer> asked = [];
        foreach (string code in page.Changes.Where(one => one.MustBeAsked).Select(one => one.Code).Distinct())
        {
            PopulationAnswer answer = await population.Find(code, stop);
            if (!answer.IsTold)
                return false;
            asked[code] = answer;
        }
        return await Take(at, page, asked, codes[^1], stop);
    }

    private async Task<bool> Take(
        FeedPlace at,
        ChangesPage page,
        Dictionary<string, PopulationAnswer> asked,
        string lastCode,
        CancellationToken stop
    )
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        if (!await at.GoOn(connection, page, lastCode, stop))
            return true;
        if (page.Changes.Count > 0)
            await Take(connection, page.Changes, asked, stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task Take(
        NpgsqlConnection connection,
        IReadOnlyList<PersonChange> changes,
        Dictionary<string, PopulationAnswer> asked,
        CancellationToken stop
    )
    {
        IReadOnlyList<HeldPerson> held = await HeldPerson.Of(connection, [.. changes.Select(one => one.Code)], stop);
        Dictionary<int, KnownPerson> known = await KnownPersons.Load(connection, [.. held.Select(one => one.Id)], stop);
        DateOnly today = LegalDay.Today(time);
        IncomingPart part = new(0);
        PersonWriter persons = new(connection, time.GetUtcNow());
        foreach (HeldPerson person in held)
        {
            PopulationEffects effects = PopulationEffects.Of(
                FactOrder.InForce(known[person.Id].Facts),
                changes.Where(one => person.Has(one.Code)),
                today
            );
            part.Begin(person.Key, []);
            foreach (IncomingFact row in effects.Facts)
                part.Add(row);
            await persons.Take(person, effects, asked, today, stop);
        }
        CountTable counts = new(LawAsKnown.Whole);
        PartWriter writer = new(connection, time, LawAsKnown.Whole, isFew: true, awaitsOfficial: !withoutOfficial);
        WrittenPart written = await writer.Write(
            part,
            RecordingSource.Population,
            By,
            import: null,
            held.ToDictionary(one => one.Key, one => one.Id),
            counts,
            stop
        );
        await CountWriter.Add(connection, counts, stop);
        await CaseVersion.Turn(connection, [.. written.Persons.Distinct()], stop);
    }

    /// <summary>Former ones too: what was told by one before it was corrected is not passed over.</summary>
    private async Task<string[]> Codes(string? after, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select array(
                (select code from register.identity where code > $1 order by code limit $2)
                union (select code from register.former_code where code > $1 order by code limit $2)
                order by 1 limit $2)
            """
        );
        command.Parameters.Add(new() { Value = after ?? "" });
        command.Parameters.Add(new() { Value = PeopleInBatch });
        return (string[])(await command.ExecuteScalarAsync(stop))!;
    }
}
