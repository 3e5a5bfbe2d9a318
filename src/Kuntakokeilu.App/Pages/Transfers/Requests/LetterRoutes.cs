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
        foreach (string place in (string[])["own", "transfers"])
        {
            RouteGroupBuilder letters = site.MapGroup($"/{PageRoutes.Language}/{place}/letters")
                .ExcludeFromDescription()
                .WithMetadata(new AccessAttribute(RequestsSubject.ViewLetter) { Concerns = Concerns.People })
                .AddEndpointFilter<AccessEndpointFilter>();
            letters.MapGet("{id:int}", Page);
            letters.MapGet("{id:int}.pdf", File);
        }
    }

    private static async Task<IResult> Page(int id, Gate gate, CancellationToken stop) =>
        await Read(id, gate, letter => Results.Bytes(letter.Html, "text/html; charset=utf-8"), stop);

    private static async Task<IResult> File(int id, Gate gate, CancellationToken stop) =>
        await Read(id, gate, letter => Results.Bytes(letter.Pdf, "application/pdf"), stop);

    private static async Task<IResult> Read(
        int id,
        Gate gate,
        Func<KeptLetter, IResult> written,
        CancellationToken stop
    )
    {
        if (await DecisionLetters.Read(gate.Connection, id, stop) is not { } letter)
            return RefusedResult.OfRoute(gate.DecideOnUnknown(RequestsSubject.ViewLetter).Refused!.Value);
        Subject subject = new(letter.Person, TeOffice: OfficeThatDecided(letter, gate.Actor!));
        return gate.DecideOnMatter(RequestsSubject.ViewLetter, subject).Refused is { } refused
            ? RefusedResult.OfRoute(refused)
            : written(letter);
    }

    /// <summary>The actor's own office, when it is the one.</summary>
    private static short? OfficeThatDecided(KeptLetter letter, Actor actor) =>
        actor.TeOffice is { } office && letter.Authority == Organisations.TeOffice(office) ? office : null;
}
