using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Notices;

/// <summary>By which channel the jobseeker of the session wants notices; the latest choice holds.</summary>
internal static class NoticeChoices
{
    /// <returns>Null when nothing has been chosen.</returns>
    internal static async Task<NoticeChannel?> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select channel from notices.choice where person_id = $1 order by id desc limit 1",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        return (NoticeChannel?)(await command.ExecuteScalarAsync(stop) as short?);
    }

    internal static async Task Choose(int person, NoticeChannel channel, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "insert into notices.choice (person_id, channel, at) values ($1, $2, now())",
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = (short)channel });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
    }
}
