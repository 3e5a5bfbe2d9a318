using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What is written to a customer, and by one, in plain SQL.</summary>
internal sealed class MessageWrites(AccessWorld world)
{
    private const string OfOfficial = "POST /casework/people/{person:int}/messages";
    private const string Own = "POST /own/messages";

    private const string Name = "(select a.name from access.account a where a.id = $2)";

    private const string Message = """
        insert into casework.message (person_id, matter, is_by_customer, organisation, account_id, by, at, day, text)
        values ($1, gen_random_uuid(), OWN, WHOSE, WHO, NAME, now(), '2022-03-01', 'a');
        """;

    private const string Mark = """
        insert into casework.message_mark (person_id, up_to, is_by_customer, by, day)
        values ($1, 900, OWN, NAME, '2022-03-01');
        """;

    /// <summary>A message of everybody's is on record.</summary>
    private const string Written = """
        set local session_replication_role = replica;
        insert into casework.message (id, person_id, matter, is_by_customer, organisation, by, at, day, text)
        overriding system value values (900, $1, gen_random_uuid(), true, 'municipality-837', 'x', now(), '2022-03-01', 'a');
        set local session_replication_role = origin
        """;

    internal IEnumerable<PlannedWrite> All =>
        [
            new("to a customer", OfOfficial, null, Held(MessagesSubject.WriteMessage) + ByOfficial(), MayAnswer),
            new("to nobody held", OfOfficial, null, ByOfficial(), Nobody),
            new(
                "to a customer in another's name",
                OfOfficial,
                null,
                Held(MessagesSubject.WriteMessage) + ByOfficial(name: "'Joku'"),
                Nobody
            ),
            new(
                "to a customer of another organisation",
                OfOfficial,
                null,
                Held(MessagesSubject.WriteMessage) + ByOfficial(whose: "'municipality-049'"),
                Nobody
            ),
            new(
                "to a customer as the customer",
                OfOfficial,
                null,
                Held(MessagesSubject.WriteMessage) + Fill(Message, "true", "'municipality-837'"),
                Nobody
            ),
            new(
                "of a customer seen",
                OfOfficial,
                Written,
                Held(MessagesSubject.WriteMessage) + Fill(Mark, "false", ""),
                MayAnswer
            ),
            new("of nobody held seen", OfOfficial, Written, Fill(Mark, "false", ""), Nobody),
            new(
                "one's own message",
                Own,
                null,
                Held(MessagesSubject.WriteOwnMessage) + Fill(Message, "true", "'municipality-837'"),
                MayWriteOwn
            ),
            new(
                "one's own message to another authority",
                Own,
                null,
                Held(MessagesSubject.WriteOwnMessage) + Fill(Message, "true", "'municipality-049'"),
                Nobody
            ),
            new(
                "one's own message as an official",
                Own,
                null,
                Held(MessagesSubject.WriteOwnMessage) + Fill(Message, "false", "'municipality-837'"),
                Nobody
            ),
            new(
                "one's own seen",
                Own,
                Written,
                Held(MessagesSubject.WriteOwnMessage) + Fill(Mark, "true", ""),
                (actor, person) => Has(actor, MessagesSubject.WriteOwnMessage) && actor.Person == person
            ),
        ];

    private static string ByOfficial(string name = Name, string whose = "(select access.organisation())") =>
        Fill(Message, "false", whose, name);

    private static string Fill(string sql, string own, string whose, string name = Name) =>
        sql.Replace("OWN", own).Replace("WHOSE", whose).Replace("WHO", "$2").Replace("NAME", name);

    private static string Held(AccessAction action) => $"select register.hold_for_web($1, {(int)action}::smallint);";

    private bool MayAnswer(Actor actor, int person) =>
        May(actor, MessagesSubject.WriteMessage, person, world) && person != AccessWorld.Nobody;

    /// <summary>Of those of the world whom Tampere serves.</summary>
    private bool MayWriteOwn(Actor actor, int person) =>
        Has(actor, MessagesSubject.WriteOwnMessage)
        && actor.Person == person
        && person != AccessWorld.Nobody
        && world.Known(person, actor)!.Value.Organiser == AccessWorld.Tampere;
}
