using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Stress;

/// <summary>
/// One who decides, cuts, pays and recovers on decisions of its own, from quotas that all share. It knows of its own decisions
/// what each has tied and paid, so that it knows of each answer whether it is right; and asks again, with the same number,
/// whenever no answer comes.
/// </summary>
/// <param name="told">Hears each answer as it comes.</param>
internal sealed class BookWorker(
    Func<Posting, CancellationToken, Task<MoneyAnswer>> book,
    MoneyAccount[] quotas,
    int seed,
    Action<Guid, bool> told
)
{
    private sealed class Case
    {
        internal required Guid Decision;
        internal required MoneyAccount Quota;
        internal long Open;
        internal long Paid;
        internal Transfer? Kept;
    }

    private static readonly DateOnly Day = new(2021, 6, 1);
    private readonly Random random = new(seed);
    private readonly List<Case> cases = [];

    internal int AskedAgain { get; private set; }

    internal async Task Run(int steps, CancellationToken stop)
    {
        for (int step = 0; step < steps; step++)
            await Step(stop);
    }

    private async Task Step(CancellationToken stop)
    {
        if (cases.Count == 0 || random.Next(4) == 0)
            cases.Add(new() { Decision = Guid.NewGuid(), Quota = quotas[random.Next(quotas.Length)] });
        // The last ones: what is older has ended.
        Case one = cases[Math.Max(0, cases.Count - 1 - random.Next(20))];
        Transfer row = Next(one);
        MoneyAnswer answer = await Ask(row, stop);
        told(row.Id, answer.IsEntered);
        Check(one, row, answer);
        if (answer.IsEntered)
            Learn(one, row);
    }

    private Transfer Next(Case one)
    {
        long amount = random.Next(1, 400);
        MoneyAccount quota = one.Quota;
        if (one.Kept is { } kept)
            return random.Next(4) > 0
                ? MoneyRows.Commit(quota, Day, one.Decision, Math.Min(amount, kept.Amount)) with
                {
                    Phase = TransferPhase.Post,
                    Pending = kept.Id,
                }
                : kept with
                {
                    Id = Guid.NewGuid(),
                    Kind = TransferKind.Void,
                    Phase = TransferPhase.Void,
                    Pending = kept.Id,
                    Expires = null,
                };
        return random.Next(5) switch
        {
            0 => MoneyRows.Reserve(quota, Day, one.Decision, amount, Day.AddDays(10)),
            1 => MoneyRows.Commit(quota, Day, one.Decision, amount),
            2 => MoneyRows.Pay(quota, Day, one.Decision, amount),
            3 => Back(TransferKind.Release, quota.Committed),
            _ => Back(TransferKind.Refund, quota.Paid),
        };

        Transfer Back(TransferKind kind, MoneyAccount from) =>
            MoneyRows.Row(kind, Day, from, quota, amount) with
            {
                Decision = one.Decision,
                Weak = false,
            };
    }

    private async Task<MoneyAnswer> Ask(Transfer row, CancellationToken stop)
    {
        for (int time = 1; ; time++)
        {
            try
            {
                return await book(new(row), stop);
            }
            // Killed, or starting again: nobody knows what became of it.
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException && time < 10_000)
            {
                AskedAgain++;
                await Task.Yield();
            }
        }
    }

    /// <summary>What is one's own is known exactly; what others have left of a quota never reaches what was refused.</summary>
    private static void Check(Case one, Transfer row, MoneyAnswer answer)
    {
        bool isMine = row.Kind is TransferKind.Pay or TransferKind.Release or TransferKind.Refund;
        long had = row.Kind is TransferKind.Refund ? one.Paid : one.Open;
        if (answer is MoneyAnswer.Refused refused)
            Assert.Equal(
                (row.Kind, row.Pending, true),
                (
                    row.Kind,
                    null,
                    isMine
                        ? refused == new MoneyAnswer.Refused(MoneyRefusal.OverDecision, had) && had < row.Amount
                        : refused is { Why: MoneyRefusal.NotEnough, Available: { } available } && available < row.Amount
                )
            );
        else
            Assert.True(!isMine || row.Amount <= had, $"{row.Kind} of {row.Amount} where there was {had}");
    }

    private static void Learn(Case one, Transfer row)
    {
        one.Kept = row.Kind is TransferKind.Reserve ? row : null;
        one.Open += row.Kind switch
        {
            TransferKind.Commit => row.Amount,
            TransferKind.Pay or TransferKind.Release => -row.Amount,
            _ => 0,
        };
        one.Paid += row.Kind switch
        {
            TransferKind.Pay => row.Amount,
            TransferKind.Refund => -row.Amount,
            _ => 0,
        };
    }
}
