using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Referred;

/// <summary>
/// Tells which organisation of the catalogue is which of those for whom people have a right of use as providers. It is for
/// whoever runs the program: by it people come to see customers.
/// </summary>
internal static class ProviderOrganisations
{
    /// <param name="code">Of the organisation with rights of use: provider-1.</param>
    /// <param name="sourceId">Of the catalogue's, in its source.</param>
    /// <returns>Whether there are both, the former a provider.</returns>
    internal static async Task<bool> Join(
        Work work,
        string code,
        string source,
        string sourceId,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into referrals.provider (provider_id, organisation_code)
            select s.id, a.code from services.organisation s, access.organisation a
            where (s.source, s.source_id) = ($2, $3) and a.code = $1 and a.kind = $4
            on conflict (provider_id) do update set organisation_code = excluded.organisation_code
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = source });
        command.Parameters.Add(new() { Value = sourceId });
        command.Parameters.Add(new() { Value = (short)Access.Tables.OrganisationKind.Provider });
        bool isJoined = await command.ExecuteNonQueryAsync(stop) == 1;
        if (isJoined)
            await work.Commit([], stop);
        return isJoined;
    }
}
