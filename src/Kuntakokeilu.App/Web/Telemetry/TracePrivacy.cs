using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics;
using Kuntakokeilu.Base.Telemetry;
using OpenTelemetry;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>
/// Lets nothing of a person out in a trace. Of a span go its name, made here, and tags that are named here; addresses,
/// queries, statements, messages of failures and what the caller sent along stay.
/// </summary>
internal sealed class TracePrivacy : BaseProcessor<Activity>
{
    private const string OperationTag = "db.operation.name";

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "url.scheme",
        "network.protocol.version",
        "error.type",
        "db.system",
        "db.system.name",
        OperationTag,
        "db.response.status_code"
    );

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \n\r\t;(");

    /// <summary>The first word of a statement, where it is one of these.</summary>
    private static readonly FrozenSet<string> Operations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "select",
        "insert",
        "update",
        "delete",
        "copy",
        "call",
        "with",
        "begin",
        "commit",
        "set"
    );

    public override void OnEnd(Activity data)
    {
        bool isStatement = data.GetTagItem("db.system") is not null || data.GetTagItem("db.system.name") is not null;
        if (isStatement)
        {
            string? operation = Operation(data);
            data.SetTag(OperationTag, operation);
            data.DisplayName = operation ?? "sql";
        }
        else if (data.Kind is ActivityKind.Server)
            data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".TrimEnd();
        foreach (string tag in data.TagObjects.Select(tag => tag.Key).Where(tag => !Kept.Contains(tag)).ToList())
            data.SetTag(tag, null);
        // Empty, not null: without one of its own a span has its parent's.
        data.TraceStateString = "";
        // Anew, without the description.
        data.SetStatus(data.Status);
        if (data.Events.Any(one => one.Name == "exception"))
            TellWithoutEvents(data);
    }

    /// <summary>An event can't be taken away: the span is told again without them, and itself is not sent.</summary>
    private static void TellWithoutEvents(Activity data)
    {
        data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        using Activity? again = Signals.Traces.CreateActivity(
            data.DisplayName,
            data.Kind,
            new ActivityContext(data.TraceId, data.ParentSpanId, ActivityTraceFlags.Recorded),
            data.TagObjects
        );
        Activity? current = Activity.Current;
        again
            ?.SetStartTime(data.StartTimeUtc)
            .Start()
            .SetStatus(data.Status)
            .SetEndTime(data.StartTimeUtc + data.Duration)
            .Stop();
        Activity.Current = current;
    }

    private static string? Operation(Activity data)
    {
        string text =
            $"{data.GetTagItem(OperationTag) ?? data.GetTagItem("db.query.text") ?? data.GetTagItem("db.statement")}";
        string begin = text.TrimStart();
        int end = begin.AsSpan().IndexOfAny(WordEnds);
        return Operations.TryGetValue(end < 0 ? begin : begin[..end], out string? known) ? known : null;
    }
}
