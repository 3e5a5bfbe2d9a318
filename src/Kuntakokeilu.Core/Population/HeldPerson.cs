using Npgsql;

namespace Kuntakokeilu.Core.Population;

/// <summary>A person of whom something has changed, locked until the transaction ends.</summary>
/// <param name="Key">The register's identifier.</param>
/// <param name="Code">In force.</param>
/// <param name="Former">Those that were corrected: a change may still be told by one.</param>
internal sealed record HeldPerson(int Id, string Key, string Code, string[] Former)
{
    internal bool Has(string code) => code == Code || Former.Contains(code);

    /// <summary>In the order of their numbers, as everybody locks people.</summary>
    internal static async Task<IReadOnlyList<HeldPerson>> Of(
        NpgsqlConnection connection,
        string[] codes,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select p.id, p.key, i.code,
                array(select f.code from register.former_code f where f.person_id = p.id)
            from register.person p join register.identity i on i.person_id = p.id
            where p.id in (
                select x.person_id from register.identity x where x.code = any ($1)
                union select f.person_id from register.former_code f where f.code = any ($1))
            order by p.id for update of p
            """,
            connection
        );
        command.Parameters.Add(new() { Value = codes });
        List<HeldPerson> held = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            held.Add(new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFieldValue<string[]>(3)));
        return held;
    }
}
