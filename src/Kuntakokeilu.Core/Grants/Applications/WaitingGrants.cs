using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>What would be granted and waits for money: by holder and benefit, of nobody in particular.</summary>
internal sealed record WaitingGrants(string Authority, GrantBenefit Benefit, int Count, long Sum, DateOnly Since)
{
    internal static async Task<IReadOnlyList<WaitingGrants>> Read(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select authority, benefit, count, sum, since from grants.waiting() order by since, authority, benefit",
            connection
        );
        return await command.All<WaitingGrants>(
            row =>
                new(
                    row.GetString(0),
                    (GrantBenefit)row.GetInt16(1),
                    row.GetInt32(2),
                    row.GetInt64(3),
                    row.GetFieldValue<DateOnly>(4)
                ),
            stop
        );
    }
}
