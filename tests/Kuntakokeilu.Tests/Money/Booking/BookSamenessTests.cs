using System.Collections.Immutable;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Booking;

/// <summary>
/// Random postings into the database, and into a book in memory that knows everything from the beginning: after each step both
/// have answered alike, and have the same in every account, reservation and decision that was touched.
/// </summary>
[Collection(MoneyCollection.Name)]
public sealed class BookSamenessTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public Task The_database_is_the_fold_of_its_rows() => Same(seed: 7, steps: 250);

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_same_for_long()
    {
        for (int seed = 100; seed < 130; seed++)
            await Same(seed, steps: 1_000);
    }

    private async Task Same(int seed, int steps)
    {
        string moment = await world.Moment(2021, 2022, 2023);
        int[] hearings = [.. await Hearings(moment)];
        MoneyChances chances = new(seed, moment, hearings);
        BookState book = BookState.Empty with
        {
            Years = ImmutableDictionary.CreateRange(
                MoneyChances.Years(moment).Select(year => KeyValuePair.Create((year.Moment, year.Year), year))
            ),
            Hearings = MoneyChances.Heard(hearings),
        };
        foreach (Posting posting in chances.Begin())
        {
            (book, MoneyAnswer answer) = BookRules.Decide(book, posting);
            Assert.Equal(answer, await BookService.Enter(world.Database, posting, Stop));
            Assert.True(answer.IsEntered);
        }
        int entered = 0;
        for (int step = 0; step < steps; step++)
        {
            // One, or several in one transaction.
            List<Posting> postings = [];
            List<MoneyAnswer> expected = [];
            do
            {
                Posting posting = chances.Next(book);
                (book, MoneyAnswer answer) = BookRules.Decide(book, posting);
                postings.Add(posting);
                expected.Add(answer);
            } while (postings.Count < step % 7 % 3);
            IReadOnlyList<MoneyAnswer> answers = await BookService.Enter(world.Database, postings, Stop);
            Assert.Equal(expected, answers);
            entered += answers.Count(answer => answer.IsEntered);
            await IsSame(book, postings.SelectMany(posting => posting.Rows));
        }
        Assert.InRange(entered, steps / 10, 3 * steps);
        await IsSame(book, book.Entered.Values);
        Assert.Empty(await world.Faults());
    }

    private async Task<List<int>> Hearings(string moment)
    {
        List<int> hearings = [];
        foreach ((string[] holders, DateOnly? closedOn) in MoneyChances.Hearings)
            hearings.Add(await MoneyRows.Heard(world.Database, moment, closedOn, holders));
        return hearings;
    }

    private async Task IsSame(BookState book, IEnumerable<Transfer> rows)
    {
        string[] names =
        [
            .. rows.SelectMany(row => (string[])[row.Debit.Name, row.Credit.Name])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            names.Select(name => $"{name} {book.Accounts.GetValueOrDefault(name)}"),
            await Lines(
                "select n, coalesce(balance, 0), coalesce(reserved, 0), coalesce(is_granted, false) from unnest($1) n left join money.account a on a.name = n order by n collate \"C\"",
                names,
                row => $"{row.GetString(0)} {new AccountState(row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3))}"
            )
        );
        Assert.Equal(
            book.Shares.Where(one => names.Contains(one.Key.Account))
                .Select(one => $"{one.Key.Account} {one.Key.Decision} {one.Value}")
                .Order(StringComparer.Ordinal),
            (
                await Lines(
                    "select a.name, s.decision, s.amount from money.decision_share s join money.account a on a.id = s.account where a.name = any($1)",
                    names,
                    row => $"{row.GetString(0)} {row.GetGuid(1)} {row.GetInt64(2)}"
                )
            ).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            book.Reservations.Where(one => names.Contains(one.Value.Debit))
                .Select(one => $"{one.Key} {one.Value.Amount} {one.Value.HasEnded}")
                .Order(StringComparer.Ordinal),
            (
                await Lines(
                    "select r.id, r.amount, r.ended_by is not null from money.reservation r join money.account a on a.id = r.debit where a.name = any($1)",
                    names,
                    row => $"{row.GetGuid(0)} {row.GetInt64(1)} {row.GetBoolean(2)}"
                )
            ).Order(StringComparer.Ordinal)
        );
    }

    private async Task<List<string>> Lines(string sql, string[] names, Func<NpgsqlDataReader, string> line)
    {
        List<string> lines = [];
        await using NpgsqlCommand command = world.Database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = names });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(line(row));
        return lines;
    }
}
