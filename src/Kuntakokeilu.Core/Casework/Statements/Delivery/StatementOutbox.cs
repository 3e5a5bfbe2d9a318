using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>
/// Writes what goes to the payer in the transaction of the giving, so that there is never the one without the other. The person
/// is held: numbers follow each other.
/// </summary>
/// <param name="fold">With the events that are recorded.</param>
internal sealed class StatementOutbox(Work work, StatedFold fold)
{
    private static readonly string Insert = $"""
        insert into statements.message (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund, body,
            account_id, at, state, tries, due_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::json, $11, now(), {(int)MessageState.Queued}, 0,
            now())
        """;

    /// <summary>
    /// What was not taken of a statement goes no more once it is corrected or taken back: that tells all of it
    /// (<see cref="MessageState.Replaced"/>).
    /// </summary>
    private static readonly string Replace = $"""
        update statements.message set state = {(int)MessageState.Replaced}
        where person_id = $1 and statement_id = $2 and state = {(int)MessageState.Dead}
        """;

    /// <param name="isByDuty">Whether a service is arranged under the duty of 13 §; null where that is not told.</param>
    internal async Task Write(int person, KnownEvent one, bool? isByDuty, CancellationToken stop)
    {
        if (
            one.Told.Kind is not (StatementEventKind.Give or StatementEventKind.Correct or StatementEventKind.Cancel)
            || fold.Statements.MatterOf(one.Told.Reference) is not { } matter
        )
            return;
        StatementVersion version = StatementVersion.Of(
            fold.Events.Where((_, i) => fold.Statements.RefusalOf(i) is StatementRefusal.None),
            one.Seq
        );
        Before before = await Find(person, version.Origin, stop);
        // A correction goes to whom the statement went. Where nobody pays, nobody is told.
        if (
            (before.Fund is { } fund ? new Payer(fund) : Duty(one.Told.Reference)?.Payer ?? fold.Statements.AppliedFrom)
            is not { } payer
        )
            return;
        Guid statement = before.Statement ?? Guid.NewGuid();
        // What came late may have been before what is on its way: its version follows all the same.
        var number = (short)Math.Max(version.Version, before.Version + 1);
        if (number > 1)
            await Run(Replace, [new() { Value = person }, new() { Value = statement }], stop);
        StatementBody body = await Body(person, one.Told, matter, payer, isByDuty, stop);
        await Run(
            Insert,
            [
                new() { Value = MessageId.Of(statement, number) },
                new() { Value = person },
                new() { Value = before.Last + 1 },
                new() { Value = (short)KindOf(one.Told.Kind, matter.Matter) },
                new() { Value = statement },
                new() { Value = number },
                new() { Value = one.Seq },
                new() { Value = version.Origin },
                new() { Value = (short)payer.Fund },
                new() { Value = body.ToJson() },
                new() { Value = (object?)work.Context.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
            ],
            stop
        );
    }

    private static MessageKind KindOf(StatementEventKind kind, StatementMatter matter) =>
        kind switch
        {
            StatementEventKind.Correct => MessageKind.Correct,
            StatementEventKind.Cancel => MessageKind.Cancel,
            _ => matter is StatementMatter.EuSearch ? MessageKind.EuNotice : MessageKind.Give,
        };

    private StatementDuty? Duty(string reference) =>
        fold.Statements.Duties.LastOrDefault(one => one.Reference == reference);

    private async Task<StatementBody> Body(
        int person,
        ToldEvent told,
        CaseOfMatter matter,
        Payer payer,
        bool? isByDuty,
        CancellationToken stop
    )
    {
        bool isTakenBack = told.Kind is StatementEventKind.Cancel;
        StatementDuty? duty = Duty(told.Reference);
        return new()
        {
            Reference = told.Reference,
            Matter = StatementWords.Name(matter.Matter),
            Provision = matter.Matter.ProvisionOn(told.Day, matter.Detail.Item),
            Code = isTakenBack ? null : told.Value,
            From = told.From is { } from ? RowText.Day(from) : null,
            To = told.To is { } to ? RowText.Day(to) : null,
            Payer = StatementWords.Name(payer),
            Giver = Giver(told),
            Date = RowText.Day(told.Day),
            Officer = work.Context.By,
            Facts = duty is null || isTakenBack ? null : new(StatementWords.Name(duty.Part), RowText.Day(duty.Since)),
            Service =
                matter.Matter is StatementMatter.Service && !isTakenBack
                    ? await Service(person, told, isByDuty, stop)
                    : null,
        };
    }

    private GiverBody Giver(ToldEvent told)
    {
        MunicipalityCode municipality = fold.Statements.CustomerOn(told.Day);
        bool isMunicipality = told.Detail == StatementWords.Name(StatementGiver.Municipality) && !municipality.IsNone;
        return new(
            told.Detail,
            isMunicipality ? $"{municipality}" : null,
            isMunicipality ? Municipalities.Find(municipality)?.NameFi : null
        );
    }

    private async Task<ServiceBody?> Service(int person, ToldEvent told, bool? isByDuty, CancellationToken stop)
    {
        ToldEvent? opened = fold
            .Events.Select(one => one.Told)
            .FirstOrDefault(one => one.Kind is StatementEventKind.Open && one.Reference == told.Reference);
        if (opened is null)
            return null;
        bool isInPlan = opened.Value == "in_plan";
        return new(
            opened.Detail,
            isInPlan,
            isInPlan ? await AgreedPlan.Of(work.Connection, person, told.Day, stop) : null,
            isByDuty
        );
    }

    /// <summary>What the outbox has of the person and of the statement.</summary>
    private async Task<Before> Find(int person, short origin, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select (select max(number) from statements.message where person_id = $1), of.statement_id, of.version, of.fund
            from (select) one left join lateral (
                select m.statement_id, m.version, coalesce(m.routed_to, m.fund) as fund from statements.message m
                where m.person_id = $1 and m.origin_seq = $2 order by m.number desc limit 1) of on true
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = origin });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(
            row.IsDBNull(0) ? 0 : row.GetInt32(0),
            row.IsDBNull(1) ? null : row.GetGuid(1),
            row.IsDBNull(2) ? (short)0 : row.GetInt16(2),
            row.IsDBNull(3) ? null : row.GetInt16(3)
        );
    }

    private async Task Run(string sql, IReadOnlyList<NpgsqlParameter> values, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, work.Connection);
        foreach (NpgsqlParameter value in values)
            command.Parameters.Add(value);
        await command.ExecuteNonQueryAsync(stop);
    }

    private readonly record struct Before(int Last, Guid? Statement, short Version, short? Fund);
}
