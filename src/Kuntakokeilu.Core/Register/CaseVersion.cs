using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// A number that grows with everything that is recorded of a person, by whichever way. A form carries the number of what
/// it was made of, so that nobody decides on what has changed meanwhile.
/// </summary>
internal static class CaseVersion
{
    /// <summary>As the session sees the person; 0 of nobody.</summary>
    internal static async Task<int> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select (coalesce((select c.version from register."case" c where c.person_id = $1), 0)
                + (select count(*) from register.fact f where f.person_id = $1)
                + (select count(*) from register.act a where a.person_id = $1))::int
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>
    /// What others have made of the state before is out of date. Of people whom the transaction has locked, by a program: a
    /// session turns by <c>register.turn_case</c>.
    /// </summary>
    internal static async Task Turn(NpgsqlConnection connection, int[] people, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection) { BatchCommands = { Turning(people) } };
        await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The same, for a batch.</summary>
    internal static NpgsqlBatchCommand Turning(int[] people) =>
        new(
            """
            insert into register."case" as had (person_id, version) select p, 1 from unnest($1) p order by p
            on conflict (person_id) do update set version = had.version + 1
            """
        )
        {
            Parameters = { new() { Value = people } },
        };
}
