using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Acting;

/// <summary>A person of the register whose guardian one is.</summary>
/// <param name="Name">As one is called.</param>
internal sealed record Ward(int Person, string Name)
{
    /// <summary>Those of the entered session's human.</summary>
    internal static async Task<IReadOnlyList<Ward>> Of(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select person_id, family_name, given_names from access.wards()",
            connection
        );
        List<Ward> wards = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            wards.Add(new(row.GetInt32(0), PersonName.InHeading(row.GetString(1), row.GetString(2))));
        return wards;
    }
}
