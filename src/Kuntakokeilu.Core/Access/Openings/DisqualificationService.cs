using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Access.Openings;

/// <summary>
/// Officials declare themselves disqualified (esteellinen, Administrative Procedure Act 434/2003 27-28 §): from then on
/// they are refused the person, until they withdraw it because its ground has ended or was a mistake.
/// </summary>
internal static class DisqualificationService
{
    internal static async Task<DeclareResult> Declare(int person, Work work, CancellationToken stop)
    {
        int account = Account(work);
        // Whoever has declared it does not see the person any more, and the policy would refuse the same row again.
        int added = await work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into access.disqualification (account_id, person_id, declared_at) select {account}, {person}, now()
            where not exists (
                select from access.disqualification d
                where d.account_id = {account} and d.person_id = {person} and d.withdrawn_at is null)
            on conflict (account_id, person_id) where withdrawn_at is null do nothing
            """,
            stop
        );
        if (added == 0)
            return DeclareResult.AlreadyDeclared;
        await work.Commit([person], stop);
        return DeclareResult.Declared;
    }

    /// <summary>Withdraws one of one's own.</summary>
    internal static async Task<WithdrawResult> Withdraw(int id, Work work, CancellationToken stop)
    {
        int account = Account(work);
        List<int> whose = await work
            .Db.Database.SqlQuery<int>(
                $"""
                update access.disqualification set withdrawn_at = now()
                where id = {id} and account_id = {account} and withdrawn_at is null returning person_id as "Value"
                """
            )
            .ToListAsync(stop);
        if (whose is not [int person])
            return WithdrawResult.NothingToWithdraw;
        await work.Commit([person], stop);
        return WithdrawResult.Withdrawn;
    }

    private static int Account(Work work) =>
        work.Context.Account ?? throw new InvalidOperationException("Somebody is disqualified, not a program.");
}

internal enum DeclareResult : byte
{
    Declared,
    AlreadyDeclared,
}

internal enum WithdrawResult : byte
{
    Withdrawn,

    /// <summary>It has been withdrawn already, or is somebody else's.</summary>
    NothingToWithdraw,
}
