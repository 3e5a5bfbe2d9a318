using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What is written about requests for a transfer, by everybody who has a part in them.</summary>
internal sealed class RequestWrites(AccessWorld world)
{
    private const int Request = 900;

    private const string Asks = """
        insert into transfers.request (person_id, te_office, from_municipality, ground, text, requested_on, state, version)
        values ($1, 5, 837, 1, 'syy', '2022-03-01', STATE, 0)
        """;

    internal IEnumerable<PlannedWrite> All => [.. Asked(), .. Followed(), .. Decided(), .. Answered()];

    /// <summary>A request of a customer of Tampere at the TE office of Pirkanmaa, on which Tampere is heard.</summary>
    internal static string Asked(int person, int request) =>
        $"{Made(request, $"{person}")}; {Step(request, 1, 1, 1, null, "")}; {Step(request, 2, 4, 1, AccessWorld.Tampere, "")}";

    private static string Made(int request, string person, string to = "null", int version = 0) =>
        "insert into transfers.request (id, person_id, te_office, from_municipality, to_municipality, ground, text, "
        + $"requested_on, state, version) values ({request}, {person}, 5, 837, {to}, 1, 'syy', '2022-03-01', 1, {version})";

    /// <param name="who">The account and its name; nobody for none.</param>
    private static string Step(int request, int number, int kind, int state, int? organiser, string who = "$2") =>
        "insert into transfers.request_entry (request_id, number, kind, state, day, at, by, account_id, organiser, until, "
        + $"text) values ({request}, {number}, {kind}, {state}, '2022-03-02', now(), "
        + (who.Length == 0 ? "'', null" : $"(select a.name from access.account a where a.id = {who}), {who}")
        + $", {(organiser is { } asked ? $"{asked}" : "null")}, '2099-01-01', 'syy')";

    private static string Step(int number, int kind, int state, string who = "$2") =>
        Step(Request, number, kind, state, null, who);

    private static readonly string Open = $"{Made(Request, "$1")}; {Step(Request, 1, 1, 1, null, "")}";

    private static IEnumerable<PlannedWrite> Asked()
    {
        const string Page = "POST /own/transfer";
        yield return new(
            "a request",
            Page,
            null,
            Asks.Replace("STATE", "1"),
            (actor, person) => Has(actor, RequestsSubject.RequestTransfer) && actor.Person == person
        );
        yield return new(
            "its first step",
            Page,
            Made(Request, "$1"),
            Step(1, 1, 1),
            (actor, person) => Has(actor, RequestsSubject.RequestTransfer) && actor.Person == person
        );
        yield return new("a request decided on already", Page, null, Asks.Replace("STATE", "6"), Nobody);
    }

    private static IEnumerable<PlannedWrite> Followed()
    {
        const string Page = "POST /own/transfer/{id:int}";
        yield return new(
            "withdrawn",
            Page,
            Open,
            Step(2, 11, 8),
            (actor, person) => Has(actor, RequestsSubject.FollowRequest) && actor.Person == person
        );
        yield return new("withdrawn in another's name", Page, Open, Step(2, 11, 8, "1"), Nobody);
        yield return new("a step left out", Page, Open, Step(3, 11, 8), Nobody);
        yield return new("transferred and withdrawn in one", Page, Open, Step(2, 11, 6), Nobody);
        yield return new(
            "how far it is, by hand",
            Page,
            Open,
            $"update transfers.request set state = 6 where id = {Request}",
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Decided()
    {
        const string Page = "POST /transfers/requests/{id:int}";
        string held = $"select from transfers.hold({Request});";
        string recorded = RegistrationWrites.Recorded(5);
        const string Letter = """
            insert into notices.decision_letter
                (person_id, kind, cause, language, authority, decided_on, html, html_hash, pdf, pdf_hash)
            values ($1, 1, 'request-900', 'fi', 'WHOSE', '2022-03-02', 'p', 'p', 'p', 'p');
            """;
        yield return new("decided", Page, Open, held + Step(2, 9, 6), MayDecide);
        yield return new("asked for more", Page, Open, Step(2, 2, 2), MayDecide);
        yield return new("decided with an act", Page, Open, held + recorded + RegistrationWrites.Act, MayDecide);
        yield return new("an act without a hold", Page, Open, recorded + RegistrationWrites.Act, Nobody);
        yield return new(
            "a fact with the decision",
            Page,
            Open,
            held + recorded + RecordingWrites.Placed(RecordingWrites.Fact),
            Nobody
        );
        yield return new("decided with a letter", Page, Open, held + Letter.Replace("WHOSE", "te-office-5"), MayDecide);
        yield return new(
            "a letter of another office",
            Page,
            Open,
            held + Letter.Replace("WHOSE", "te-office-1"),
            Nobody
        );
        yield return new("a letter without a hold", Page, Open, Letter.Replace("WHOSE", "te-office-5"), Nobody);
        yield return new(
            "decided without the municipality",
            Page,
            $"{Made(Request, "$1", "91")}; {Step(Request, 1, 1, 1, null, "")}",
            held + Step(2, 9, 6),
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Answered()
    {
        const string Page = "POST /transfers/asked/{id:int}";
        string heard = $"{Open}; {Step(Request, 2, 4, 1, AccessWorld.Tampere, "")}";
        string proposed =
            $"{Made(Request, "$1", "91")}; {Step(Request, 1, 1, 1, null, "")}; {Step(Request, 2, 6, 3, AccessWorld.Helsinki, "")}";
        yield return new(
            "a statement",
            Page,
            heard,
            Step(3, 5, 1),
            (actor, person) => MayAnswer(actor, person, AccessWorld.Tampere)
        );
        yield return new(
            "accepted by the receiver",
            Page,
            proposed,
            Step(3, 7, 4),
            (actor, person) => MayAnswer(actor, person, AccessWorld.Helsinki)
        );
        yield return new("a statement nobody asked for", Page, Open, Step(2, 5, 1), Nobody);
    }

    private bool MayDecide(Actor actor, int person) =>
        Has(actor, RequestsSubject.DecideTransfer) && actor.TeOffice == AccessWorld.Pirkanmaa && Shows(actor, person);

    private bool MayAnswer(Actor actor, int person, int organiser) =>
        Has(actor, RequestsSubject.AcceptTransfer) && actor.Organiser == organiser && Shows(actor, person);

    private bool Shows(Actor actor, int person) =>
        person != AccessWorld.Nobody && person != actor.Person && (actor.SeesProtected || person != world.Protected);
}
