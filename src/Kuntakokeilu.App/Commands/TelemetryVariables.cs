using System.Net;
using Kuntakokeilu.App.Web.Telemetry;

namespace Kuntakokeilu.App.Commands;

/// <summary>What the environment tells of the log, of metrics and of traces.</summary>
internal static class TelemetryVariables
{
    internal const string Level = "Log__Level";
    internal const string Levels = "Log__Levels";
    internal const string Form = "Log__Form";
    internal const string MetricsAddress = "Metrics__Address";

    /// <summary>The standard's name for it.</summary>
    internal const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <param name="metricsPort">Null for no metrics.</param>
    internal static TelemetrySettings Read(IReadOnlyDictionary<string, string> environment, int? metricsPort) =>
        new()
        {
            Log = new()
            {
                Level = Told(environment, Level) is { } level ? LevelOf(Level, level) : LogLevel.Warning,
                Levels = ReadLevels(environment),
                IsJson = Told(environment, Form) switch
                {
                    null or "text" => false,
                    "json" => true,
                    { } other => throw new CannotRunException($"{Form}: '{other}' is neither text nor json."),
                },
            },
            Metrics = metricsPort is { } port ? new(ReadAddress(environment), port) : null,
            Collector = ReadCollector(environment),
        };

    /// <summary>Where traces, metrics and logs are sent: http://collector.example:4318.</summary>
    internal static Uri? ReadCollector(IReadOnlyDictionary<string, string> environment) =>
        Told(environment, Collector) is not { } text ? null
        : Uri.TryCreate(text.TrimEnd('/') + '/', UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
        : throw new CannotRunException($"{Collector} is not an address such as http://collector.example:4318.");

    /// <summary>This machine alone, unless another of its addresses is named.</summary>
    private static IPAddress ReadAddress(IReadOnlyDictionary<string, string> environment) =>
        Told(environment, MetricsAddress) is not { } text ? IPAddress.Loopback
        : IPAddress.TryParse(text, out IPAddress? address) ? address
        : throw new CannotRunException($"{MetricsAddress}: '{text}' is not the number of an address.");

    /// <summary>Categories with their levels, parted by semicolons.</summary>
    private static Dictionary<string, LogLevel> ReadLevels(IReadOnlyDictionary<string, string> environment)
    {
        Dictionary<string, LogLevel> levels = [];
        foreach (
            string one in (Told(environment, Levels) ?? "").Split(
                ';',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (one.Split('=') is not [{ Length: > 0 } category, string text])
                throw new CannotRunException($"{Levels}: '{one}' is not CATEGORY=LEVEL.");
            LogLevel level = LevelOf(Levels, text);
            if (level < LogLevel.Warning && !IsOwn(category))
                throw new CannotRunException(
                    $"{Levels}: '{one}' is refused: below a warning only {SiteLog.Own}'s own categories are sure to hold "
                        + "nobody's data."
                );
            levels[category] = level;
        }
        return levels;
    }

    private static bool IsOwn(string category) =>
        category == SiteLog.Own || category.StartsWith($"{SiteLog.Own}.", StringComparison.Ordinal);

    private static LogLevel LevelOf(string variable, string text) =>
        Enum.TryParse(text, ignoreCase: true, out LogLevel level) && Enum.IsDefined(level) && !char.IsDigit(text[0])
            ? level
            : throw new CannotRunException(
                $"{variable}: '{text}' is none of {string.Join(", ", Enum.GetNames<LogLevel>())}."
            );

    private static string? Told(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.GetValueOrDefault(name) is { Length: > 0 } told ? told : null;
}
