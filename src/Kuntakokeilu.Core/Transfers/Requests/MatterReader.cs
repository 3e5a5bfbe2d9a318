using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>Reads requests, as far as the entered session sees them: the customer's own, and those of the office.</summary>
internal static class MatterReader
{
    private const string Columns =
        "r.id, r.person_id, r.te_office, r.from_municipality, r.to_municipality, r.ground, r.text, r.requested_on, "
        + "r.state, r.version, r.until";

    /// <summary>With its steps; null for none that one sees.</summary>
    internal static async Task<TransferMatter?> Find(NpgsqlConnection connection, int request, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"select {Columns} from transfers.request r where r.id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = request });
        List<TransferMatter> found = await Read(command, stop);
        return found is [var one] ? one with { Steps = await Steps(connection, request, stop) } : null;
    }

    /// <summary>Without their steps, the latest first.</summary>
    internal static async Task<IReadOnlyList<TransferMatter>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select {Columns} from transfers.request r where r.person_id = $1 order by r.id desc",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        return await Read(command, stop);
    }

    private static async Task<List<TransferMatter>> Read(NpgsqlCommand command, CancellationToken stop)
    {
        List<TransferMatter> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(
                new(row.GetInt32(0), row.GetInt32(1), row.GetInt16(2))
                {
                    From = Codes.Municipality(row.ShortOrNull(3)),
                    To = Codes.Municipality(row.ShortOrNull(4)),
                    Ground = (TransferGround)row.GetInt16(5),
                    Text = row.GetString(6),
                    RequestedOn = row.GetFieldValue<DateOnly>(7),
                    State = (RequestState)row.GetInt16(8),
                    Version = row.GetInt16(9),
                    Until = row.DayOrNull(10),
                }
            );
        return read;
    }

    private static async Task<IReadOnlyList<TakenStep>> Steps(
        NpgsqlConnection connection,
        int request,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select number, kind, day, by, account_id, until, text from transfers.request_entry
            where request_id = $1 order by number
            """,
            connection
        );
        command.Parameters.Add(new() { Value = request });
        List<TakenStep> steps = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            steps.Add(
                new(
                    row.GetInt16(0),
                    (RequestStep)row.GetInt16(1),
                    row.GetFieldValue<DateOnly>(2),
                    row.GetString(3),
                    row.IsDBNull(4) ? null : row.GetInt32(4),
                    row.DayOrNull(5),
                    row.GetString(6)
                )
            );
        return steps;
    }
}
