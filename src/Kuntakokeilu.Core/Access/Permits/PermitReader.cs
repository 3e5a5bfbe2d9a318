using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>
/// Reads rights of use for pages: an organisation's own, or all of them for KEHA, and the database says so once more.
/// </summary>
internal sealed class PermitReader(TimeProvider time)
{
    /// <summary>One right and all that has become of it; null when there is none, or not of this organisation.</summary>
    internal async Task<PermitRecord?> Find(NpgsqlConnection connection, int id, string? whose, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        AccessGrant? permit = await db
            .Permits.Include(p => p.Decision)
            .Include(p => p.Notices.OrderBy(n => n.Id))
            .Include(p => p.End)
            .SingleOrDefaultAsync(p => p.Id == id && (whose == null || p.OrganisationCode == whose), stop);
        if (permit is null)
            return null;
        int?[] who =
        [
            permit.AccountId,
            permit.AppliedBy,
            permit.Decision?.DecidedBy,
            permit.End?.EndedBy,
            .. permit.Notices.Select(n => (int?)n.NoticedBy),
        ];
        return new(
            permit,
            await db.Organisations.SingleAsync(o => o.Code == permit.OrganisationCode, stop),
            await People(db, who, stop),
            permit.StateOn(LegalDay.Today(time))
        );
    }

    /// <summary>The organisations that have applied, by their Finnish names.</summary>
    internal static async Task<IReadOnlyList<Organisation>> OrganisationsWithPermits(
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db
            .Organisations.Where(o => db.Set<AccessGrant>().Any(p => p.OrganisationCode == o.Code))
            .OrderBy(o => o.NameFi)
            .ToListAsync(stop);
    }

    /// <summary>The provider by which an account signs in.</summary>
    internal static async Task<string> IssuerOf(NpgsqlConnection connection, int account, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Accounts.Where(a => a.Id == account).Select(a => a.Issuer).SingleAsync(stop);
    }

    /// <summary>Not which person of the register somebody is: that is nobody's here.</summary>
    private static Task<Dictionary<int, Account>> People(KokeiluDb db, int?[] who, CancellationToken stop) =>
        db
            .Accounts.Where(a => who.Contains(a.Id))
            .Select(a => new Account
            {
                Id = a.Id,
                Issuer = a.Issuer,
                Subject = a.Subject,
                Name = a.Name,
                CreatedAt = a.CreatedAt,
            })
            .ToDictionaryAsync(a => a.Id, stop);
}

/// <summary>A right of use with everybody who has had to do with it, by their accounts' numbers.</summary>
internal sealed record PermitRecord(
    AccessGrant Permit,
    Organisation Organisation,
    IReadOnlyDictionary<int, Account> Accounts,
    PermitState State
)
{
    internal Account Holder => Accounts[Permit.AccountId];

    internal IReadOnlyList<ConditionFinding> Findings =>
        PermitConditions.Of(PermitGrounds.Of(Permit, Organisation.Kind));

    /// <summary>Name of an account; null for the operator of the machine.</summary>
    internal string? Name(int? account) => account is { } known ? Accounts[known].Name : null;
}
