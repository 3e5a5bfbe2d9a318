using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>
/// A line of the log: when, how grave, what, and of which request: by its reference, which an error page shows, and the
/// route's template. Of the address as it was asked for and of a failure's message nothing comes into it.
/// </summary>
internal sealed class LogForm(LogSettings settings, IHttpContextAccessor requests) : ConsoleFormatter(FormName)
{
    internal const string FormName = "kokeilu";

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        string message = Plain(logEntry.Formatter(logEntry.State, null));
        if (message.Length == 0 && logEntry.Exception is null)
            return;
        string line = settings.IsJson
            ? Json(logEntry.LogLevel, logEntry.Category, message, logEntry.Exception)
            : Text(logEntry.LogLevel, logEntry.Category, message, logEntry.Exception);
        textWriter.Write(line + "\n");
    }

    private string? Reference => requests.HttpContext?.TraceIdentifier;

    private string? Route => requests.HttpContext is { } request ? RequestRoute.Of(request) : null;

    /// <summary>By the machine's clock, whatever the register's is set to.</summary>
    private static string Now =>
        TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private string Text(LogLevel level, string category, string message, Exception? failure)
    {
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{Now} {Word(level)} {category}: {message}");
        if (Reference is { } reference)
            line.Append(CultureInfo.InvariantCulture, $" (reference {reference}, route {Route ?? "none"})");
        if (failure is not null)
            line.Append(CultureInfo.InvariantCulture, $"\n  {Failure.Kinds(failure)}\n{Failure.Places(failure)}");
        return $"{line}";
    }

    private string Json(LogLevel level, string category, string message, Exception? failure) =>
        JsonSerializer.Serialize(
            new
            {
                time = Now,
                level = Word(level),
                category,
                message,
                reference = Reference,
                route = Route,
                trace = Activity.Current?.TraceId.ToHexString(),
                failure = failure is null ? null : Failure.Kinds(failure),
                places = failure is null ? null : Failure.Places(failure),
            }
        );

    private static string Word(LogLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>One line, whatever is in it: nobody writes a second one into the log.</summary>
    private static string Plain(string message) =>
        message.Any(char.IsControl) ? string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)) : message;
}
