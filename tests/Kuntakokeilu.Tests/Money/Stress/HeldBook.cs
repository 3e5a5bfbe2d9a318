using System.Text;
using System.Text.Json;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Stress;

/// <summary>What <see cref="NeverOverspentTests"/> runs as a program of its own and kills; never run with the other tests.</summary>
public sealed class HeldBook
{
    internal const string Variable = "KOKEILU_HELD_BOOK";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Decides_and_pays_until_it_is_killed()
    {
        HeldBooking told = JsonSerializer.Deserialize<HeldBooking>(Environment.GetEnvironmentVariable(Variable)!)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(
            DatabaseRole.Job.OfPrivate(told.ConnectionString)
        );
        await using BookQueue queue = new(database);
        using FileStream answers = new(
            told.Path,
            FileMode.Append,
            FileAccess.Write,
            FileShare.ReadWrite,
            bufferSize: 0
        );
        Lock writing = new();
        MoneyAccount[] quotas = [.. told.Quotas.Select(name => MoneyAccount.Find(name)!)];
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    Task.Run(
                        () =>
                            new BookWorker(
                                number % 2 == 0
                                    ? queue.Enter
                                    : (posting, stop) => BookService.Enter(database, posting, stop),
                                quotas,
                                (told.Seed * 100) + number,
                                Tell
                            ).Run(int.MaxValue, stop),
                        stop
                    )
                )
        );

        void Tell(Guid id, bool isEntered)
        {
            lock (writing)
                answers.Write(Encoding.ASCII.GetBytes($"{id} {(isEntered ? "yes" : "no")}\n"));
        }
    }
}

/// <param name="Path">Where each answer is written as it comes.</param>
internal sealed record HeldBooking(string ConnectionString, string[] Quotas, int Seed, string Path);
