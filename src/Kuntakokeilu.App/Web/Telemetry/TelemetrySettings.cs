using System.Net;
using OpenTelemetry.Trace;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>What the site tells of its own work, and to whom. By default a log of warnings, and nothing else.</summary>
internal sealed record TelemetrySettings
{
    internal LogSettings Log { get; init; } = new();

    /// <summary>Where <c>/metrics</c> is answered, a port of its own; null when nowhere.</summary>
    internal IPEndPoint? Metrics { get; init; }

    /// <summary>The collector that traces, metrics and logs are sent to by OTLP over HTTP; null for none.</summary>
    internal Uri? Collector { get; init; }

    /// <summary>Where traces go beside: a test keeps them in memory.</summary>
    internal Action<TracerProviderBuilder>? Traces { get; init; }

    /// <summary>Where the log goes beside.</summary>
    internal Action<ILoggingBuilder>? Logs { get; init; }
}

/// <summary>How much the log tells, and in which form.</summary>
internal sealed record LogSettings
{
    /// <summary>From which level on the program's own categories are told.</summary>
    internal LogLevel Level { get; init; } = LogLevel.Warning;

    /// <summary>Levels of single categories; of one that is not the program's own, Warning or above.</summary>
    internal IReadOnlyDictionary<string, LogLevel> Levels { get; init; } = new Dictionary<string, LogLevel>();

    /// <summary>A JSON object a line instead of text.</summary>
    internal bool IsJson { get; init; }
}
