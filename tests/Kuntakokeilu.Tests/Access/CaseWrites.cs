using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What the forms of a customer's case write, in plain SQL.</summary>
internal sealed class CaseWrites(AccessWorld world)
{
    private const string Case = "POST /casework/people/{person:int}";

    private const string PlanOf = """
        insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground, number_reason,
            written_by, organisation, recording_id)
        overriding system value values ($1, '2022-03-01', 1, 'a', '', '[]', 1, 0, '', 'x', WHOSE,
            currval('register.recording_id_seq'));
        """;

    /// <summary>A plan of everybody's is on record.</summary>
    private const string Written = """
        set local session_replication_role = replica;
        insert into casework.plan (id, person_id, written_on, kind, goal, situation, tasks, months, ground, number_reason,
            written_by, organisation, recording_id)
        overriding system value values (900, $1, '2022-03-01', 1, 'a', '', '[]', 1, 0, '', 'x', 'municipality-837', 1);
        set local session_replication_role = origin
        """;

    private const string Entry = """
        insert into obligations.entry (person_id, seq, day, kind, detail, months, ground, is_accepted, recording_id)
        values ($1, 99, '2022-03-01', 0, 1, 1, 0, true, currval('register.recording_id_seq'));
        """;

    private const string Contact = """
        insert into obligations.contact (person_id, seq, day, code, outcome, recording_id)
        values ($1, 99, '2022-03-01', '21', 0, currval('register.recording_id_seq'));
        """;

    private const string Duty = """
        insert into obligations.duty (person_id, place, kind, number, basis, anchor, earliest, state, reason, misses,
            required, done)
        values ($1, 99, 1, 1, 1, '2022-03-01', '2022-03-01', 0, 0, 0, 0, 0);
        update obligations.standing set is_stale = false, as_of = '2022-03-01' where person_id = $1;
        """;

    private const string Assessed = """
        insert into casework.assessment (person_id, day, competence, ability, job_search, likelihood, obstacles, line,
            participants, participants_by, by, organisation, recording_id)
        values ($1, '2022-03-01', 'a', '', '', 1, '{}', 1, '{}', '', 'x', WHOSE, currval('register.recording_id_seq'));
        """;

    private const string Signed = """
        insert into casework.plan_signature (plan_id, person_id, party, name, signed_on, by, day)
        values (900, $1, 3, 'Kela Malli', '2022-03-01', (select a.name from access.account a where a.id = $2), '2022-03-01');
        """;

    internal IEnumerable<PlannedWrite> All =>
        [
            .. OfOfficial($"{Case}/plan", CaseSubject.WritePlan, Whose(PlanOf), null),
            new("a plan of nobody held", $"{Case}/plan", null, Recorded + Whose(PlanOf), Nobody),
            Official(
                "a plan of another organisation",
                $"{Case}/plan",
                CaseSubject.WritePlan,
                PlanOf.Replace("WHOSE", "'municipality-049'"),
                null,
                (_, _) => false
            ),
            .. OfOfficial($"{Case}/plan/{{plan:int}}", CaseSubject.NoteAnswer, Answered(2) + Entry + Duty, Written),
            Official(
                "an answer as the customer",
                $"{Case}/plan/{{plan:int}}",
                CaseSubject.NoteAnswer,
                Answered(1),
                Written,
                (_, _) => false
            ),
            .. OfOfficial($"{Case}/plan/{{plan:int}}/sign", CaseSubject.NoteSignature, Signed, Written),
            new("a signature of nobody held", $"{Case}/plan/{{plan:int}}/sign", Written, Signed, Nobody),
            .. OfOfficial($"{Case}", CaseSubject.TellTask, Told("false"), Written),
            .. OfOfficial($"{Case}/assessment", CaseSubject.AssessNeeds, Whose(Assessed), null),
            .. OfOfficial($"{Case}/entry", CaseSubject.RecordEntry, Entry + Contact + Duty, null),
            new("an entry of nobody held", $"{Case}/entry", null, Recorded + Entry, Nobody),
            new("a contact of nobody held", $"{Case}/entry", null, Recorded + Contact, Nobody),
            new("a duty of nobody held", $"{Case}/entry", null, Duty, Nobody),
            Own(
                "one's own answer",
                "POST /own/plan/answer",
                CaseSubject.AnswerOwnPlan,
                Answered(1) + Entry + Duty,
                Written
            ),
            Own("one's own task", "POST /own/plan", CaseSubject.TellOwnTask, Told("true"), Written),
            Own("one's own entry", "POST /own/plan/tell", CaseSubject.TellOwnPlan, Entry + Duty, null),
            new("an answer of nobody held", "POST /own/plan/answer", Written, Recorded + Answered(1), Nobody),
        ];

    private static string Recorded => RegistrationWrites.Recorded(5);

    private static string Answered(int how) =>
        $"""
            insert into casework.plan_step (plan_id, person_id, is_accepted, how, note, by, day, recording_id)
            values (900, $1, true, {how}, '', 'x', '2022-03-01', currval('register.recording_id_seq'));
            """;

    private static string Told(string byCustomer) =>
        $"""
            insert into casework.task_step (plan_id, person_id, task, is_done, note, is_by_customer, by, day)
            values (900, $1, 0, true, '', {byCustomer}, 'x', '2022-03-01');
            """;

    private static string Whose(string sql) => sql.Replace("WHOSE", "(select access.organisation())");

    private IEnumerable<PlannedWrite> OfOfficial(string endpoint, AccessAction action, string sql, string? setup)
    {
        yield return Official(
            "of a customer",
            endpoint,
            action,
            sql,
            setup,
            (actor, person) => May(actor, action, person, world)
        );
    }

    private static PlannedWrite Official(
        string name,
        string endpoint,
        AccessAction action,
        string sql,
        string? setup,
        Func<Actor, int, bool> may
    ) => new(name, endpoint, setup, Held(action) + Recorded + sql + RegistrationWrites.Turned, may);

    private static PlannedWrite Own(string name, string endpoint, AccessAction action, string sql, string? setup) =>
        new(
            name,
            endpoint,
            setup,
            Held(action) + Recorded + sql + RegistrationWrites.Turned,
            (actor, person) => Has(actor, action) && actor.Person == person
        );

    private static string Held(AccessAction action) => $"select register.hold_for_web($1, {(int)action}::smallint);";
}
