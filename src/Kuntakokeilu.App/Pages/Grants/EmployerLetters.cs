using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>An employer's letters as they were sent, byte by byte; the row policies show it its own alone.</summary>
internal static class EmployerLetters
{
    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder letters = site.MapGroup($"/{PageRoutes.Language}/employer/letters")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(GrantsSubject.ViewEmployerGrants))
            .AddEndpointFilter<AccessEndpointFilter>();
        letters.MapGet(
            "{id:int}",
            (int id, Gate gate, CancellationToken stop) =>
                Read(id, gate, letter => Results.Bytes(letter.Html, "text/html; charset=utf-8"), stop)
        );
        letters.MapGet(
            "{id:int}.pdf",
            (int id, Gate gate, CancellationToken stop) =>
                Read(id, gate, letter => Results.Bytes(letter.Pdf, "application/pdf"), stop)
        );
    }

    private static async Task<IResult> Read(
        int id,
        Gate gate,
        Func<KeptLetter, IResult> written,
        CancellationToken stop
    ) =>
        await DecisionLetters.Read(gate.Connection, id, stop) is { } letter
            ? written(letter)
            : RefusedResult.OfRoute(gate.DecideOnUnknown(GrantsSubject.ViewEmployerGrants).Refused!.Value);
}
