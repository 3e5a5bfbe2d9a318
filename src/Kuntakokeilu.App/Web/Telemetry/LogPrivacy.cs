using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>A line of the log that goes to the collector tells of a failure what the log tells: kinds and places.</summary>
internal sealed class LogPrivacy : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        data.TraceState = null;
        if (data.Exception is not { } failure)
            return;
        data.Exception = null;
        data.Attributes =
        [
            new("exception.type", Failure.Kinds(failure)),
            new("exception.stacktrace", Failure.Places(failure)),
        ];
    }
}
