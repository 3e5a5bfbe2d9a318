using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>
/// What came on days that are over is taken out of the tray and put among the counted, shuffled and without its identifier;
/// what has been kept long enough is deleted. Any number of nodes may do it at once.
/// </summary>
internal sealed class TraySealing(NpgsqlDataSource database, TimeProvider time)
{
    /// <returns>How many visits and answers were counted, and how many guidance records deleted.</returns>
    internal async Task<(long Counted, long Deleted)> Run(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand("select ohjaamo.seal($1), ohjaamo.dispose($1)");
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
