using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.Web.Telemetry;
using Microsoft.Extensions.Logging;

namespace Kuntakokeilu.Tests.Commands;

public sealed class TelemetryVariablesTests
{
    [Fact]
    public void Nothing_told_is_a_log_of_warnings_and_nothing_else()
    {
        TelemetrySettings read = TelemetryVariables.Read(new Dictionary<string, string>(), metricsPort: null);
        Assert.Equal((LogLevel.Warning, false), (read.Log.Level, read.Log.IsJson));
        Assert.Empty(read.Log.Levels);
        Assert.Null(read.Metrics);
        Assert.Null(read.Collector);
    }

    [Fact]
    public void All_that_can_be_told()
    {
        TelemetrySettings read = TelemetryVariables.Read(
            new Dictionary<string, string>
            {
                ["Log__Level"] = "information",
                ["Log__Levels"] = "Kuntakokeilu.Requests=None; Microsoft.AspNetCore=Error;",
                ["Log__Form"] = "json",
                ["Metrics__Address"] = "10.0.0.5",
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://collector.example:4318",
            },
            metricsPort: 9464
        );
        Assert.Equal((LogLevel.Information, true), (read.Log.Level, read.Log.IsJson));
        Assert.Equal(LogLevel.None, read.Log.Levels["Kuntakokeilu.Requests"]);
        Assert.Equal(LogLevel.Error, read.Log.Levels["Microsoft.AspNetCore"]);
        Assert.Equal("10.0.0.5:9464", $"{read.Metrics}");
        Assert.Equal("http://collector.example:4318/", $"{read.Collector}");
    }

    [Theory]
    [InlineData("Log__Level", "loud")]
    [InlineData("Log__Level", "2")]
    [InlineData("Log__Levels", "Kuntakokeilu")]
    [InlineData("Log__Levels", "Kuntakokeilu=loud")]
    [InlineData("Log__Levels", "Microsoft.AspNetCore=Information")]
    [InlineData("Log__Levels", "Kuntakokeilua=Debug")]
    [InlineData("Log__Form", "xml")]
    [InlineData("Metrics__Address", "example.org")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318")]
    public void What_is_refused(string variable, string value)
    {
        CannotRunException refused = Assert.Throws<CannotRunException>(() =>
            TelemetryVariables.Read(new Dictionary<string, string> { [variable] = value }, metricsPort: 9464)
        );
        Assert.StartsWith(variable, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_are_for_this_machine_unless_told_otherwise() =>
        Assert.Equal(
            "127.0.0.1:9464",
            $"{TelemetryVariables.Read(new Dictionary<string, string>(), metricsPort: 9464).Metrics}"
        );
}
