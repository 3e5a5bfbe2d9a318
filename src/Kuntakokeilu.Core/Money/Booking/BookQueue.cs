using System.Threading.Channels;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>
/// Enters what many ask for at once in few transactions: whatever has come while one is written goes into the next. One that
/// is refused keeps no other from being entered. On one account this is how many are entered in the time that the disk takes.
/// </summary>
internal sealed class BookQueue : IAsyncDisposable
{
    private const int MostAtOnce = 200;

    private readonly NpgsqlDataSource database;
    private readonly Channel<(Posting Posting, TaskCompletionSource<MoneyAnswer> Answer)> waiting =
        Channel.CreateBounded<(Posting, TaskCompletionSource<MoneyAnswer>)>(4 * MostAtOnce);
    private readonly Task writing;

    internal BookQueue(NpgsqlDataSource database)
    {
        this.database = database;
        writing = Write();
    }

    /// <summary>Answers when it is on disk. Whoever is not answered asks again with the same number.</summary>
    internal async Task<MoneyAnswer> Enter(Posting posting, CancellationToken stop)
    {
        TaskCompletionSource<MoneyAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync((posting, answer), stop);
        return await answer.Task.WaitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    private async Task Write()
    {
        List<(Posting Posting, TaskCompletionSource<MoneyAnswer> Answer)> batch = [];
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (
                batch.Count < MostAtOnce
                && waiting.Reader.TryRead(out (Posting Posting, TaskCompletionSource<MoneyAnswer> Answer) one)
            )
                batch.Add(one);
            await Answer(batch);
            batch.Clear();
        }
    }

    private async Task Answer(List<(Posting Posting, TaskCompletionSource<MoneyAnswer> Answer)> batch)
    {
        try
        {
            IReadOnlyList<MoneyAnswer> answers = await BookService.Enter(
                database,
                [.. batch.Select(one => one.Posting)],
                CancellationToken.None
            );
            for (int i = 0; i < batch.Count; i++)
                batch[i].Answer.SetResult(answers[i]);
        }
        // Theirs to hear, whatever it is: a queue that ended by it would leave everybody after them waiting.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            foreach ((Posting _, TaskCompletionSource<MoneyAnswer> answer) in batch)
                answer.SetException(e);
        }
    }
}
