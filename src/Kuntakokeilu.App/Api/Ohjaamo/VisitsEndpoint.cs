using System.Text.Json;
using Kuntakokeilu.App.Pages.Ohjaamo;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Api.Ohjaamo;

/// <summary><c>POST /api/v1/ohjaamo/visits</c>: a visit, counted by a program of the organisation.</summary>
internal static class VisitsEndpoint
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/ohjaamo/visits", Record)
            .WithMetadata(new AccessAttribute(OhjaamoSubject.SendVisit), new LeavesNoTraceAttribute())
            .WithName("RecordVisit")
            .WithSummary("Counts a visit to an Ohjaamo or to a point of the low-threshold service.")
            .WithDescription(
                "A visit has these members and nothing else: no name, no time of day, no free text. Sending it again "
                    + "with the same id is harmless. What is wrong is told at its member. Nothing is noted of who "
                    + "sent it and when."
            )
            .WithTags("Ohjaamo")
            .Accepts<VisitBody>("application/json")
            .Produces<VisitOutcome>(StatusCodes.Status201Created)
            .Produces<VisitOutcome>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithMetadata(new RequestSizeLimitAttribute(16 << 10));

    private static async Task<IResult> Record(
        HttpRequest http,
        VisitService visits,
        Gate gate,
        TimeProvider time,
        CancellationToken stop
    )
    {
        if (!http.HasJsonContentType())
            return Results.Problem(
                "The content type must be application/json.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        VisitReader reader = new();
        Visit? visit;
        try
        {
            using JsonDocument sent = await JsonDocument.ParseAsync(http.Body, default, stop);
            visit = reader.Read(sent.RootElement);
        }
        catch (JsonException e)
        {
            return Results.Problem($"Not JSON (line {e.LineNumber + 1}).", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (InvalidOperationException)
        {
            return Results.Problem("A text is not Unicode.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return Results.Problem(e.Message, statusCode: e.StatusCode);
        }
        if (visit is null)
            return Results.ValidationProblem(reader.Errors);
        IReadOnlyList<OhjaamoPoint> points = await OhjaamoPoints.Of(gate.Connection, gate.Actor!.Organisation, stop);
        OhjaamoPoint? point = points.FirstOrDefault(one => one.Id == visit.Point);
        foreach (VisitFault fault in VisitRules.Of(visit, point, LegalDay.Today(time)))
            reader.Wrong(fault);
        if (reader.Errors.Count > 0)
            return Results.ValidationProblem(reader.Errors);
        VisitResult result = await visits.Take(visit, await gate.Begin(stop), stop);
        if (result is VisitResult.NotYours)
            reader.Wrong(VisitFault.NoSuchPoint);
        return result switch
        {
            VisitResult.Recorded => Results.Json(
                new VisitOutcome("recorded"),
                statusCode: StatusCodes.Status201Created
            ),
            VisitResult.AlreadyKnown => Results.Json(new VisitOutcome("already_known")),
            VisitResult.IsAnother => Results.Problem(
                "Another visit of today has this id.",
                statusCode: StatusCodes.Status409Conflict
            ),
            VisitResult.NotYours => Results.ValidationProblem(reader.Errors),
        };
    }
}
