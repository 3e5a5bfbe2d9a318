using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Kuntakokeilu.Tests.Web.Telemetry;

/// <summary>Spans as they would be sent, in words: all that an exporter sends of them.</summary>
internal sealed class KeptTraces
{
    private readonly ConcurrentQueue<string> spans = [];

    internal IReadOnlyList<string> Spans => [.. spans];

    internal void Keep(TracerProviderBuilder traces) =>
        traces.AddProcessor(new SimpleActivityExportProcessor(new Exporter(spans)));

    private sealed class Exporter(ConcurrentQueue<string> spans) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (Activity span in batch)
                spans.Enqueue(
                    string.Join(
                        ' ',
                        [
                            span.DisplayName,
                            $"{span.Status}",
                            span.StatusDescription ?? "",
                            span.TraceStateString ?? "",
                            .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
                            .. span.Events.SelectMany(one =>
                                one.Tags.Select(tag => $"{one.Name} {tag.Key}={tag.Value}")
                            ),
                        ]
                    )
                );
            return ExportResult.Success;
        }
    }
}
