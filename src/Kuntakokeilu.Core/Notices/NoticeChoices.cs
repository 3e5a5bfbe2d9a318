using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Notices;

/// <summary>By which channel the jobseeker of the session wants notices; the latest choice holds.</summary>
internal static class NoticeChoices
{
    /// <returns>Null when nothing has been chosen.</returns>
    internal static async Task<ChosenChannel?> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select channel, email from notices.choice where person_id = $1 order by id desc limit 1",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new((NoticeChannel)row.GetInt16(0), row.IsDBNull(1) ? null : row.GetString(1))
            : null;
    }

    internal static async Task Choose(int person, ChosenChannel chosen, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "insert into notices.choice (person_id, channel, email, at) values ($1, $2, $3, now())",
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = (short)chosen.Channel });
        command.Parameters.Add(
            new() { Value = (object?)chosen.Email ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
        );
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
    }
}

/// <param name="Email">Told "you have a message" and no more; null for nowhere.</param>
internal sealed record ChosenChannel(NoticeChannel Channel, string? Email);
