using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>What a change of rights of use asks and holds: the account whose right it is.</summary>
internal static class PermitWork
{
    /// <summary>The kind of an organisation; null when there is no such.</summary>
    internal static async Task<OrganisationKind?> KindOf(this Work work, string code, CancellationToken stop) =>
        await work
            .Db.Organisations.Where(o => o.Code == code)
            .Select(o => (OrganisationKind?)o.Kind)
            .SingleOrDefaultAsync(stop);

    /// <summary>
    /// The account of a provider's name, made when it is new, for whoever applies: it may be known to the database and
    /// hidden from the applicant. A name that the provider has told is not the applicant's to change.
    /// </summary>
    internal static async Task<int> HoldAccount(
        this Work work,
        PermitApplication application,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        await work
            .Db.Database.SqlQuery<int?>(
                $"""
                select access.hold_account({application.Issuer}, {application.Subject}, {application.Name}, {now}) as "Value"
                """
            )
            .SingleAsync(stop)
        ?? throw new SessionEndedException();

    /// <summary>The same for a command, past the policies.</summary>
    internal static async Task<int> MakeAccount(
        this Work work,
        PermitApplication application,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        List<int> made = await work
            .Db.Database.SqlQuery<int>(
                $"""
                insert into access.account as known (issuer, subject, name, created_at)
                values ({application.Issuer}, {application.Subject}, {application.Name}, {now})
                on conflict (issuer, subject) do update set name = known.name returning id as "Value"
                """
            )
            .ToListAsync(stop);
        return made[0];
    }

    /// <summary>A right with what has become of it, as it is once its account is held; null when there is no such.</summary>
    internal static async Task<AccessGrant?> Hold(this Work work, int id, CancellationToken stop) =>
        await work.Db.Database.SqlQuery<bool>($"""select access.hold_permit({id}) as "Value" """).SingleAsync(stop)
            ? await work.Db.Permits.Include(p => p.Decision).Include(p => p.End).SingleAsync(p => p.Id == id, stop)
            : null;

    /// <summary>Whether the same account has the same right for some of the same days.</summary>
    /// <param name="isGranted">Only granted ones count; otherwise those that wait too.</param>
    internal static Task<bool> HasOther(this Work work, AccessGrant permit, bool isGranted, CancellationToken stop) =>
        work.Db.Permits.AnyAsync(
            p =>
                p.Id != permit.Id
                && p.AccountId == permit.AccountId
                && p.OrganisationCode == permit.OrganisationCode
                && p.Role == permit.Role
                && p.End == null
                && (p.Decision == null ? !isGranted : p.Decision.IsGranted)
                && p.ValidFrom <= permit.ValidUntil
                && p.ValidUntil >= permit.ValidFrom,
            stop
        );

    /// <summary>Whether somebody of KEHA can grant on a day.</summary>
    internal static Task<bool> HasGrantor(this Work work, DateOnly day, CancellationToken stop) =>
        work.Db.Permits.AnyAsync(
            p =>
                p.OrganisationCode == Organisations.Keha
                && p.Role == Role.KehaOfficer
                && p.Decision!.IsGranted
                && p.End == null
                && p.ValidFrom <= day
                && p.ValidUntil >= day,
            stop
        );
}
