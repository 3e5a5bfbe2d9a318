using System.Collections.Concurrent;
using Kuntakokeilu.Base.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>Writes down what is asked of a database, statement by statement, without the values.</summary>
internal sealed class StatementLog : ILoggerProvider, ILogger
{
    private const string Command = "CommandExecutionCompleted";
    private const string Batch = "BatchExecutionCompleted";
    private readonly ConcurrentQueue<string> statements = [];

    /// <summary>The site's ways into the register, the web's written down.</summary>
    internal SiteDatabase Watch(TestRegister register)
    {
        NpgsqlDataSourceBuilder web = new(DatabaseRole.Web.OfPrivate(register.ConnectionString));
        web.UseLoggerFactory(LoggerFactory.Create(log => log.AddProvider(this).SetMinimumLevel(LogLevel.Information)));
        return new(web.Build(), register.Site.Clerk, register.Site.Job);
    }

    /// <summary>What has been asked since the last time.</summary>
    internal string[] Take()
    {
        string[] taken = [.. statements];
        statements.Clear();
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

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
        if (state is IEnumerable<KeyValuePair<string, object?>> told && eventId.Name is Command or Batch)
            statements.Enqueue(
                string.Join('\n', told.Where(one => one.Key is "CommandText" or "BatchCommands").Select(Text))
            );
    }

    public void Dispose() { }

    private static string Text(KeyValuePair<string, object?> told) =>
        told.Value is IEnumerable<object> many ? string.Join("; ", many) : $"{told.Value}";
}
