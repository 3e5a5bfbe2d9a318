using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.App.Pages.Transfers.Requests;

/// <summary>
/// Letters of decisions as they were sent, byte by byte: to the customer, and to the authority that decided. Without the
/// site's frame, for it is no page of the site.
/// </summary>
internal static class LetterRoutes
{
    internal static void Map(IEndpointRouteBuilder site)
    {
        Map(site, "own", RequestsSubject.ViewLetter);
        Map(site, "transfers", RequestsSubject.ViewLetter);
        Map(site, "register", RequestsSubject.ViewDecision);
    }

    private static void Map(IEndpointRouteBuilder site, string place, AccessAction action)
    {
        RouteGroupBuilder letters = site.MapGroup($"/{PageRoutes.Language}/{place}/letters")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(action) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>();
        letters.MapGet(
            "{id:int}",
            (int id, Gate gate, CancellationToken stop) =>
                Read(id, gate, action, letter => Results.Bytes(letter.Html, "text/html; charset=utf-8"), stop)
        );
        letters.MapGet(
            "{id:int}.pdf",
            (int id, Gate gate, CancellationToken stop) =>
                Read(id, gate, action, letter => Results.Bytes(letter.Pdf, "application/pdf"), stop)
        );
    }

    private static async Task<IResult> Read(
        int id,
        Gate gate,
        AccessAction action,
        Func<KeptLetter, IResult> written,
        CancellationToken stop
    )
    {
        if (await DecisionLetters.Read(gate.Connection, id, stop) is not { } letter)
            return RefusedResult.OfRoute(gate.DecideOnUnknown(action).Refused!.Value);
        Subject subject = ThatDecided(letter, gate.Actor!);
        return gate.DecideOnMatter(action, subject).Refused is { } refused
            ? RefusedResult.OfRoute(refused)
            : written(letter);
    }

    /// <summary>With the actor's own organisation, when it is the one.</summary>
    private static Subject ThatDecided(KeptLetter letter, Actor actor) =>
        letter.Authority == actor.Organisation
            ? new(letter.Person, actor.Organiser, actor.TeOffice)
            : new(letter.Person);
}
