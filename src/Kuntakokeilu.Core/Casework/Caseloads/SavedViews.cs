using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>An official's own views of the caseload.</summary>
internal static class SavedViews
{
    /// <summary>One's own, in the order in which they were kept.</summary>
    internal static async Task<IReadOnlyList<SavedView>> All(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select account_id, place, name, query from casework.saved_view order by place",
            connection
        );
        List<SavedView> views = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            views.Add(
                new()
                {
                    AccountId = row.GetInt32(0),
                    Place = row.GetInt16(1),
                    Name = row.GetString(2),
                    Query = row.GetString(3),
                }
            );
        return views;
    }

    /// <summary>Keeps one more, in the first place that is free.</summary>
    /// <returns>Whether there was room.</returns>
    internal static async Task<bool> Keep(Work work, string name, string query, CancellationToken stop)
    {
        const string Insert = """
            insert into casework.saved_view (account_id, place, name, query)
            select access.account(), place.place, $1, $2 from generate_series(1, MOST) place (place)
            where not exists (
                select from casework.saved_view v where v.account_id = access.account() and v.place = place.place)
            order by place.place limit 1 on conflict do nothing
            """;
        string sql = Insert.Replace("MOST", $"{SavedView.Most}");
        // Kept in two windows at once: the second finds its place taken, and takes the next.
        for (int tried = 0; tried < 3; tried++)
            if (await Run(work, sql, [name, query], stop))
                return true;
        return false;
    }

    /// <returns>Whether it was there.</returns>
    internal static Task<bool> Rename(Work work, short place, string name, CancellationToken stop) =>
        Run(
            work,
            "update casework.saved_view set name = $2 where account_id = access.account() and place = $1",
            [place, name],
            stop
        );

    /// <returns>Whether it was there.</returns>
    internal static Task<bool> Remove(Work work, short place, CancellationToken stop) =>
        Run(work, "delete from casework.saved_view where account_id = access.account() and place = $1", [place], stop);

    private static async Task<bool> Run(Work work, string sql, object[] places, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, work.Connection);
        foreach (object place in places)
            command.Parameters.Add(new() { Value = place });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([], stop);
        return true;
    }
}
