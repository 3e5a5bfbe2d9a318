using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Statements;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>
/// Reckons the statements of people from the record and writes them in the place of what was reckoned before, in the
/// transaction of its connection. The reckonings are locked first, so that of two who reckon the later one has read more.
/// </summary>
/// <param name="isFew">They are inserted, as whoever the policies bind must; else copied.</param>
internal sealed class StatedWriter(NpgsqlConnection connection, bool isFew)
{
    private readonly StatedFold fold = new();
    private readonly ReportWriter reports = new(connection, isFew);
    private readonly RowBuffer duties = RowBuffers.For(isFew, Table);
    private readonly List<(int Person, DateOnly? TurnsOn)> reckoned = [];

    private const string Table =
        "statements.duty (person_id, place, reference, part, matter, item, opened, fund, giver, municipality, role, "
        + "may_te_office, may_service_centre, ready_on, limit_day, state, given_on, given_by, code, first_day, until_day, "
        + "holder)";

    /// <param name="people">Whose reckoning the transaction has locked.</param>
    /// <param name="today">The day of the result.</param>
    internal async Task Write(int[] people, DateOnly today, CancellationToken stop)
    {
        duties.Clear();
        reckoned.Clear();
        IReadOnlyDictionary<int, StatedPast> pasts = await StatedPasts.Load(connection, people, stop);
        Dictionary<int, short?> holders = await Holders(people, stop);
        await reports.Begin(people, stop);
        foreach (int person in people)
        {
            fold.Run(pasts[person], today);
            IReadOnlyList<StatementDuty> all = fold.Statements.Duties;
            for (int i = 0; i < all.Count; i++)
                Add(person, i, all[i], holders.GetValueOrDefault(person));
            reports.Add(person, fold, holders.GetValueOrDefault(person));
            reckoned.Add((person, fold.Statements.TurnsOn));
        }
        await Clear(people, stop);
        await RowBuffers.Send(connection, [duties, reports.Rows], stop);
        await Renew(today, stop);
    }

    private void Add(int person, int place, StatementDuty duty, short? holder)
    {
        Competence competence = duty.Competence;
        duties.Row();
        duties.Int(person);
        duties.Short(place);
        duties.Text(duty.Reference);
        duties.Short((int)duty.Part);
        duties.Short((int)duty.Case.Matter);
        duties.Short(duty.Case.Detail.Item);
        duties.Date(duty.Opened);
        duties.Short(duty.Payer.Fund);
        duties.Short((int)competence.Giver);
        duties.Short(competence.Municipality.IsNone ? null : competence.Municipality.Number);
        duties.Short((int)competence.Role);
        duties.Bool(competence.MayTeOffice);
        duties.Bool(competence.MayServiceCentre);
        duties.Date(duty.Ready);
        duties.Date(duty.Limit);
        duties.Short((int)duty.State);
        duties.Date(duty.Given);
        duties.Short(duty.Given is null ? null : (int)duty.By);
        if (duty.Statement is { } statement)
            duties.Text(statement.Code);
        else
            duties.Null();
        duties.Date(duty.Statement?.From);
        duties.Date(duty.Statement?.To);
        duties.Short(holder);
    }

    /// <summary>In whose list each is: what becomes of that later, a trigger follows.</summary>
    private async Task<Dictionary<int, short?>> Holders(int[] people, CancellationToken stop)
    {
        Dictionary<int, short?> holders = [];
        await using NpgsqlCommand command = new(
            "select person_id, holder from obligations.standing where person_id = any($1)",
            connection
        );
        command.Parameters.Add(new() { Value = people });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            holders.Add(row.GetInt32(0), row.ShortOrNull(1));
        return holders;
    }

    private async Task Clear(int[] people, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (string table in (string[])["statements.duty", "statements.report"])
            batch.BatchCommands.Add(
                new($"delete from {table} where person_id = any($1)") { Parameters = { new() { Value = people } } }
            );
        await batch.ExecuteNonQueryAsync(stop);
    }

    private async Task Renew(DateOnly today, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            update statements.reckoning r set is_stale = false, as_of = $1, turns_on = n.turns_on
            from unnest($2, $3) n (person_id, turns_on) where r.person_id = n.person_id
            """,
            connection
        );
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = reckoned.Select(one => one.Person).ToArray() });
        command.Parameters.Add(
            new()
            {
                Value = reckoned.Select(one => one.TurnsOn).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
            }
        );
        await command.ExecuteNonQueryAsync(stop);
    }
}
