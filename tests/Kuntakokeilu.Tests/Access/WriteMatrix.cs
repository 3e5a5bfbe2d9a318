using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Every write of the site, by its endpoint.</summary>
internal sealed class WriteMatrix(AccessWorld world)
{
    private const string Tampere = "municipality-837";

    /// <summary>Account 1 is somebody of the register's keeper, who has done nothing.</summary>
    private const string Applied = """
        insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
            is_occasional, sees_protected, valid_from, valid_until, applied_at)
        values (WHOSE, 'municipality-837', 2, 1, 'tehtävät', 100, false, false, '2020-01-01', '2999-12-31', now())
        """;

    private const string Granted =
        $"with one as ({Applied} returning id) insert into access.permit_decision (permit_id, is_granted, reason, decided_at) "
        + "select id, true, 'ehdot täyttyvät', now() from one";

    private const string Apply = """
        insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
            is_occasional, sees_protected, valid_from, valid_until, applied_by, applied_at)
        values (1, 'WHOSE', 2, 1, 'tehtävät', 100, false, false, '2020-01-01', '2999-12-31', WHO, now())
        """;

    private const string Decide =
        "insert into access.permit_decision (permit_id, is_granted, reason, decided_by, decided_at) "
        + "values ($5, true, 'hyvä', $2, now())";

    private const string Renewed = "abababababababababababababababababababababababababababababababab";

    internal IReadOnlyList<PlannedWrite> All =>
        [
            .. ActingWrites.All(world),
            .. AttachmentWrites.All,
            .. new BehalfWrites(world).All,
            .. Disqualifications(),
            .. Identities(),
            .. new OfficerWrites(world).All,
            .. Openings(),
            .. new OwnDataWrites(world).All,
            .. Permits(),
            .. PopulationWrites.All(world),
            .. Questions(),
            .. new RecordingWrites(world).All,
            .. new RegistrationWrites(world).All,
            .. Sessions(),
            .. Settlements(),
            .. new TransferWrites(world).All,
            .. new RequestWrites(world).All,
            new(
                "an organisation",
                "POST /access/organisations",
                null,
                "insert into access.organisation (code, kind, name_fi, name_sv, name_en) values ('uusi', 12, 'a', 'b', 'c')",
                (actor, _) => Has(actor, AccessActions.DecidePermit)
            ),
            new(
                "an authority of the Act",
                "POST /access/organisations",
                null,
                "insert into access.organisation (code, kind, name_fi, name_sv, name_en) values ('uusi', 5, 'a', 'b', 'c')",
                Nobody
            ),
        ];

    private IEnumerable<PlannedWrite> Disqualifications()
    {
        const string Declare =
            "insert into access.disqualification (account_id, person_id, declared_at) values (WHO, $1, now())";
        const string Page = "POST /register/people/{id:int}/disqualification";
        const string List = "POST /access/disqualifications";
        const string Withdraw = "update access.disqualification set withdrawn_at = now()";
        yield return new(
            "one's own",
            Page,
            null,
            Declare.Replace("WHO", "$2"),
            (actor, person) => Decided(actor, AccessActions.DeclareDisqualification, person) is null
        );
        yield return new("another's", Page, null, Declare.Replace("WHO", "1"), Nobody);
        yield return new(
            "one's own withdrawn",
            List,
            Declare.Replace("WHO", "$2"),
            Withdraw,
            (actor, _) => Has(actor, AccessActions.DeclareDisqualification)
        );
        yield return new("another's withdrawn", List, Declare.Replace("WHO", "1"), Withdraw, Nobody);
    }

