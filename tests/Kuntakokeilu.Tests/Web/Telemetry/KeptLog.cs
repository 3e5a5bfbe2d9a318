using System.Collections.Concurrent;
using Kuntakokeilu.App.Web.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Kuntakokeilu.Tests.Web.Telemetry;

/// <summary>The lines of the log as the console gets them.</summary>
internal sealed class KeptLog
{
    private readonly ConcurrentQueue<string> lines = [];

    internal IReadOnlyList<string> Lines => [.. lines];

    internal void Keep(ILoggingBuilder log) =>
        log.Services.AddSingleton<ILoggerProvider>(services => new Provider(this, services));

    private sealed class Provider(KeptLog kept, IServiceProvider services) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(kept, services, categoryName);

        public void Dispose() { }
    }

    private sealed class Logger(KeptLog kept, IServiceProvider services, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            using StringWriter line = new();
            services
                .GetServices<ConsoleFormatter>()
                .OfType<LogForm>()
                .Single()
                .Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, line);
            kept.lines.Enqueue($"{line}");
        }
    }
}
