using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.App.Pages.Transfers.Redundancy;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What an officer's forms record of a customer, or tell one, in plain SQL.</summary>
internal sealed class OfficerWrites(AccessWorld world)
{
    private const string Case = "POST /transfers/clarify/{person:int}";
    private const string Leaving = "POST /transfers/leave/{person:int}";

    private const string Question = """
        insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
        values (gen_random_uuid(), 6, $1, 'syy', 'customer', '{}', 1, now());
        """;

    internal IEnumerable<PlannedWrite> All =>
        [
            Held("found out, the person gone to Helsinki", Case, TransfersSubject.ClarifyFacts, Recorded + History),
            Held("a question", $"{Case}/ask", TransfersSubject.AskToClarify, Question),
            Held(
                "an act, the person gone to Helsinki",
                Leaving,
                TransfersSubject.LeaveUntransferred,
                Recorded + RegistrationWrites.Act + History
            ),
            new("an act of nobody held", Leaving, null, Recorded + RegistrationWrites.Act, Nobody),
            Moved("of the municipality", AccessWorld.Tampere, MayHandOver),
            Moved("of another municipality", 92, Nobody),
            Returning("taken back", AccessWorld.Pirkanmaa, MayTakeBack),
            Returning("taken back by another office", 1, Nobody),
            Seen("of the organisation", Organisations.Municipality(AccessWorld.Tampere), MayAcknowledge),
            Seen("of another organisation", Organisations.Municipality(92), Nobody),
        ];

    /// <summary>Everybody has moved to Helsinki, and a municipality is to hand over.</summary>
    private static PlannedWrite Moved(string name, int municipality, Func<Actor, int, bool> may) =>
        new(
            name,
            "POST /transfers/moves/{person:int}",
            $"""
            set local session_replication_role = replica;
            update steering.period set notified_at = null, authority = 2, municipality = 91, basis = 4
            where person_id = $1;
            update steering.current_period set authority = 2, municipality = 91, basis = 4, te_office = null,
                organiser = {municipality} where person_id = $1;
            set local session_replication_role = origin
            """,
            $"select register.hold_for_web($1, {(int)MovesSubject.HandOver}::smallint);"
                + "select steering.hand_over($1, 5::smallint, now());",
            may
        );

    /// <summary>Everybody is to be taken back from Tampere by a TE office.</summary>
    private static PlannedWrite Returning(string name, int office, Func<Actor, int, bool> may) =>
        new(
            name,
            "POST /transfers/redundancy/{person:int}",
            $"""
            set local session_replication_role = replica;
            update steering.current_period set authority = 1, municipality = null, basis = 7, te_office = {office},
                organiser = 837 where person_id = $1;
            set local session_replication_role = origin
            """,
            $"select register.hold_for_web($1, {(int)RedundancySubject.ConfirmReturn}::smallint);"
                + "select steering.confirm_return($1);",
            may
        );

    private bool MayTakeBack(Actor actor, int person) =>
        Has(actor, RedundancySubject.ConfirmReturn)
        && actor.TeOffice == AccessWorld.Pirkanmaa
        && person != AccessWorld.Nobody
        && person != actor.Person
        && (actor.SeesProtected || person != world.Protected);

    private bool MayHandOver(Actor actor, int person) =>
        Has(actor, MovesSubject.HandOver)
        && actor.Organiser == AccessWorld.Tampere
        && person != AccessWorld.Nobody
        && person != actor.Person
        && (actor.SeesProtected || person != world.Protected);

    /// <summary>An organisation has been told of everybody.</summary>
    private static PlannedWrite Seen(string name, string organisation, Func<Actor, int, bool> may) =>
        new(
            name,
            "POST /register/inbox/{person:int}",
            $"""
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
            values (gen_random_uuid(), 4, $1, 'syy', '{organisation}', jsonb_build_object(), 4, now())
            """,
            "update notices.notice set state = 5, read_at = now() where person_id = $1",
            may
        );

    private bool MayAcknowledge(Actor actor, int person) =>
        actor.Organiser == AccessWorld.Tampere && May(actor, MovesSubject.AcknowledgeCustomer, person, world);

    private static string Recorded => RegistrationWrites.Recorded(5);

    private string History => RecordingWrites.Placed(RecordingWrites.HistoryOf(world));

    /// <summary>Of whom the form holds.</summary>
    private PlannedWrite Held(string name, string endpoint, AccessAction action, string sql) =>
        new(
            name,
            endpoint,
            null,
            $"select register.hold_for_web($1, {(int)action}::smallint);{sql}{RegistrationWrites.Turned}",
            (actor, person) => May(actor, action, person, world)
        );
}
