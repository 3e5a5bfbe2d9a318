using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>A customer asks to be served by another authority (5 § 6-7 mom), once at a time.</summary>
internal sealed class RequestService(TimeProvider time)
{
    internal async Task<(RequestResult Result, int Request)> Request(
        NewRequest asked,
        int person,
        Work work,
        CancellationToken stop
    )
    {
        NpgsqlConnection connection = work.Connection;
        await Hold(work, person, stop);
        PersonRecord record =
            await PersonReader.Load(connection, person, stop)
            ?? throw new InvalidOperationException("The session's own person is seen by it.");
        DateOnly today = LegalDay.Today(time);
        var known = KnownHistory.Now(record);
        if (await IsOpen(connection, person, stop))
            return (RequestResult.OpenAlready, 0);
        if (ResultOf(RequestLaw.RefusalOf(known, RequestLaw.Act(today, asked.To, asked.Ground))) is { } refused)
            return (refused, 0);
        if (TeOffices.NumberOf(known.PlaceOn(today)) is not { } office || known.PeriodOn(today) is not { } period)
            return (RequestResult.NotApplicable, 0);
        int request = await Add(connection, asked, person, (short)office, period.Outcome, today, stop);
        RequestEntryWriter entries = new(work, request);
        await entries.Add(1, RequestStep.Request, RequestState.Requested, today, "", stop);
        await work.Commit([person], stop);
        return (RequestResult.Done, request);
    }

    /// <summary>What somebody is told of why the Act does not let it happen; null when it does.</summary>
    internal static RequestResult? ResultOf(Refusal refusal) =>
        refusal switch
        {
            Refusal.None => null,
            Refusal.AfterPilot => RequestResult.AfterPilot,
            Refusal.NoOpenSearch => RequestResult.NoOpenSearch,
            Refusal.NoLegalBasis => RequestResult.NoLegalBasis,
            Refusal.NotApplicable => RequestResult.NotApplicable,
        };

    private static async Task Hold(Work work, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            work.Context.Actor is null
                ? "select from register.person where id = $1 for update"
                : "select from transfers.hold(null) where $1 > 0",
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<bool> IsOpen(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select exists (select from transfers.request where person_id = $1 and state = any ($2))",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = RequestMoves.Open.Select(state => (short)state).ToArray() });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private static async Task<int> Add(
        NpgsqlConnection connection,
        NewRequest asked,
        int person,
        short office,
        Outcome now,
        DateOnly today,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into transfers.request (person_id, te_office, from_municipality, to_municipality, ground, text,
                requested_on, state, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 0) returning id
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = office });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = Codes.Number(now.Municipality) });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = Codes.Number(asked.To) });
        command.Parameters.Add(new() { Value = (short)asked.Ground });
        command.Parameters.Add(new() { Value = asked.Text });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = (short)RequestState.Requested });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }
}
