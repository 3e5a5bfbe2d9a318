using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>A customer who may get another official, and whose it is now.</summary>
internal sealed record Reassigned(int Person, int? From);

/// <summary>Who would become whose customer by a reassignment, and who would not.</summary>
/// <param name="People">Those who would.</param>
/// <param name="Left">How many would not, by why.</param>
/// <param name="IsCut">There are more customers than are given at once.</param>
internal sealed record AssignmentPreview(
    IReadOnlyList<Reassigned> People,
    IReadOnlyDictionary<LeftOut, int> Left,
    bool IsCut
)
{
    /// <summary>From whom how many would come, most first; null for those whom nobody has.</summary>
    internal IReadOnlyList<(int? From, int People)> From =>
        [
            .. People
                .GroupBy(one => one.From)
                .Select(group => (group.Key, group.Count()))
                .OrderByDescending(one => one.Item2)
                .ThenBy(one => one.Key),
        ];

    /// <param name="list">The customers, in their order.</param>
    /// <param name="to">The account of the official; null to give them to nobody.</param>
    internal static async Task<AssignmentPreview> Of(
        NpgsqlConnection connection,
        Actor actor,
        ListSql list,
        int? to,
        CancellationToken stop
    )
    {
        Page<Reassigned> all = await list.Read(
            "s.person_id, s.worker_id",
            place: null,
            ListSql.MostCounted,
            row => new Reassigned(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1)),
            stop
        );
        HashSet<int> barred = await NotFor(connection, to, [.. all.Rows.Select(one => one.Person)], stop);
        ILookup<LeftOut?, Reassigned> taken = all.Rows.ToLookup(one =>
            one.From == to ? LeftOut.HasAlready
            : !IsTheirs(actor, one.From, to) ? LeftOut.OfAnother
            : barred.Contains(one.Person) ? LeftOut.MayNotServe
            : (LeftOut?)null
        );
        return new(
            [.. taken[null]],
            taken.Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.Count()),
            all.HasNext
        );
    }

    /// <summary>
    /// Who leads gives anybody's customers; others take whom nobody has, and give away their own. The database says the same
    /// once more.
    /// </summary>
    internal static bool IsTheirs(Actor actor, int? from, int? to) =>
        Leads(actor) || (to is not null && (from == actor.AccountId || (from is null && to == actor.AccountId)));

    internal static bool Leads(Actor actor) => actor.Role is Role.Manager or Role.TeOfficer;

    private static async Task<HashSet<int>> NotFor(
        NpgsqlConnection connection,
        int? worker,
        int[] people,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new("select casework.not_for($1, $2)", connection);
        command.Parameters.Add(new() { Value = (object?)worker ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = people });
        return worker is null ? [] : [.. (int[])(await command.ExecuteScalarAsync(stop))!];
    }
}

/// <summary>Why a customer would not be given.</summary>
internal enum LeftOut : byte
{
    /// <summary>The official has the customer already.</summary>
    HasAlready,

    /// <summary>Another's customer, whom only who leads gives.</summary>
    OfAnother,

    /// <summary>Disqualification, or a right of use that does not show the customer; which of them is not told.</summary>
    MayNotServe,
}
