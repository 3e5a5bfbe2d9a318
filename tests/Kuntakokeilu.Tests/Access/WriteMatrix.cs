using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Every write of the site, by its endpoint.</summary>
internal sealed class WriteMatrix(AccessWorld world)
{
    private const string Tampere = "municipality-837";

    private const string Renewed = "abababababababababababababababababababababababababababababababab";

    internal IReadOnlyList<PlannedWrite> All =>
        [
            .. ActingWrites.All(world),
            .. AttachmentWrites.All,
            .. new BehalfWrites(world).All,
            .. new CaseWrites(world).All,
            .. new CaseloadWrites(world).All,
            .. Disqualifications(),
            .. GuidanceWrites.All,
            .. SurveyWrites.All,
            .. Identities(),
            .. new GrantWrites(world).All,
            .. new MeetingWrites(world).All,
            .. new MessageWrites(world).All,
            .. MoneyWrites.All,
            .. new OfficerWrites(world).All,
            .. OhjaamoWrites.All,
            .. Openings(),
            .. OwnWordsWrites.All,
            .. new OwnDataWrites(world).All,
            .. new PaymentWrites(world).All,
            .. PermitWrites.All(),
            .. PopulationWrites.All(world),
            .. Questions(),
            .. new RecordingWrites(world).All,
            .. new RegistrationWrites(world).All,
            .. Sessions(),
            .. new SettlementWrites(world).All(),
            .. new StartWrites(world).All,
            .. new StatementWrites(world).All,
            .. new ReportWrites(world).All,
            .. new TransferWrites(world).All,
            .. new RequestWrites(world).All,
            .. new ReferralWrites(world).All,
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
            (actor, person) => world.Refused(actor, AccessActions.DeclareDisqualification, person) is null
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
        bool May(Actor actor, int person) => world.Refused(actor, RegisterSubject.SettleIdentity, person) is null;
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
                world.Refused(actor, AccessActions.OpenPerson, person) is { } refused
                && AccessRules.CanBeOpened(refused)
        );
        yield return new("for long", Page, null, Open.Replace("WHO", "$2").Replace("LONG", "4 months"), Nobody);
        yield return new("for another", Page, null, Open.Replace("WHO", "1").Replace("LONG", "1 day"), Nobody);
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
            PermitWrites.Granted.Replace("WHOSE", "1"),
            $"select access.switch_session($5, access.purpose(), '{Renewed}')",
            Nobody
        );
    }
}
