using Kuntakokeilu.Core.Registration.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// Removes what nobody has gone on with for <see cref="Draft.DaysKept"/> days: drafts, who somebody told to be by
/// signing in without registering, and whom somebody acted for. Their times are the database's; any number of nodes may do
/// it at once.
/// </summary>
internal sealed class DraftDisposal(NpgsqlDataSource database)
{
    private static readonly string Old = $"<= now() - interval '{Draft.DaysKept} days'";

    // A draft that is being sent, and whoever signs in just now, are left to the next turn.
    private static readonly string Dispose = $"""
        with drafts as (
            delete from registration.draft where id in (
                select id from registration.draft where saved_at {Old} for update skip locked)
            returning 1),
        behalf as (
            delete from registration.behalf_draft where id in (
                select id from registration.behalf_draft where saved_at {Old} for update skip locked)
            returning 1),
        newcomers as (
            delete from access.newcomer where account_id in (
                select n.account_id from access.newcomer n
                where n.told_at {Old}
                    and not exists (select from registration.draft d where d.account_id = n.account_id and not d.saved_at {Old})
                for update skip locked)
            returning 1),
        principals as (
            delete from access.principal where id in (
                select p.id from access.principal p
                where p.checked_at {Old}
                    and not exists (select from registration.draft d where d.principal_id = p.id and not d.saved_at {Old})
                    and not exists (
                        select from access.session s
                        where s.principal_id = p.id and s.ended_at is null and s.expires_at > now())
                for update skip locked)
            returning 1)
        select (select count(*) from drafts) + (select count(*) from behalf), (select count(*) from newcomers)
        """;

    /// <summary>One turn.</summary>
    /// <returns>How many of each.</returns>
    internal async Task<(long Drafts, long Newcomers)> DisposeOld(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(Dispose);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
