using Kuntakokeilu.App.Pages.Statements;
using Kuntakokeilu.App.Pages.Statements.Reports;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What the forms of reports to the TE office write, in plain SQL.</summary>
internal sealed class ReportWrites(AccessWorld world)
{
    private const string OfReport = "POST /statements/reports/{person:int}/{place:int}";
    private const string Give = $"{OfReport}/give";
    private const string Conduct = "POST /statements/people/{person:int}/conduct";
    private const string Own = "POST /own/statements/conduct/{place:int}";

    /// <summary>On the desk of whoever has the person.</summary>
    private static readonly string AtHolders = Report(
        "(select coalesce(c.organiser, -c.te_office) from steering.current_period c where c.person_id = $1)",
        isWithOffice: false
    );

    /// <summary>On the desk of the TE office of Pirkanmaa, whoever has the person.</summary>
    private static readonly string AtOffice = Report($"-{AccessWorld.Pirkanmaa}", isWithOffice: true);

    private static readonly string Told =
        "insert into statements.event (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id) "
        + $"values ($1, 99, '2022-03-01', {(int)StatementEventKind.Conduct}, 'A9', 0, 'quit', 'open', '', "
        + "currval('register.recording_id_seq'));";

    private static readonly string Stated =
        "insert into statements.event (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id) "
        + $"values ($1, 99, '2022-03-01', {(int)StatementEventKind.Give}, 'A9', 0, 'te_office', 'E1', '', "
        + "currval('register.recording_id_seq'));";

    internal IEnumerable<PlannedWrite> All =>
        [
            new(
                "conduct of a customer",
                Conduct,
                null,
                Held(ReportsSubject.ReportConduct) + RegistrationWrites.Recorded(5) + Told,
                (actor, person) => May(actor, ReportsSubject.ReportConduct, person, world)
            ),
            new("conduct of nobody held", Conduct, null, RegistrationWrites.Recorded(5) + Told, Nobody),
            new(
                "a reminder",
                OfReport,
                AtHolders,
                Held(ReportsSubject.SettleReport) + Entry(ReportStep.Remind) + RegistrationWrites.Turned,
                (actor, person) => May(actor, ReportsSubject.SettleReport, person, world)
            ),
            new(
                "a reason judged by who has the customer",
                OfReport,
                AtHolders,
                Held(ReportsSubject.SettleReport) + Entry(ReportStep.Judge, reason: "2"),
                Nobody
            ),
            new(
                "a reason judged by the TE office",
                OfReport,
                AtOffice,
                OnDesk + Held(ReportsSubject.SettleReport) + Entry(ReportStep.Judge, reason: "2"),
                IsOffices
            ),
            new(
                "a reason judged in another's name",
                OfReport,
                AtOffice,
                OnDesk + Held(ReportsSubject.SettleReport) + Entry(ReportStep.Judge, reason: "2", account: " + 1"),
                Nobody
            ),
            new("a reason judged of nobody held", OfReport, AtOffice, Entry(ReportStep.Judge, reason: "2"), Nobody),
            new(
                "a reason judged at another desk",
                OfReport,
                Report("-1", isWithOffice: true),
                OnDesk + Held(ReportsSubject.SettleReport) + Entry(ReportStep.Judge, reason: "2"),
                Nobody
            ),
            new(
                "told in the customer's place",
                OfReport,
                AtOffice,
                OnDesk + Held(ReportsSubject.SettleReport) + Entry(ReportStep.Tell),
                Nobody
            ),
            new(
                "a statement of the TE office on whom it was told of",
                Give,
                AtOffice,
                OnDesk + Held(StatementsSubject.GiveStatement) + RegistrationWrites.Recorded(5) + Stated,
                IsOffices
            ),
            new(
                "what there is to one's own conduct",
                Own,
                AtOffice,
                Held(ReportsSubject.TellOfConduct) + Entry(ReportStep.Tell, organisation: "null"),
                (actor, person) => Has(actor, ReportsSubject.TellOfConduct) && actor.Person == person
            ),
            new(
                "one's own reason judged",
                Own,
                AtOffice,
                Held(ReportsSubject.TellOfConduct) + Entry(ReportStep.Judge, reason: "1", organisation: "null"),
                Nobody
            ),
        ];

    /// <summary>The TE office of Pirkanmaa, of whom it may know.</summary>
    private bool IsOffices(Actor actor, int person) =>
        actor.TeOffice == AccessWorld.Pirkanmaa
        && Has(actor, ReportsSubject.SettleReport)
        && person != AccessWorld.Nobody
        && (person != world.Protected || actor.SeesProtected);

    private const string OnDesk = "select statements.hold_reported($1, 'A9');";

    private static string Report(string desk, bool isWithOffice) =>
        $"""
            insert into statements.report (person_id, place, day, reference, matter, item, conduct, is_reported, rung, desk,
                is_with_office, is_protected)
            values ($1, 99, '2022-03-01', 'A9', {(int)StatementMatter.Conduct}, 0, 0, {(
                isWithOffice ? "true" : "false"
            )},
                {(int)(isWithOffice ? ConductRung.Waiting : ConductRung.Reminder)}, {desk}, {(
                isWithOffice ? "true" : "false"
            )},
                coalesce((select protected from steering.current_period where person_id = $1), false));
            """;

    private static string Entry(
        ReportStep step,
        string reason = "null",
        string organisation = "(select access.organisation())",
        string account = ""
    ) =>
        $"""
            insert into statements.report_entry (person_id, reference, number, step, reason, words, account_id, by,
                organisation, day, at)
            values ($1, 'A9', 1, {(int)step}, {reason}, 'a', (select access.account()){account},
                (select a.name from access.account a where a.id = access.account()), {organisation}, '2022-03-01', now());
            """;

    private static string Held(AccessAction action) => $"select register.hold_for_web($1, {(int)action}::smallint);";
}
