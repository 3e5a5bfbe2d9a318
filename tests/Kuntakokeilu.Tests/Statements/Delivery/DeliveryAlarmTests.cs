using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.Web;
using Microsoft.Extensions.Logging;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>What is not taken is told to who watches as it becomes so, and names nobody.</summary>
[Collection(Deliveries.Name)]
public sealed class DeliveryAlarmTests(DeliveryWorld world)
{
    [Fact]
    public async Task A_dead_letter_is_an_error_in_the_log_at_once()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await world.Begin();
        await world.Fill(people: 1, each: 1);
        await world.Twin.Post("rejections", new FundOrder(1));
        ErrorLog log = new();
        using StatementSending sending = new(world.Node(), world.Queue(), log);
        await sending.StartAsync(stop);
        string told = await log.First.Task.WaitAsync(TimeSpan.FromMinutes(1), stop);
        await sending.StopAsync(stop);
        Assert.Equal("1 statements were not taken and wait for an official: Rejected.", told);
    }

    private sealed class ErrorLog : ILogger<StatementSending>
    {
        internal TaskCompletionSource<string> First { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(
            LogLevel level,
            EventId id,
            TState state,
            Exception? e,
            Func<TState, Exception?, string> told
        )
        {
            // That something waits is told too: the test's day is long ago.
            if (told(state, e) is var text && text.Contains("not taken", StringComparison.Ordinal))
                First.TrySetResult(text);
        }
    }
}
