using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Register.Refusal;
using Kuntakokeilu.App.Pages.Register.Restarts;
using Kuntakokeilu.App.Pages.Register.Search;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What officials write on behalf of somebody, and around starting again, in plain SQL.</summary>
internal sealed class BehalfWrites(AccessWorld world)
{
    private const string Root = "POST /register/people/{person}/search";
    private const string Matter = "22222222-2222-2222-2222-222222222222";

    private const string Draft =
        "insert into registration.behalf_draft (id, account_id, kind, person_id, case_version, answers, saved_at) "
        + $"values ('{Matter}', WHO, 1, null, 0, '{{}}', now());";

    private const string File = $"""
        insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
        values ('{Matter}', $2, '{Matter}', 1, 'a.pdf', 1, 1, sha256('x'), 1, now());
        """;

    private const string Answer = """update registration.behalf_draft set answers = '{"Situation":{}}'""";

    private const string Sending = """
        insert into registration.sending (id, person_id, kind, day, answers, recording_id, organisation)
        values (gen_random_uuid(), $1, 1, '2022-03-01', '{}', currval('register.recording_id_seq'), BY);
        """;

    /// <summary>Nobody's customer now, and Tampere's before.</summary>
    private const string Ended = """
        set local session_replication_role = replica;
        update steering.current_period set authority = 0, municipality = null, organiser = null, te_office = null
        where person_id = $1;
        update register.fact set home_municipality = 837 where person_id = $1;
        update steering.period set municipality = HAD, authority = 2 where person_id = $1;
        set local session_replication_role = origin;
        """;

    private const string Asked =
        "insert into registration.restart_request (matter, person_id, organiser, text, sent_on) "
        + "values (gen_random_uuid(), $1, 837, 'haluan aloittaa', '2022-03-01');";

    private static string Begin => $"{Root}/{Journeys.Place}";

    private static string Check => $"{Begin}/check";

    private string Everything =>
        RegistrationWrites.Recorded(5) + RecordingWrites.Placed(RecordingWrites.HistoryOf(world));

    private static string Held => $"select register.hold_for_web($1, {(int)BehalfSubject.ActOnBehalf}::smallint);";

    internal IEnumerable<PlannedWrite> All => [.. Drafts(), .. Sent(), .. Refused(), .. Restarts()];

    private static IEnumerable<PlannedWrite> Drafts()
    {
        string own = Draft.Replace("WHO", "$2");
        string another = Draft.Replace("WHO", "1");
        yield return new("a draft for somebody", Begin, null, own, (actor, _) => MaySave(actor));
        yield return new("another's draft for somebody", Begin, null, another, Nobody);
        yield return new("an answer for somebody", $"{Begin}/{{question}}", own, Answer, (actor, _) => MaySave(actor));
        yield return new("an answer of another for somebody", $"{Begin}/{{question}}", another, Answer, Nobody);
        const string Files = $"{Root}/{{journey:regex(^(register|change|restart)$)}}/attachments";
        yield return new("a file for somebody", Files, own, File, (actor, _) => MaySave(actor));
        yield return new("a file for another's draft for somebody", Files, another, File, Nobody);
    }

    private IEnumerable<PlannedWrite> Sent()
    {
        string sending = Sending.Replace("BY", "access.organisation()");
        yield return new(
            "sent on behalf, the person gone to Helsinki",
            Check,
            null,
            Held + Everything + sending + RegistrationWrites.Turned,
            (actor, person) => May(actor, BehalfSubject.ActOnBehalf, person, world)
        );
        yield return new("sent on behalf and not held", Check, null, Everything + sending, Nobody);
        yield return new(
            "sent on behalf in another's name",
            Check,
            null,
            Held + RegistrationWrites.Recorded(5) + Sending.Replace("BY", "'keha'"),
            Nobody
        );
        yield return new(
            "whom nobody has, not asked",
            Check,
            Ended.Replace("HAD", "837"),
            Held + RegistrationWrites.Recorded(5) + sending,
            Nobody
        );
        const string Ask = "POST /register/people/new";
        string code = "select registration.ask_for((select 'code-' || '$7'), 'asiakas pyytää');";
        yield return new(
            "whom nobody has, asked",
            Ask,
            Ended.Replace("HAD", "837"),
            code,
            (actor, person) =>
                Has(actor, BehalfSubject.BeginOnBehalf)
                && (actor.Organiser == AccessWorld.Tampere || actor.TeOffice == AccessWorld.Pirkanmaa)
                && IsShown(actor, person)
        );
        yield return new("whom somebody has, asked", Ask, null, code, Nobody);
    }

    private IEnumerable<PlannedWrite> Refused()
    {
        const string Page = "POST /register/people/{person:int}/refusal";
        const string Was = $"""
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            values ('{Matter}', $1, 3, '2022-03-01', jsonb_build_object(), 1);
            """;
        const string Refusal = $"""
            insert into registration.refusal (sending_id, person_id, ground, reason, decided_on, authority)
            values ('{Matter}', $1, 1, 'ei oikeutta', '2022-05-02', BY);
            """;
        string held = $"select register.hold_for_web($1, {(int)RefusalSubject.RefuseRegistration}::smallint);";
        yield return new(
            "a start refused",
            Page,
            Was,
            held + Refusal.Replace("BY", "access.organisation()"),
            (actor, person) => May(actor, RefusalSubject.RefuseRegistration, person, world)
        );
        yield return new(
            "a start refused and nobody held",
            Page,
            Was,
            Refusal.Replace("BY", "access.organisation()"),
            Nobody
        );
        yield return new("a start refused by another", Page, Was, held + Refusal.Replace("BY", "'keha'"), Nobody);
    }

    private IEnumerable<PlannedWrite> Restarts()
    {
        const string Restriction =
            "insert into registration.restart_restriction (organiser, is_restricted, account_id, at) "
            + "values (WHOSE, true, $2, now());";
        const string Page = "POST /register/restarts/restriction";
        yield return new(
            "a restriction",
            Page,
            null,
            Restriction.Replace("WHOSE", "access.organiser()"),
            (actor, _) => Has(actor, RestartsSubject.RestrictRestart)
        );
        yield return new("a restriction of another", Page, null, Restriction.Replace("WHOSE", "92"), Nobody);
        yield return new(
            "a message to start again",
            "POST /own/restart/ask",
            Ended.Replace("HAD", "837"),
            Asked,
            (actor, person) => Has(actor, RestartsSubject.AskToRestart) && actor.Person == person
        );
        yield return new(
            "a message to who never had the customer",
            "POST /own/restart/ask",
            Ended.Replace("HAD", "91"),
            Asked,
            Nobody
        );
        yield return new(
            "a message taken up",
            "POST /register/restarts",
            Ended.Replace("HAD", "837") + Asked,
            "select registration.take_restart((select max(r.id) from registration.restart_requests() r), 'pyyntö viestillä')",
            (actor, person) =>
                Has(actor, RestartsSubject.TakeRestartRequest)
                && actor.Organiser == AccessWorld.Tampere
                && IsShown(actor, person)
        );
    }

    private bool IsShown(Actor actor, int person) =>
        person != AccessWorld.Nobody && person != actor.Person && (actor.SeesProtected || person != world.Protected);

    private static bool MaySave(Actor actor) => Has(actor, BehalfSubject.SaveBehalfDraft);
}
