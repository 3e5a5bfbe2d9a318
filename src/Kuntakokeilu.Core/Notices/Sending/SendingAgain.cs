using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>What an outbox has given up for one reason waits anew, all of it or none.</summary>
internal static class SendingAgain
{
    /// <param name="function">The outbox's own, which asks who may and tells how many there were.</param>
    /// <returns>How many; none when another was faster.</returns>
    internal static async Task<long> Of(string function, short reason, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"select {function}($1)", work.Connection);
        command.Parameters.Add(new() { Value = reason });
        long queued = (long)(await command.ExecuteScalarAsync(stop))!;
        if (queued > 0)
            await work.Commit([], stop);
        return queued;
    }
}
