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
        """;

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
