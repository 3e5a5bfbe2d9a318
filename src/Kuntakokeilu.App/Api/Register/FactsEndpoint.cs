using System.Text.Json;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Kuntakokeilu.App.Api.Register;

/// <summary><c>POST /api/v1/facts</c>: one or some rows of facts, on the path of the import.</summary>
internal static class FactsEndpoint
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/facts", Record)
            .WithMetadata(new AccessAttribute(AccessActions.RecordFacts))
            .WithName("RecordFacts")
            .WithSummary("Records facts of jobseekers and decides who is responsible.")
            .WithDescription(
                "The rows of facts.csv as JSON, on the path of the import. Every row has its own outcome: a row that is "
                    + "wrong is rejected with the code of rejected.csv, the others are taken. Sending a row again is "
                    + "harmless. A row earlier than what has been decided on changes nothing: if it would, a "
                    + "difference is opened for an officer."
            )
            .WithTags("Register")
            .Accepts<FactsRequest>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4 << 20));

    private static async Task<Results<Ok<FactsOutcome>, ProblemHttpResult>> Record(
        HttpRequest http,
        FactsService facts,
        Gate gate,
        IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json,
        CancellationToken stop
    )
    {
        if (!http.HasJsonContentType())
            return Wrong("The content type must be application/json.", StatusCodes.Status415UnsupportedMediaType);
        FactsRequest? request;
        try
        {
            request = await http.ReadFromJsonAsync<FactsRequest>(json.Value.SerializerOptions, stop);
        }
        catch (JsonException e)
        {
            // The path alone: the rest of the message may repeat what was sent.
            return Wrong($"Not JSON of the form described, at {e.Path ?? "$"} (line {e.LineNumber + 1}).");
        }
        catch (InvalidOperationException)
        {
            return Wrong("The content type's charset is not known.", StatusCodes.Status415UnsupportedMediaType);
        }
        catch (BadHttpRequestException e)
        {
            return Wrong(e.Message, e.StatusCode);
        }
        if (request?.Rows is not { Count: > 0 and <= FactsRequest.MostRows } rows || rows.Contains(null!))
            return Wrong($"rows: from 1 to {FactsRequest.MostRows} rows.");
        WrittenPart written = await facts.Record(FactsLines.Of(rows), await gate.Begin(stop), stop);
        return TypedResults.Ok(FactsOutcome.Of(rows.Count, written));
    }

    private static ProblemHttpResult Wrong(string what, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Problem(what, statusCode: status);
}

/// <summary>What became of the rows.</summary>
/// <param name="Recorded">Rows that were new.</param>
/// <param name="Periods">Periods of responsibility decided.</param>
internal sealed record FactsOutcome(int Recorded, int Periods, int Rejected, IReadOnlyList<RowOutcome> Rows)
{
    internal static FactsOutcome Of(int rows, WrittenPart written)
    {
        var outcomes = new RowOutcome[rows];
        for (int row = 0; row < rows; row++)
            outcomes[row] = new(row, "recorded", null, null, null);
        foreach (long line in written.AlreadyKnown)
            outcomes[line - 2] = new((int)line - 2, "already_known", null, null, null);
        foreach (OpenedDifference difference in written.Differences)
        foreach (long line in difference.FactLines)
            outcomes[line - 2] = new((int)line - 2, "waits_for_officer", null, null, difference.Id);
        foreach (RowRejection rejection in written.Rejections)
            outcomes[rejection.Line - 2] = new(
                (int)rejection.Line - 2,
                "rejected",
                rejection.Fault.Code.Name(),
                rejection.Fault.Message,
                null
            );
        return new(written.Recorded, written.Periods, written.Rejections.Count, outcomes);
    }
}

/// <summary>What became of a row.</summary>
/// <param name="Row">Its place in the request, from 0.</param>
/// <param name="Outcome">
/// <c>recorded</c>, <c>already_known</c>, <c>waits_for_officer</c> (a late row that would tell a decided day otherwise)
/// or <c>rejected</c>.
/// </param>
/// <param name="Code">Why it was rejected: a code of rejected.csv.</param>
/// <param name="Difference">Number of the difference that an officer settles.</param>
internal sealed record RowOutcome(int Row, string Outcome, string? Code, string? Message, int? Difference);
