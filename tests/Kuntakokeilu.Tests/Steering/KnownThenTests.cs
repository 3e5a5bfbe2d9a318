using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Steering.Deciding;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>
/// Who was responsible on a day, as known on another: what the periods on record say is what the rows recorded by then
/// say when they are steered again.
/// </summary>
public sealed class KnownThenTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Of those decided by the end of the known day, the latest version; within it the day's period.</summary>
    private const string Telling = """
        select t.person_id, t.valid_from, t.authority, t.municipality, t.basis, t.grounds, t.missing from steering.period t
        where decided_at < $1 and version = (
            select max(version) from steering.period v where v.person_id = t.person_id and v.decided_at < $1)
        order by person_id, valid_from
        """;

    [Fact]
    public async Task After_imports_registrations_and_accepted_corrections()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        List<DateTimeOffset> moments = [];
        HostileDice dice = new(12);
        for (int round = 0; round < 8; round++)
        {
            register.Clock.Now += TimeSpan.FromDays(1 + dice.Below(40));
            (byte[] facts, byte[] acts) = SamePeople(HostileRegister.Make(100 + round, 40), 100 + round);
            if (round % 3 == 1)
                await register.Send(System.Text.Encoding.UTF8.GetString(facts).TrimStart('\uFEFF'));
            else
                await register.Import(facts, acts, personsInPart: 15, writers: 2);
            if (round % 3 == 2)
            {
                register.Clock.Now += TimeSpan.FromDays(1);
                await AcceptedDifferences.All(register);
            }
            moments.Add(register.Clock.Now + TimeSpan.FromHours(1));
        }
        Assert.True(await register.Ask<short>("select max(version) from steering.period") > 2);

        foreach (DateTimeOffset moment in moments)
            Assert.Equal(await Recomputed(register, moment), await Told(register, moment));
    }

    private static async Task<List<string>> Told(TestRegister register, DateTimeOffset moment)
    {
        await using NpgsqlCommand command = register.Source.CreateCommand(Telling);
        command.Parameters.Add(new() { Value = moment });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        List<string> told = [];
        while (await row.ReadAsync(Stop))
            told.Add(
                Line(
                    row.GetInt32(0),
                    row.GetFieldValue<DateOnly>(1),
                    (Authority)row.GetInt16(2),
                    row.ShortOrNull(3),
                    (Basis)row.GetInt16(4),
                    (Grounds)row.GetInt16(5),
                    (MissingFacts)row.GetInt16(6)
                )
            );
        return told;
    }

    /// <summary>From the rows recorded by then alone.</summary>
    private static async Task<List<string>> Recomputed(TestRegister register, DateTimeOffset moment)
    {
        Dictionary<int, List<KnownFact>> facts = await Rows(
            register,
            $"select person_id, seq, replaces, {FactColumnList.Names} from register.fact",
            moment,
            row => new KnownFact(FactColumnList.Read(row, 3).Event, default, row.GetInt16(1), row.ShortOrNull(2))
        );
        Dictionary<int, List<KnownAct>> acts = await Rows(
            register,
            $"select person_id, seq, null, {ActColumnList.Names} from register.act",
            moment,
            row => new KnownAct(ActColumnList.Read(row, 3), row.GetInt16(1))
        );
        List<string> lines = [];
        foreach ((int person, List<KnownFact> rows) in facts.OrderBy(one => one.Key))
        foreach (
            (DateOnly from, Outcome outcome) in Plain.Periods(
                [.. FactOrder.InForce(rows).Select(fact => fact.Event)],
                [.. acts.GetValueOrDefault(person, []).Select(act => act.Act).OrderBy(act => act.Date)]
            )
        )
            lines.Add(
                Line(
                    person,
                    from,
                    outcome.Authority,
                    outcome.Municipality.IsNone ? null : (short)outcome.Municipality.Number,
                    outcome.Basis,
                    outcome.Grounds,
                    outcome.Missing
                )
            );
        return lines;
    }

    private static async Task<Dictionary<int, List<T>>> Rows<T>(
        TestRegister register,
        string select,
        DateTimeOffset moment,
        Func<NpgsqlDataReader, T> read
    )
    {
        await using NpgsqlCommand command = register.Source.CreateCommand(
            $"{select} where recording_id in (select id from register.recording where at < $1) order by person_id, seq"
        );
        command.Parameters.Add(new() { Value = moment });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        Dictionary<int, List<T>> rows = [];
        while (await row.ReadAsync(Stop))
        {
            if (!rows.TryGetValue(row.GetInt32(0), out List<T>? own))
                rows.Add(row.GetInt32(0), own = []);
            own.Add(read(row));
        }
        return rows;
    }

    private static string Line(
        int person,
        DateOnly from,
        Authority authority,
        short? municipality,
        Basis basis,
        Grounds grounds,
        MissingFacts missing
    ) => $"{person} {from:yyyy-MM-dd} {authority} {municipality} {basis} {grounds} {missing}";

    private static (byte[], byte[]) SamePeople((byte[] Facts, byte[] Acts) files, int seed) =>
        (SamePeople(files.Facts, seed), SamePeople(files.Acts, seed));

    private static byte[] SamePeople(byte[] file, int seed) =>
        System.Text.Encoding.Latin1.GetBytes(
            System.Text.Encoding.Latin1.GetString(file).Replace($"h{seed}-", "h-", StringComparison.Ordinal)
        );
}
