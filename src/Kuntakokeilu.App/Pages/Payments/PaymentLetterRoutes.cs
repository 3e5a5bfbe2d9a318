using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>The KEHA centre's letters as they were sent, byte by byte, for its own officials.</summary>
internal static class PaymentLetterRoutes
{
    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder letters = site.MapGroup($"/{PageRoutes.Language}/payments/letters")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(PaymentsSubject.ViewPayment) { Concerns = Concerns.People })
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
    )
    {
        if (await DecisionLetters.Read(gate.Connection, id, stop) is not { } letter)
            return RefusedResult.OfRoute(gate.DecideOnUnknown(PaymentsSubject.ViewPayment).Refused!.Value);
        gate.Decide(PaymentsSubject.ViewPayment);
        gate.SetSubjects([letter.Person]);
        return written(letter);
    }
}
