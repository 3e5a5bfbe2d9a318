using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>What is to be tied for a decision, from whatever its holder has.</summary>
/// <param name="Id">Of the first transfer: what is sent again is not done again.</param>
/// <param name="Own">Quota, office or purchase.</param>
internal sealed record Charge(
    Guid Id,
    DateOnly Day,
    AccountKind Own,
    string Holder,
    string Moment,
    string Purpose,
    long Amount,
    Guid Decision,
    bool Weak,
    string PreparedBy,
    string Actor
);

/// <summary>Makes the commitment of a decision that does not say from which year and part.</summary>
internal static class ChargeService
{
    /// <summary>In the caller's transaction; whole, or nothing of it.</summary>
    internal static async Task<MoneyAnswer> Commit(NpgsqlConnection connection, Charge charge, CancellationToken stop)
    {
        MoneyAccount[] accounts = await Candidates(connection, charge, stop);
        // Also of a holder that has nothing: what it asked for is refused with what there is.
        Transfer asked = Row(charge, new(charge.Own, charge.Moment, charge.Day.Year, charge.Holder, charge.Purpose), 0);
        BookState book = await BookReader.HoldFor(
            connection,
            [asked],
            accounts.SelectMany(one => (MoneyAccount[])[one, one.Committed]),
            stop
        );
        if (book.Entered.TryGetValue(charge.Id, out Transfer? before))
            return await IsSame(connection, charge, before, stop)
                ? MoneyAnswer.Entered.Now
                : new MoneyAnswer.Refused(MoneyRefusal.OtherContent);
        if (ChargePlan.Of(book, accounts, charge.Day, charge.Amount, charge.Weak) is not { } plan)
            return new MoneyAnswer.Refused(
                charge.Amount < 1 ? MoneyRefusal.BadAmount : MoneyRefusal.NotEnough,
                ChargePlan.Available(book, accounts, charge.Day, charge.Weak)
            );
        Transfer[] rows = [.. plan.Select((part, i) => Row(charge, part.Account, i) with { Amount = part.Amount })];
        Posting posting = new(rows.Length == 1 ? rows : [.. rows.Select(row => row with { Group = charge.Id })]);
        return (await BookService.Enter(connection, book, [posting], stop))[0];
    }

    private static Transfer Row(Charge charge, MoneyAccount account, int part) =>
        new(
            part == 0 ? charge.Id : Derived(charge.Id, part),
            charge.Day,
            TransferKind.Commit,
            TransferPhase.Posted,
            account,
            account.Committed,
            charge.Amount,
            charge.Actor
        )
        {
            Decision = charge.Decision,
            Weak = charge.Weak,
            PreparedBy = charge.PreparedBy,
        };

    /// <summary>The same number for the same part, whenever it is asked for.</summary>
    private static Guid Derived(Guid id, int part) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}/{part}")).AsSpan(0, 16));

    /// <summary>The accounts are the book's to choose: the same are the sum, the decision and who.</summary>
    private static async Task<bool> IsSame(
        NpgsqlConnection connection,
        Charge charge,
        Transfer before,
        CancellationToken stop
    )
    {
        if (
            before.Kind is not TransferKind.Commit
            || (before.Day, before.Decision, before.Weak) != (charge.Day, charge.Decision, charge.Weak)
            || (before.PreparedBy, before.Actor) != (charge.PreparedBy, charge.Actor)
            || (before.Debit.Kind, before.Debit.Holder, before.Debit.Moment)
                != (charge.Own, charge.Holder, charge.Moment)
            || before.Debit.PlainPurpose != charge.Purpose
        )
            return false;
        await using NpgsqlCommand command = new(
            "select sum(amount)::bigint from money.transfer where id = $1 or group_id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = charge.Id });
        return await command.ExecuteScalarAsync(stop) is long amount && amount == charge.Amount;
    }

    private static async Task<MoneyAccount[]> Candidates(
        NpgsqlConnection connection,
        Charge charge,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select name from money.account where holder = $1 and kind = $2 and moment = $3 and purpose in ($4, $5)",
            connection
        );
        command.Parameters.Add(new() { Value = charge.Holder });
        command.Parameters.Add(new() { Value = (short)charge.Own });
        command.Parameters.Add(new() { Value = charge.Moment });
        command.Parameters.Add(new() { Value = charge.Purpose });
        command.Parameters.Add(new() { Value = charge.Purpose + MoneyAccount.Earmark });
        return await BookReader.Named(command, stop);
    }
}
