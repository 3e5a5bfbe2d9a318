using Microsoft.Extensions.Logging.Console;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>The log, to standard error: which categories are told from which level on.</summary>
internal static class SiteLog
{
    /// <summary>Where the program's own categories begin.</summary>
    internal const string Own = "Kuntakokeilu";

    internal static void AddLog(this ILoggingBuilder log, TelemetrySettings settings)
    {
        // What frameworks tell below a warning has addresses, searches and statements in it.
        log.SetMinimumLevel(LogLevel.Warning);
        // It warns of keys that are not encrypted at rest: docs/operations.md says how to have them so.
        log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What it tells of failed sign-in may name the person; SignInLog tells what is needed.
        log.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None);
        // It warns of making no-store of what is no-store already: the header of every page has the form to sign out.
        log.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // What keeps it from starting is told in one line by the command.
        log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // It tells nothing that RequestLog does not, and asked for nothing it begins no span for each request.
        log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        log.AddFilter(Own, settings.Log.Level);
        foreach ((string category, LogLevel level) in settings.Log.Levels)
            log.AddFilter(category, level);
        log.Services.AddSingleton(settings.Log);
        log.AddConsole(console =>
        {
            console.FormatterName = LogForm.FormName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        log.AddConsoleFormatter<LogForm, ConsoleFormatterOptions>();
        settings.Logs?.Invoke(log);
    }
}
