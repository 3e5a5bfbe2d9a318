using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Returns;

/// <summary>Whom one's municipality has given back of late: nothing else is told of who is its customer no more.</summary>
/// <param name="Name">Fii Zeeta Malli; the register's identifier of who has no name on record.</param>
/// <param name="Day">Of the return.</param>
internal sealed record ReturnedCustomer(int Person, string Name, DateOnly Day)
{
    /// <param name="connection">An official's of a municipality; of any other there are none.</param>
    internal static async Task<IReadOnlyList<ReturnedCustomer>> Read(
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new("select person, name, day from transfers.returned()", connection);
        List<ReturnedCustomer> returned = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            returned.Add(new(row.GetInt32(0), row.GetString(1), row.GetFieldValue<DateOnly>(2)));
        return returned;
    }
}
