using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>How people are named: by the family name in lists, by the given names in headings.</summary>
internal static class PersonName
{
    /// <summary>Malli, Fii Zeeta.</summary>
    internal static string InList(string familyName, string givenNames) => $"{familyName}, {givenNames}";

    /// <summary>Fii Zeeta Malli.</summary>
    internal static string InHeading(string familyName, string givenNames) => $"{givenNames} {familyName}";

    /// <summary>Of a row with the family name and the given names side by side; null without a name on record.</summary>
    internal static string? InList(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : InList(row.GetString(column), row.GetString(column + 1));

    /// <summary>As in lists, of one whom the session sees; the register's identifier of who has no name on record.</summary>
    internal static async Task<string> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select p.key, i.family_name, i.given_names from register.person p
            left join register.identity i on i.person_id = p.id where p.id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? InList(row, 1) ?? row.GetString(0) : "";
    }
}
