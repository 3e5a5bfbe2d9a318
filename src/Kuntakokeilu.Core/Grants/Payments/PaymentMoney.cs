using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>
/// The book's rows of a payment that is decided: what is paid, from the oldest money that is tied, and with the last one the release
/// of what was not used. In the transaction of the decision; all of it, or nothing.
/// </summary>
internal static class PaymentMoney
{
    internal static async Task<MoneyAnswer> Enter(
        GrantInForce grant,
        int claim,
        long sum,
        bool isLast,
        DateOnly today,
        int checkedBy,
        int by,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        Transfer[] rows = [.. Rows(grant, claim, sum, isLast, today, checkedBy, by)];
        if (rows.Length == 0)
            return MoneyAnswer.Entered.Now;
        if (rows.Where(row => row.Kind is TransferKind.Pay).Sum(row => row.Amount) < sum)
            return new MoneyAnswer.Refused(MoneyRefusal.OverDecision, grant.Left);
        Posting posting = new(rows.Length == 1 ? rows : [.. rows.Select(row => row with { Group = rows[0].Id })]);
        return (await BookService.Enter(connection, [posting], stop))[0];
    }

    private static IEnumerable<Transfer> Rows(
        GrantInForce grant,
        int claim,
        long sum,
        bool isLast,
        DateOnly today,
        int checkedBy,
        int by
    )
    {
        int part = 0;
        foreach (BookedGrant tied in grant.Tied)
        {
            long paid = Math.Min(sum, tied.Amount);
            sum -= paid;
            if (paid > 0)
                yield return Row(TransferKind.Pay, tied.Account, tied.Account.Paid, paid) with
                {
                    Payment = Name(claim, ++part),
                };
            long rest = tied.Amount - paid;
            if (isLast && rest > 0)
                yield return Row(TransferKind.Release, tied.Account, tied.Account.Own, rest);
        }

        Transfer Row(TransferKind kind, MoneyAccount debit, MoneyAccount credit, long amount) =>
            new(
                IdOf(claim, kind, debit),
                today,
                kind,
                TransferPhase.Posted,
                debit,
                credit,
                amount,
                MoneyHolders.Official(by)
            )
            {
                Decision = grant.Decision,
                Weak = grant.Weak,
                PreparedBy = MoneyHolders.Official(checkedBy),
            };
    }

    /// <summary>As the book knows a payment: each once.</summary>
    private static string Name(int claim, int part) => string.Create(CultureInfo.InvariantCulture, $"P{claim}-{part}");

    /// <summary>The same for the same row, whenever it is asked for.</summary>
    private static Guid IdOf(int claim, TransferKind kind, MoneyAccount debit) =>
        new(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes(
                        string.Create(CultureInfo.InvariantCulture, $"payment/{claim}/{kind}/{debit.Name}")
                    )
                )
                .AsSpan(0, 16)
        );
}
