using Kuntakokeilu.Core.Access;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>
/// Gives customers to an official, all at once: each of them who is still whose the preview told, or none when the database
/// fails.
/// </summary>
internal static class AssignmentService
{
    /// <param name="people">As they were shown. Whom another has given meanwhile, or who has left, is passed over.</param>
    /// <param name="to">The account of the official; null for nobody.</param>
    internal static async Task<AssignResult> Assign(
        IReadOnlyList<Reassigned> people,
        int? to,
        Work work,
        CancellationToken stop
    )
    {
        Reassigned[] each = [.. people.DistinctBy(one => one.Person)];
        await using NpgsqlCommand command = new(
            "select coalesce(array_agg(one), '{}') from casework.assign($1, $2, $3) one",
            work.Connection
        );
        command.Parameters.Add(new() { Value = each.Select(one => one.Person).ToArray() });
        command.Parameters.Add(
            new()
            {
                Value = each.Select(one => one.From).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer,
            }
        );
        command.Parameters.Add(new() { Value = (object?)to ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        int[] given = (int[])(await command.ExecuteScalarAsync(stop))!;
        // Of what was not done the event tells as of a look.
        if (given.Length > 0)
            await work.Commit(given, stop);
        return new(given.Length, each.Length - given.Length);
    }
}

/// <summary>What became of a reassignment.</summary>
/// <param name="Skipped">Of whom another was faster.</param>
internal sealed record AssignResult(int Given, int Skipped);
