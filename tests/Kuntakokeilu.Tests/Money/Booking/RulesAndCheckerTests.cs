using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Exporting;
using Kuntakokeilu.Tests.Money.Checking;

namespace Kuntakokeilu.Tests.Money.Booking;

/// <summary>
/// The rules that let rows in and the checker that looks at them afterwards share nothing, and say the same: what was entered
/// has no fault, and what was refused would have had one.
/// </summary>
public sealed class RulesAndCheckerTests
{
    private const string Moment = "32.30.51";
    private static readonly int[] Hearings = [1, 2, 3];

    /// <summary>
    /// Refused for what no journal tells: which hearing was over and about whom, what purposes there are; or to leave room
    /// for the day itself.
    /// </summary>
    private static readonly MoneyRefusal[] NotInJournal =
    [
        MoneyRefusal.NotHeard,
        MoneyRefusal.NoSuchPurpose,
        MoneyRefusal.OtherEly,
        MoneyRefusal.OtherContent,
        MoneyRefusal.BadExpiry,
    ];

    [Fact]
    public void What_is_entered_has_no_fault_and_what_is_refused_would_have_one() => Agree(from: 1, runs: 60);

    [Fact]
    [Trait("Category", "Long")]
    public void The_same_of_a_hundred_times_as_much() => Agree(from: 1_000, runs: 2_500);

    private static void Agree(int from, int runs)
    {
        HashSet<MoneyRefusal> refused = [];
        HashSet<TransferKind> entered = [];
        for (int seed = from; seed < from + runs; seed++)
        {
            MoneyChances chances = new(seed, Moment, Hearings);
            BookState book = Begun();
            List<Transfer> rows = [];
            foreach (Posting posting in chances.Begin())
                (book, rows) = Entered(book, posting, rows);
            for (int step = 0; step < 80; step++)
            {
                Posting posting = chances.Next(book);
                (BookState after, MoneyAnswer answer) = BookRules.Decide(book, posting);
                if (answer is MoneyAnswer.Refused { Why: var why })
                {
                    refused.Add(why);
                    if (!NotInJournal.Contains(why) && !IsOnItsLastDay(book, posting))
                        Assert.True(
                            Faults([.. rows, .. posting.Rows]).Count > 0,
                            $"seed {seed}, step {step}: refused as {why}, and would have had no fault: {posting.Rows[0]}"
                        );
                }
                else if (after != book)
                {
                    rows.AddRange(posting.Rows);
                    entered.UnionWith(posting.Rows.Select(row => row.Kind));
                }
                book = after;
            }
            List<LedgerFault> faults = Faults(rows);
            Assert.True(faults.Count == 0, $"seed {seed}: {string.Join("; ", faults.Take(3))}");
        }
        Assert.Equal(Enum.GetValues<TransferKind>().Order(), entered.Order());
        // Only the closing of a year is not played here.
        Assert.Equal(Enum.GetValues<MoneyRefusal>().Except([MoneyRefusal.YearClosed]).Order(), refused.Order());
    }

    private static BookState Begun() =>
        BookState.Empty with
        {
            Years = System.Collections.Immutable.ImmutableDictionary.CreateRange(
                MoneyChances.Years(Moment).Select(year => KeyValuePair.Create((year.Moment, year.Year), year))
            ),
            Hearings = MoneyChances.Heard(Hearings),
        };

    private static (BookState, List<Transfer>) Entered(BookState book, Posting posting, List<Transfer> rows)
    {
        (BookState after, MoneyAnswer answer) = BookRules.Decide(book, posting);
        Assert.True(answer.IsEntered, $"{answer}");
        return (after, [.. rows, .. posting.Rows]);
    }

    /// <summary>What is kept until a day can be posted on it still, so the rules end it the day after only.</summary>
    private static bool IsOnItsLastDay(BookState book, Posting posting) =>
        posting.Rows[0] is { Kind: TransferKind.Expire, Pending: { } id, Day: var day }
        && book.Reservations.TryGetValue(id, out Reservation kept)
        && kept.Expires == day;

    /// <summary>Balances are not what is asked here: those of the journal itself are given.</summary>
    private static List<LedgerFault> Faults(IReadOnlyList<Transfer> rows) =>
        [
            .. LedgerChecker
                .Check(
                    rows.Select((row, i) => LedgerRow.Of(LedgerColumns.Values(i + 1, DateTimeOffset.UnixEpoch, row))),
                    []
                )
                .Where(fault => fault.Invariant != "L20"),
        ];
}
