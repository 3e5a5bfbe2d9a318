using Kuntakokeilu.Base.Lists;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>
/// The names of a page's people. Asked for by themselves: the statement is the same whatever the list is narrowed to, so that
/// the row policies of two tables are planned once and not for each page.
/// </summary>
internal static class ListedNames
{
    private const string Sql = """
        select p.id, p.key, i.family_name, i.given_names
        from register.person p left join register.identity i on i.person_id = p.id where p.id = any ($1)
        """;

    /// <summary>
    /// The page with names: Malli, Fii Zeeta, or the register's identifier of who has no name on record. Who must not be seen
    /// is left out of it.
    /// </summary>
    internal static async Task<Page<T>> Of<T>(
        ListSql list,
        Page<T> page,
        Func<T, int> person,
        Func<T, string, T> named,
        CancellationToken stop
    )
    {
        IReadOnlyDictionary<int, string> names = await Of(list.Connection, [.. page.Rows.Select(person)], stop);
        return page with
        {
            Rows =
            [
                .. page.Rows.Where(one => names.ContainsKey(person(one))).Select(one => named(one, names[person(one)])),
            ],
        };
    }

    private static async Task<IReadOnlyDictionary<int, string>> Of(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(Sql, connection);
        command.Parameters.Add(new() { Value = people });
        Dictionary<int, string> names = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            names[row.GetInt32(0)] = PersonName.InList(row, 2) ?? row.GetString(1);
        return names;
    }
}
