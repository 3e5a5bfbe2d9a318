using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Population.Tables;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Population;

/// <summary>A task as it is shown.</summary>
/// <param name="Name">
/// Malli, Fii Zeeta; the register's identifier of who has no name on record; null of a former customer who has not been opened.
/// </param>
internal sealed record ShownTask(int Id, int Person, string? Name, PopulationTaskKind Kind, DateOnly Day);

/// <summary>What waits for an official, as far as the entered session sees the person; the eldest first.</summary>
internal static class PopulationTasks
{
    internal const string Waiting = """
        from population.task t
        left join register.person p on p.id = t.person_id
        left join register.identity i on i.person_id = t.person_id
        where t.done_at is null
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("day", IsDescending: false, new KeyColumn("t.day", KeyKind.Day), new("t.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ShownTask one) => [one.Day, one.Id];

    internal static ListSql Of(NpgsqlConnection connection, ListOrder order) => new(connection, Waiting, [], order);

    internal static Task<Page<ShownTask>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "t.id, t.person_id, p.key, t.kind, t.day, i.family_name, i.given_names",
            place,
            length,
            row => new ShownTask(
                row.GetInt32(0),
                row.GetInt32(1),
                PersonName.InList(row, 5) ?? (row.IsDBNull(2) ? null : row.GetString(2)),
                (PopulationTaskKind)row.GetInt16(3),
                row.GetFieldValue<DateOnly>(4)
            ),
            stop
        );

    /// <summary>Whose it is; null when there is none that waits, or none that the session sees.</summary>
    internal static async Task<int?> PersonOf(NpgsqlConnection connection, int task, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select person_id from population.task where id = $1 and done_at is null",
            connection
        );
        command.Parameters.Add(new() { Value = task });
        return await command.ExecuteScalarAsync(stop) as int?;
    }

    /// <summary>Has been looked at; once, whoever is faster.</summary>
    internal static async Task Settle(int task, int person, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "update population.task set done_at = now(), done_by = $2 where id = $1 and done_at is null",
            work.Connection
        );
        command.Parameters.Add(new() { Value = task });
        command.Parameters.Add(new() { Value = work.Context.Account!.Value });
        if (await command.ExecuteNonQueryAsync(stop) == 1)
            await work.Commit([person], stop);
    }
}
