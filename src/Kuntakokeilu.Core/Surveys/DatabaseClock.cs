using Npgsql;

namespace Kuntakokeilu.Core.Surveys;

/// <summary>
/// When a request was received. By the database's clock, so that on every node a survey closes at the same moment; where the
/// program's own has been set (a demo's day, a test's), by that.
/// </summary>
internal sealed class DatabaseClock(TimeProvider time)
{
    internal async Task<DateTimeOffset> Now(NpgsqlDataSource database, CancellationToken stop)
    {
        if (time != TimeProvider.System)
            return time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand("select clock_timestamp()");
        return new((DateTime)(await command.ExecuteScalarAsync(stop))!);
    }

    internal async Task<DateTimeOffset> Now(NpgsqlConnection connection, CancellationToken stop)
    {
        if (time != TimeProvider.System)
            return time.GetUtcNow();
        await using NpgsqlCommand command = new("select clock_timestamp()", connection);
        return new((DateTime)(await command.ExecuteScalarAsync(stop))!);
    }
}
