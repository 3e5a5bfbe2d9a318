using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kuntakokeilu.Tests.Web.Access;

public sealed class AuditSealingTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sealing_that_is_passed_over_for_a_minute_is_logged()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        WrittenLog log = new();
        using AuditSealing sealing = new(new AuditSealer(register.Source), register.Clock, log);
        await using (NpgsqlConnection holder = await register.Source.OpenConnectionAsync(Stop))
        {
            await new NpgsqlCommand("select pg_advisory_lock(28348)", holder).ExecuteNonQueryAsync(Stop);
            await sealing.Seal(Stop);
            register.Clock.Now += TimeSpan.FromSeconds(59);
            await sealing.Seal(Stop);
            Assert.Empty(log.Told);
            register.Clock.Now += TimeSpan.FromSeconds(1);
            await sealing.Seal(Stop);
            Assert.Contains("held the lock of sealing", Assert.Single(log.Told), StringComparison.Ordinal);
            await new NpgsqlCommand("select pg_advisory_unlock_all()", holder).ExecuteNonQueryAsync(Stop);
        }
        await sealing.Seal(Stop);
        register.Clock.Now += TimeSpan.FromMinutes(2);
        await sealing.Seal(Stop);
        Assert.Single(log.Told);
    }

    private sealed class WrittenLog : ILogger<AuditSealing>
    {
        internal List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Told.Add(formatter(state, exception));
    }
}
