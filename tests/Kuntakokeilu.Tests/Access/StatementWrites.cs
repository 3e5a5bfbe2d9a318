using Kuntakokeilu.App.Pages.Statements;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Statements;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What the forms of statements write, in plain SQL.</summary>
internal sealed class StatementWrites(AccessWorld world)
{
    private const string Page = "POST /statements/people/{person:int}";
    private const string OfDuty = $"{Page}/{{duty:int}}";
    private const string Own = "POST /own/statements/{duty:int}";

    /// <summary>What is to be stated after it.</summary>
    private const string Duty = """
        insert into statements.reckoning (person_id, is_stale) values ($1, true) on conflict do nothing;
        delete from statements.duty where person_id = $1;
        insert into statements.duty (person_id, place, reference, part, matter, item, opened, fund, giver, role,
            may_te_office, may_service_centre, ready_on, limit_day, state)
        values ($1, 9, 'A1', 0, 4, 0, '2022-03-01', 0, 0, 1, false, false, '2022-03-01', '2022-03-08', 1);
        update statements.reckoning set is_stale = false, as_of = '2022-03-01' where person_id = $1;
        delete from statements.report where person_id = $1;
        insert into statements.report (person_id, place, day, reference, matter, item, is_reported, is_with_office,
            is_protected)
        values ($1, 9, '2022-03-01', 'A1', 15, 0, true, false, false);
        """;

    private const string Messages = $"{Page}/messages/{{number:int}}";
    private const string Again = "POST /statements/line/again/{fault:int}";

    private static string Message(string account, int state = 1) =>
        $"""
            insert into statements.message (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund, body,
                account_id, at, state, tries, due_at)
            values (gen_random_uuid(), $1, 99, 1, gen_random_uuid(), 1, 99, 99, 0, '{"{}"}', {account}, now(), {state}, 0, now());
            """;

    /// <summary>As a job has left it.</summary>
    private static readonly string Dead = Message("null", state: 5);

    /// <summary>By the right of the session's own authority.</summary>
    private const string OwnGiver =
        "(select case when access.te_office() is null then 'municipality' else 'te_office' end)";

    private const string OtherGiver =
        "(select case when access.te_office() is null then 'te_office' else 'municipality' end)";

    internal IEnumerable<PlannedWrite> All =>
        [
            Official($"{OfDuty}/give", StatementsSubject.GiveStatement, Event(StatementEventKind.Give, OwnGiver)),
            Official($"{OfDuty}/ask", StatementsSubject.AskClarification, Event(StatementEventKind.Ask, "''")),
            Official($"{Page}/tell", StatementsSubject.TellOfBenefit, Event(StatementEventKind.Apply, "'kela'")),
            Official($"{Page}/open", StatementsSubject.TellOfBenefit, Event(StatementEventKind.Open, "''")),
            new(
                "a statement on its way",
                $"{OfDuty}/give",
                null,
                Held(StatementsSubject.GiveStatement) + Message("(select access.account())"),
                (actor, person) => May(actor, StatementsSubject.GiveStatement, person, world)
            ),
            new(
                "a statement on its way in another's name",
                $"{OfDuty}/give",
                null,
                Held(StatementsSubject.GiveStatement) + Message("(select access.account()) + 1"),
                Nobody
            ),
            new(
                "a statement that has arrived",
                $"{OfDuty}/give",
                null,
                Held(StatementsSubject.GiveStatement) + Message("(select access.account())", state: 4),
                Nobody
            ),
            new(
                "what was not taken, sent again",
                Messages,
                Dead,
                Held(StatementsSubject.SettleDelivery)
                    + "update statements.message set state = 1, tries = 0 where person_id = $1",
                (actor, person) => May(actor, StatementsSubject.SettleDelivery, person, world)
            ),
            new(
                "sent again of nobody held",
                Messages,
                Dead,
                "update statements.message set state = 1, tries = 0 where person_id = $1",
                Nobody
            ),
            new(
                "called arrived by an official",
                Messages,
                Dead,
                Held(StatementsSubject.SettleDelivery) + "update statements.message set state = 4 where person_id = $1",
                Nobody
            ),
            new(
                "what was not taken of anybody, sent again",
                Again,
                Dead.Replace("$1", "1") + "update statements.message set fault = 5 where number = 99",
                "select statements.send_again(5::smallint)",
                (actor, _) => Has(actor, StatementsSubject.ReplayLine)
            ),
            new(
                "a statement of another authority",
                $"{OfDuty}/give",
                null,
                Held(StatementsSubject.GiveStatement) + Recorded + Event(StatementEventKind.Give, OtherGiver),
                Nobody
            ),
            new(
                "a statement of nobody held",
                $"{OfDuty}/give",
                null,
                Recorded + Event(StatementEventKind.Give, OwnGiver),
                Nobody
            ),
            new(
                "one's own answer to what is asked",
                Own,
                null,
                Held(StatementsSubject.AnswerClarification)
                    + Recorded
                    + Event(StatementEventKind.Answer, "''")
                    + Duty
                    + RegistrationWrites.Turned,
                (actor, person) => Has(actor, StatementsSubject.AnswerClarification) && actor.Person == person
            ),
            new(
                "one's own statement",
                Own,
                null,
                Held(StatementsSubject.AnswerClarification) + Recorded + Event(StatementEventKind.Give, OwnGiver),
                (actor, _) => false
            ),
        ];

    private static string Recorded => RegistrationWrites.Recorded(5);

    private static string Event(StatementEventKind kind, string detail) =>
        $"""
            insert into statements.event
                (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id)
            values ($1, 99, '2022-03-01', {(int)kind}, 'A1', 0, {detail}, '', '', currval('register.recording_id_seq'));
            """;

    private PlannedWrite Official(string endpoint, AccessAction action, string sql) =>
        new(
            "of a customer",
            endpoint,
            null,
            Held(action) + Recorded + sql + Duty + RegistrationWrites.Turned,
            (actor, person) => May(actor, action, person, world)
        );

    private static string Held(AccessAction action) => $"select register.hold_for_web($1, {(int)action}::smallint);";
}
