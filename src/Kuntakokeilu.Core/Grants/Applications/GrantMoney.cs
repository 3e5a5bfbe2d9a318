using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>
/// The money of a decision: committed, or let go, in the transaction of the decision (16 §). What the book has for it is then
/// what was decided, to the cent; the database sees to it.
/// </summary>
internal static class GrantMoney
{
    /// <summary>Brings what the book has for a decision to its new sum.</summary>
    /// <param name="step">Of the decision: what is sent again is not done again.</param>
    /// <param name="preparedBy">The account of whoever prepared it; it differs from who decides.</param>
    internal static async Task<MoneyAnswer> Bring(
        GrantMatter matter,
        short step,
        long sum,
        bool weak,
        DateOnly today,
        int preparedBy,
        int by,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        IReadOnlyList<BookedGrant> booked = await Booked(connection, matter.Id, stop);
        long change = sum - booked.Sum(one => one.Amount);
        if (change == 0)
            return MoneyAnswer.Entered.Now;
        (AccountKind own, string holder) = HolderOf(matter);
        return change > 0
            ? await ChargeService.Commit(
                connection,
                new(
                    IdOf(matter, step, 0),
                    today,
                    own,
                    holder,
                    Moments.Employment,
                    GrantKinds.Of(matter.Benefit).Purpose,
                    change,
                    matter.Decision,
                    weak,
                    MoneyHolders.Official(preparedBy),
                    MoneyHolders.Official(by)
                ),
                stop
            )
            : await LetGo(matter, step, booked, -change, weak, today, preparedBy, by, connection, stop);
    }

    /// <summary>What the book has for the decision: tied, and paid of it.</summary>
    internal static async Task<IReadOnlyList<BookedGrant>> Booked(
        NpgsqlConnection connection,
        int application,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new("select account, amount from grants.booked($1)", connection);
        command.Parameters.Add(new() { Value = application });
        return await command.All<BookedGrant>(row => new(MoneyAccount.Find(row.GetString(0))!, row.GetInt64(1)), stop);
    }

    /// <summary>Whose money: the pilot area's quota, or the TE office's own part.</summary>
    internal static (AccountKind Own, string Holder) HolderOf(GrantMatter matter)
    {
        if (matter.IsAtTeOffice)
            return (AccountKind.Office, matter.Authority);
        int municipality = int.Parse(matter.Authority.Split('-')[1], CultureInfo.InvariantCulture);
        return (
            AccountKind.Quota,
            MoneyHolders.AreaOf(municipality)
                ?? throw new InvalidOperationException("A municipality that decides is of a pilot area.")
        );
    }

    /// <summary>From the newest money first, so that the oldest stays tied and is used before it lapses.</summary>
    private static async Task<MoneyAnswer> LetGo(
        GrantMatter matter,
        short step,
        IReadOnlyList<BookedGrant> booked,
        long amount,
        bool weak,
        DateOnly today,
        int preparedBy,
        int by,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        List<Transfer> rows = [];
        foreach (
            BookedGrant one in booked
                .Where(one => one.Account.Kind.IsCommitted())
                .OrderByDescending(one => one.Account.Year)
        )
        {
            long taken = Math.Min(amount, one.Amount);
            if (taken == 0)
                break;
            amount -= taken;
            rows.Add(
                new(
                    IdOf(matter, step, rows.Count),
                    today,
                    TransferKind.Release,
                    TransferPhase.Posted,
                    one.Account,
                    one.Account.Own,
                    taken,
                    MoneyHolders.Official(by)
                )
                {
                    Decision = matter.Decision,
                    Weak = weak,
                    PreparedBy = MoneyHolders.Official(preparedBy),
                }
            );
        }
        if (amount > 0)
            return new MoneyAnswer.Refused(MoneyRefusal.OverDecision, rows.Sum(row => row.Amount));
        Guid first = rows[0].Id;
        Posting posting = new(rows.Count == 1 ? [.. rows] : [.. rows.Select(row => row with { Group = first })]);
        return (await BookService.Enter(connection, [posting], stop))[0];
    }

    /// <summary>The same for the same step, whenever it is asked for.</summary>
    private static Guid IdOf(GrantMatter matter, short step, int part) =>
        new(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes(
                        string.Create(CultureInfo.InvariantCulture, $"{matter.Decision}/{step}/{part}")
                    )
                )
                .AsSpan(0, 16)
        );
}

/// <summary>What an account of the book has for a decision, in cents.</summary>
internal sealed record BookedGrant(MoneyAccount Account, long Amount);
