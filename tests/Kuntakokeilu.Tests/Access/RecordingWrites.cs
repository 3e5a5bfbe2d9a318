using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What a program writes when it records of people, in plain SQL.</summary>
internal sealed class RecordingWrites(AccessWorld world)
{
    private const string Route = "POST /api/v1/facts";
    private const string Ours = "currval('register.recording_id_seq')";
    private const string Held = "select register.hold_to_record(array['$7']);";
    private const string NewHeld = "select register.hold_to_record(array['uusi']);";
    private const string Noted = "insert into register.recording (at, source, by) values (now(), 1, NAME);";
    private const string Recorded =
        "insert into register.recording (at, source, by) select now(), 1, a.name "
        + "from access.account a where a.id = $2;";

    internal const string Fact = """
        insert into register.fact (person_id, seq, recording_id, date, event, birth_date, home_municipality, status,
            at_risk, promoting_service, earnings_related, immigrant, temporary_protection, redundancy_protection)
        values ($1, 99, WHICH, '2022-03-01', 1, '1990-01-01', HOME, 2, false, false, 0, 0, false, false);
        """;

    private const string Period = """
        insert into steering.period (person_id, version, valid_from, authority, municipality, basis, grounds, missing,
            law_as_of, fact_seq, decided_by, decided_at)
        values ($1, 99, '2022-03-01', 2, 91, 1, 0, 0, '2022-01-01', 99, WHICH, now());
        """;

    private const string Taken = "delete from steering.current_period where person_id = $1;";

    private const string Current = """
        insert into steering.current_period (person_id, version, valid_from, authority, basis, municipality, organiser,
            protected)
        values ($1, 99, '2022-03-01', 2, 1, 91, 91, HIDDEN);
        """;

    private const string Counted = """
        select steering.add_written_days('{2022-01-01}'::date[], '{91}'::smallint[], '{2}'::smallint[],
            '{1}'::smallint[], '{0}'::smallint[], '{MANY}'::int[]);
        """;

    private const string Late = """
        insert into steering.difference (person_id, recording_id, first_day) values ($1, WHICH, '2022-01-01');
        insert into steering.late_fact (difference_id, seq, date, event, birth_date, status, at_risk, promoting_service,
            earnings_related, immigrant, temporary_protection, redundancy_protection)
        select max(id), 1, '2022-01-01', 1, '1990-01-01', 2, false, false, 0, 0, false, false from steering.difference;
        """;

    private const string WithoutAuthority =
        "update steering.current_period set authority = 0, organiser = null, te_office = null where person_id = $1";

    private string History => HistoryOf(world);

    /// <summary>A row and what follows from it: the person goes to Helsinki.</summary>
    internal static string HistoryOf(AccessWorld world) =>
        Fact + Period + Taken + Current.Replace("HIDDEN", $"$1 = {world.Protected}");

    internal IEnumerable<PlannedWrite> All =>
        [
            Of("recorded, the person gone to Helsinki", Held + Recorded + History + Counted, May),
            Of("a late row that waits", Held + Recorded + Late, May),
            Of("more counted than recorded of", Held + Recorded + History + Counted.Replace("MANY", "2"), Nobody),
            Of("counts without a recording", Held + Counted, Nobody),
            Of("in the name of another", Held + Noted.Replace("NAME", "'Joku'") + Fact, Nobody),
            Of("as an import", Held + Recorded.Replace(" 1,", " 0,") + Fact, Nobody),
            Of("under an earlier recording", Held + Recorded + Fact.Replace("WHICH", "1"), Nobody),
            Of("of nobody held", Recorded + History, Nobody),
            Of(
                "of another than is held",
                Held.Replace("$7", AccessWorld.OwnKey) + Recorded + History,
                (actor, person) => person == world.Own && May(actor, person)
            ),
            Of(
                "a late row of another than is held",
                Held.Replace("$7", AccessWorld.OwnKey) + Recorded + Late,
                (actor, person) => person == world.Own && May(actor, person)
            ),
            Of("a period of nobody held", Recorded + Period, Nobody),
            Of("held and taken from everybody", Held + Taken, Nobody),
            new(
                "without an authority, registered in Tampere",
                Route,
                WithoutAuthority,
                Placed(Held + Recorded + History),
                (actor, person) => MayRegister(actor, person, AccessWorld.Tampere)
            ),
            new(
                "without an authority, registered in Helsinki",
                Route,
                WithoutAuthority,
                Placed(Held + Recorded + History, AccessWorld.Helsinki),
                (actor, person) => MayRegister(actor, person, AccessWorld.Helsinki)
            ),
            New("new in Tampere", AccessWorld.Tampere),
            New("new in Helsinki", AccessWorld.Helsinki),
        ];

    private static PlannedWrite Of(string name, string sql, Func<Actor, int, bool> may) =>
        new(name, Route, null, Placed(sql), may);

    private PlannedWrite New(string name, int home)
    {
        const string Person = "insert into register.person (id, key, recording_id) values (500000, 'uusi', WHICH);";
        string history = (Person + Fact + Period + Current.Replace("HIDDEN", "false")).Replace("$1", "500000");
        return new(
            name,
            Route,
            null,
            Placed(NewHeld + Recorded + history + Counted, home),
            (actor, _) => MayRegister(actor, null, home)
        );
    }

    internal static string Placed(string sql, int home = AccessWorld.Tampere) =>
        sql.Replace("WHICH", Ours).Replace("HOME", $"{home}").Replace("MANY", "1");

    private bool May(Actor actor, int person) => Decided(actor, new(world.Known(person, actor), true, false, false));

    private bool MayRegister(Actor actor, int? person, int home) =>
        Decided(
            actor,
            new(
                person is { } one ? new Subject(one) { IsProtected = one == world.Protected } : null,
                HasAuthority: false,
                Registers: true,
                IsOfArea: actor.Organiser == home
            )
        );

    private static bool Decided(Actor actor, in PersonToRecord person) =>
        Declared.Rules.DecideOnRecording(actor, person, LegalDay.Today(TimeProvider.System)).Refused is null;
}
