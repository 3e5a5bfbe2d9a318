using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements;

/// <summary>
/// A statement as a letter to its payer, where it can't go electronically (decree 153/2021, 2 §): the same as the message tells,
/// with whom it is about and the number by which a later copy is known.
/// </summary>
internal static class StatementLetters
{
    internal static void Map(IEndpointRouteBuilder site) =>
        site.MapGroup($"/{PageRoutes.Language}/statements/people")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(StatementsSubject.PrintStatement) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>()
            .MapGet("{person:int}/messages/{number:int}/letter", Open);

    private static async Task<IResult> Open(int person, int number, Texts texts, Gate gate, CancellationToken stop)
    {
        if ((await gate.Decide(StatementsSubject.PrintStatement, person, stop)).Refused is { } refused)
            return RefusedResult.OfRoute(refused);
        IReadOnlyList<PersonMessage> messages = await MessageReader.Of(gate.Connection, person, stop);
        return messages.FirstOrDefault(one => one.Number == number) is { } message
            ? Results.Bytes(
                LetterPages
                    .Print(Of(message, await PersonDetails.Read(gate.Connection, person, stop), OfPayer(texts)))
                    .Pdf,
                "application/pdf"
            )
            : Results.NotFound();
    }

    /// <summary>Payers read Finnish and Swedish.</summary>
    private static Texts OfPayer(Texts texts) => texts.Language is "sv" ? texts : Texts.For("fi");

    private static Letter Of(PersonMessage message, PersonDetails details, Texts t) =>
        new(t.Language, t["statement_letter.title"])
        {
            Sender = message.Body.Giver.Contact ?? new StatedWords(t).Giver(GiverOf(message)),
            Recipient = [Texts.Capital(new StatedWords(t).PayerOf(new Payer(message.Fund)))],
            Facts =
            [
                new(t["statement_letter.person"], details.Name ?? ""),
                new(t["statement_letter.code"], details.Identity?.Code ?? ""),
                .. new DeliveryWords(t).Facts(message),
            ],
            Parts = [new(null, [t["statement_letter.lead"]])],
        };

    private static StatementGiver GiverOf(PersonMessage message) => StatementWords.Givers[message.Body.Giver.By];
}
