using Kuntakokeilu.Core.Register.Intake;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>Accepts late rows by the product's decider and writers, as an officer's settlement does.</summary>
internal static class AcceptedDifferences
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every difference that nobody has settled, the oldest first.</summary>
    internal static async Task<int> All(TestRegister register)
    {
        List<string> open = await register.Lines(
            """
            select id::text from steering.difference d
            where not exists (select from steering.settlement s where s.difference_id = d.id) order by id
            """
        );
        foreach (string id in open)
            await Accept(register, int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        return open.Count;
    }

    private static async Task Accept(TestRegister register, int difference)
    {
        int person = await register.Ask<int>($"select person_id from steering.difference where id = {difference}");
        string key = await register.Ask<string>($"select key from register.person where id = {person}");
        await using NpgsqlConnection connection = await register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        await KnownPersons.Lock(connection, [key], Stop);
        KnownPerson known = (await KnownPersons.Load(connection, [person], Stop))[person];
        Decision decision = new PersonDecider(LawAsKnown.Whole).Accept(
            key,
            known,
            await Read(connection, "late_fact", FactColumnList.Names, difference, FactOf),
            await Read(connection, "late_act", ActColumnList.Names, difference, ActOf)
        );
        DateTimeOffset now = register.Clock.Now;
        int recording = await Recordings.Begin(connection, RecordingSource.Settlement, "test", now, null, Stop);
        if (decision.IsNews)
        {
            PartRows rows = new(LawAsKnown.Whole);
            rows.Add(person, null, decision, recording, now);
            CountTable counts = new(LawAsKnown.Whole);
            counts.Add(FactOrder.InForce(known.Facts), known.Periods, -1);
            counts.Add(decision.Facts, decision.Periods, 1);
            await rows.Send(connection, Stop);
            await CountWriter.Add(connection, counts, Stop);
        }
        await using NpgsqlCommand settle = new(
            $"insert into steering.settlement (difference_id, accepted, reason, recording_id) values ({difference}, true, 'test', {recording})",
            connection
        );
        await settle.ExecuteNonQueryAsync(Stop);
        await transaction.CommitAsync(Stop);
    }

    private static async Task<List<T>> Read<T>(
        NpgsqlConnection connection,
        string table,
        string columns,
        int difference,
        Func<NpgsqlDataReader, T> read
    )
    {
        List<T> late = [];
        await using NpgsqlCommand command = new(
            $"select seq, {columns} from steering.{table} where difference_id = {difference} order by seq",
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            late.Add(read(row));
        return late;
    }

    private static IncomingFact FactOf(NpgsqlDataReader row)
    {
        (RegisterEvent entry, Core.Register.CarriedFacts carried) = FactColumnList.Read(row, 1);
        return new(entry, carried, row.GetInt16(0));
    }

    private static IncomingAct ActOf(NpgsqlDataReader row) => new(ActColumnList.Read(row, 1), row.GetInt16(0));
}