    private IEnumerable<PlannedWrite> Identities()
    {
        const string Page = "POST /register/identities/{id:int}";
        const string Recorded = "insert into register.recording (at, source, by) values (now(), 2, WHOSE);";
        const string Settled = """
            insert into register.identity_settlement (kept_identity_id, accepted, reason, recording_id)
            values ($8, ACCEPTED, 'syy', currval('register.recording_id_seq'));
            """;
        string own = Recorded.Replace("WHOSE", "(select a.name from access.account a where a.id = $2)");
        string accepted = Settled.Replace("ACCEPTED", "true");
        bool May(Actor actor, int person) => Decided(actor, RegisterSubject.SettleIdentity, person) is null;
        yield return new("accepted", Page, null, own + accepted, May);
        yield return new("left out", Page, null, own + Settled.Replace("ACCEPTED", "false"), May);
        yield return new("in another's name", Page, null, Recorded.Replace("WHOSE", "'Joku'") + accepted, Nobody);
        yield return new("without a recording", Page, null, accepted, Nobody);
        yield return new(
            "under a recording of before",
            Page,
            null,
            accepted.Replace("currval('register.recording_id_seq')", "(select min(id) from register.recording)"),
            Nobody
        );
        yield return new(
            "an identity by hand",
            Page,
            null,
            own + "update register.identity set code = '010190-901R' where person_id = $1;",
            Nobody
        );
        yield return new(
            "non-disclosure by hand",
            Page,
            null,
            own + "update steering.current_period set protected = not protected where person_id = $1;",
            Nobody
        );
        yield return new(
            "that waits",
            Page,
            null,
            "delete from register.kept_identity where id = $8 and $1 > 0",
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Openings()
    {
        const string Open = """
            insert into access.opening (account_id, person_id, purpose, reason, shown_until, opened_at, expires_at)
            values (WHO, $1, access.purpose(), 'oikaisuvaatimus', (select l.former_until from access.left_out($1) l), now(),
                now() + interval 'LONG')
            """;
        const string Page = "POST /access/open/{person:int}";
        yield return new(
            "oneself",
            Page,
            null,
            Open.Replace("WHO", "$2").Replace("LONG", "3 months"),
            (actor, person) =>
                Decided(actor, AccessActions.OpenPerson, person) is { } refused && AccessRules.CanBeOpened(refused)
        );
        yield return new("for long", Page, null, Open.Replace("WHO", "$2").Replace("LONG", "4 months"), Nobody);
        yield return new("for another", Page, null, Open.Replace("WHO", "1").Replace("LONG", "1 day"), Nobody);
    }

    private static IEnumerable<PlannedWrite> Permits()
    {
        const string Application = "POST /access/permits/apply";
        const string Decision = "POST /access/permits/{id:int}/decision";
        const string Notice = "POST /access/permits/{id:int}/notice";
        const string End = "POST /access/permits/{id:int}/end";
        string others = Applied.Replace("WHOSE", "1");
        yield return new(
            "for Tampere",
            Application,
            null,
            Apply.Replace("WHOSE", Tampere).Replace("WHO", "$2"),
            (actor, _) => Has(actor, AccessActions.ApplyForPermit) && ActsFor(actor, Tampere)
        );
        yield return new(
            "for Helsinki",
            Application,
            null,
            Apply.Replace("WHOSE", "municipality-091").Replace("WHO", "$2"),
            (actor, _) => Has(actor, AccessActions.ApplyForPermit) && ActsFor(actor, "municipality-091")
        );
        yield return new("as another", Application, null, Apply.Replace("WHOSE", Tampere).Replace("WHO", "1"), Nobody);
        yield return new("another's", Decision, others, Decide, (actor, _) => Has(actor, AccessActions.DecidePermit));
        yield return new("one's own", Decision, Applied.Replace("WHOSE", "$2"), Decide, Nobody);
        yield return new(
            "what one applied for",
            Decision,
            Apply.Replace("WHOSE", Tampere).Replace("WHO", "$2"),
            Decide,
            Nobody
        );
        yield return new("as another", Decision, others, Decide.Replace("$2", "1"), Nobody);
        yield return new(
            "granted",
            Notice,
            Granted.Replace("WHOSE", "1"),
            "insert into access.permit_notice (permit_id, text, noticed_by, noticed_at) values ($5, 'a', $2, now())",
            (actor, _) => Has(actor, AccessActions.ApplyForPermit) && ActsFor(actor, Tampere)
        );
        yield return new(
            "granted",
            End,
            Granted.Replace("WHOSE", "1"),
            "insert into access.permit_end (permit_id, reason, ended_by, ended_at) values ($5, 'a', $2, now())",
            (actor, _) => Has(actor, AccessActions.EndPermit)
        );
        yield return new(
            "told to have ended",
            Notice,
            Granted.Replace("WHOSE", "1")
                + "; insert into access.permit_notice (permit_id, text, noticed_by, noticed_at) "
                + "select max(id), 'a', $2, now() from access.permit",
            "insert into access.permit_end (permit_id, reason, ended_by, ended_at) values ($5, 'a', $2, now())",
            (actor, _) =>
                Has(actor, AccessActions.EndPermit)
                || (Has(actor, AccessActions.ApplyForPermit) && ActsFor(actor, Tampere))
        );
        yield return new(
            "that waits",
            End,
            others,
            "insert into access.permit_end (permit_id, reason, ended_by, ended_at) values ($5, 'a', $2, now())",
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Questions()
    {
        const string Looked = """
            insert into access.event (account_id, organisation, role, purpose, action, outcome, subjects)
            values (1, 'municipality-837', 2, 1, 3, 0, array[$1::int])
            """;
        const string Asked = """
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            select 0, id, 'municipality-837', 'Miksi?', now() from register.person where id = $1
            """;
        yield return new(
            "one's own",
            "POST /own/looks/{look:long}/ask",
            Looked,
            """
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            values ($3, $1, 'municipality-837', 'Miksi?', now())
            """,
            (actor, person) => Has(actor, OwnSubject.AskAboutLook) && actor.Person == person
        );
        yield return new(
            "who has not looked",
            "POST /own/looks/{look:long}/ask",
            Looked,
            """
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            values ($3, $1, 'municipality-091', 'Miksi?', now())
            """,
            Nobody
        );
        yield return new(
            "of Tampere",
            "POST /access/questions/{id:int}",
            Asked,
            """
            insert into access.look_answer (question_id, text, answered_by, answered_at)
            select $4, 'Siksi.', $2, now() where $4 > 0
            """,
            (actor, person) =>
                Has(actor, AccessActions.AnswerQuestions)
                && actor.Organisation == Tampere
                && person != AccessWorld.Nobody
                && person != actor.Person
                && (actor.SeesProtected || person != world.Protected)
        );
    }

    private static IEnumerable<PlannedWrite> Sessions()
    {
        yield return new(
            "one's own",
            "POST /access/sessions",
            null,
            "update access.session set ended_at = now()",
            (actor, _) => Has(actor, AccessActions.ManageSessions)
        );
        yield return new(
            "for longer",
            "POST /access/sessions",
            null,
            "update access.session set expires_at = now() + interval '1 year'",
            Nobody
        );
        yield return new(
            "one's own right",
            "POST /access/role",
            null,
            $"select access.switch_session((select permit_id from access.enter_to_act(current_setting('kokeilu.session'))), access.purpose(), '{Renewed}')",
            (actor, _) => Has(actor, AccessActions.ManageSessions) && actor.PermitId is not null
        );
        yield return new(
            "another's right",
            "POST /access/role",
            Granted.Replace("WHOSE", "1"),
            $"select access.switch_session($5, access.purpose(), '{Renewed}')",
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Settlements()
    {
        const string Page = "POST /steering/differences/{id:int}";
        const string Recorded = """
            insert into register.recording (at, source, by)
            values (now(), 2, WHOSE);
            """;
        const string Accepted = """
            insert into steering.settlement (difference_id, accepted, reason, recording_id)
            values ($6, true, 'syy', currval('register.recording_id_seq'));
            """;
        const string Fact = """
            insert into register.fact (person_id, seq, recording_id, date, event, birth_date, status, at_risk,
                promoting_service, earnings_related, immigrant, temporary_protection, redundancy_protection)
            values ($1, 99, WHICH, 'DAY', 1, '1990-01-01', 2, false, false, 0, 0, false, false);
            """;
        const string Period = """
            insert into steering.period (person_id, version, valid_from, authority, municipality, basis, grounds, missing,
                law_as_of, fact_seq, decided_by, decided_at)
            values ($1, 99, '2022-01-05', 2, 91, 1, 0, 0, '2022-01-01', 99, WHICH, now());
            """;
        const string Taken = "delete from steering.current_period where person_id = $1;";
        const string Current = """
            insert into steering.current_period (person_id, version, valid_from, authority, basis, municipality, organiser,
                protected)
            values ($1, 99, '2022-01-05', 2, 1, 91, 91, $1 = PROTECTED);
            """;
        const string Counted = """
            select steering.add_written_days('{2022-01-01}'::date[], '{91}'::smallint[], '{2}'::smallint[],
                '{1}'::smallint[], '{0}'::smallint[], '{MANY}'::int[]);
            """;
        string own = Recorded.Replace("WHOSE", "(select a.name from access.account a where a.id = $2)");
        const string Ours = "currval('register.recording_id_seq')";
        bool May(Actor actor, int person) => Decided(actor, SteeringSubject.SettleDifference, person) is null;
        string accepted =
            own
            + Accepted
            + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-05")
            + Period.Replace("WHICH", Ours)
            + Taken
            + Current.Replace("PROTECTED", $"{world.Protected}")
            + Counted.Replace("MANY", "1");
        yield return new("accepted, the person gone to Helsinki", Page, null, accepted, May);
        yield return new("more counted than one", Page, null, accepted.Replace("{1}'::int[]", "{2}'::int[]"), Nobody);
        yield return new("in another's name", Page, null, Recorded.Replace("WHOSE", "'Joku'") + Accepted, Nobody);
        yield return new("without a recording", Page, null, Accepted, Nobody);
        yield return new(
            "under a recording of before",
            Page,
            null,
            Accepted.Replace(Ours, "(select min(id) from register.recording)"),
            Nobody
        );
        yield return new(
            "a fact without a settlement",
            Page,
            null,
            own + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-05"),
            Nobody
        );
        yield return new(
            "a fact that did not come late",
            Page,
            null,
            own + Accepted + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-06"),
            Nobody
        );
        yield return new(
            "a fact of the left out",
            Page,
            null,
            own + Accepted.Replace("true", "false") + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-05"),
            Nobody
        );
        yield return new("a period without a settlement", Page, null, own + Period.Replace("WHICH", Ours), Nobody);
        yield return new("taken from everybody", Page, null, Taken, Nobody);
        yield return new("accepted and taken from everybody", Page, null, own + Accepted + Taken, Nobody);
        yield return new(
            "a current row not decided",
            Page,
            null,
            own + Accepted + Taken + Current.Replace("PROTECTED", "0"),
            Nobody
        );
        yield return new("counts alone", Page, null, own + Counted.Replace("MANY", "1"), Nobody);
        yield return new("the person", Page, null, "update register.person set id = id where id = $1", Nobody);
    }

    private RefusalReason? Decided(Actor actor, AccessAction action, int person) =>
        Declared.Rules.Decide(actor, action, world.Known(person, actor), LegalDay.Today(TimeProvider.System)).Refused;

    private static bool Has(Actor actor, AccessAction action) => Declared.Rights.Has(actor.Role, actor.Purpose, action);

    private static bool ActsFor(Actor actor, string organisation) =>
        actor.Role is Role.KehaOfficer || actor.Organisation == organisation;

    private static bool Nobody(Actor actor, int person) => false;
}
