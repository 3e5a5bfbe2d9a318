using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Restarting;

/// <summary>
/// Whether a municipality restricts starting a search again on the web after neglect (6 § 3 mom). It is nobody's own: who
/// starts again is told of it.
/// </summary>
internal static class Restrictions
{
    internal static async Task<bool> Holds(
        NpgsqlConnection connection,
        MunicipalityCode organiser,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select is_restricted from registration.restart_restriction where organiser = $1 order by id desc limit 1",
            connection
        );
        command.Parameters.Add(new() { Value = (short)organiser.Number });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>The official's organisation sets it, from now on; what is so already is not set again.</summary>
    internal static async Task Set(bool isRestricted, Work work, CancellationToken stop)
    {
        Actor manager = work.Context.Actor ?? throw new InvalidOperationException("A municipality's manager sets it.");
        MunicipalityCode organiser = MunicipalityCode.Of(manager.Organiser!.Value);
        if (await Holds(work.Connection, organiser, stop) != isRestricted)
            await Add(organiser, isRestricted, work, stop);
        await work.Commit([], stop);
    }

    /// <summary>Nothing is committed.</summary>
    internal static async Task Add(MunicipalityCode organiser, bool isRestricted, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into registration.restart_restriction (organiser, is_restricted, account_id, at)
            values ($1, $2, $3, now())
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = (short)organiser.Number });
        command.Parameters.Add(new() { Value = isRestricted });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        await command.ExecuteNonQueryAsync(stop);
    }
}
