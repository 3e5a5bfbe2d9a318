using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What a jobseeker's forms write, in plain SQL.</summary>
internal sealed class RegistrationWrites(AccessWorld world)
{
    private const string Begin = "POST /own/{journey:regex(^(register|change|end|restart)$)}";
    private const string Question = $"{Begin}/{{question}}";

    private static readonly (string Endpoint, AccessAction Action)[] Checks =
    [
        ("POST /own/{journey:regex(^(register|restart)$)}/check", RegistrationSubject.SendRegistration),
        ("POST /own/change/check", RegistrationSubject.ReportChange),
        ("POST /own/end/check", RegistrationSubject.EndSearch),
    ];

    private const string Draft =
        "insert into registration.draft (id, account_id, kind, case_version, answers, saved_at) "
        + "values (gen_random_uuid(), WHO, 0, 0, '{}', now())";

    private const string ForPrincipal =
        "insert into registration.draft (id, principal_id, kind, case_version, answers, saved_at) "
        + "values (gen_random_uuid(), WHOM, 0, 0, '{}', now())";

    private const string Principal = """
        insert into access.principal
            (id, account_id, code, family_name, given_names, person_id, ground, is_allowed, checked_at)
        overriding system value values (900, $2, 'x', 'Malli', 'Puolesta', 1, 2, true, now());
        """;

    private const string Sending = """
        insert into registration.sending (id, person_id, kind, day, answers, recording_id)
        values (gen_random_uuid(), $1, 1, '2022-03-01', '{}', currval('register.recording_id_seq'));
        """;

    internal const string Act = """
        insert into register.act (person_id, seq, recording_id, date, kind, ground, requested, services_secured, accepted)
        values ($1, 99, currval('register.recording_id_seq'), '2022-03-01', 1, 1, true, true, true);
        """;

    internal IEnumerable<PlannedWrite> All =>
        [.. Drafts(), .. Checks.SelectMany(one => Sent(one.Endpoint, one.Action))];

    private static IEnumerable<PlannedWrite> Drafts()
    {
        yield return new("a draft", Begin, null, Draft.Replace("WHO", "$2"), (actor, _) => MaySave(actor));
        yield return new("a draft of another", Begin, null, Draft.Replace("WHO", "1"), Nobody);
        yield return new(
            "a draft for a principal",
            Begin,
            null,
            ForPrincipal.Replace("WHOM", "access.principal()"),
            (actor, _) => actor.ActsFor is { IsInForce: true }
        );
        yield return new(
            "a draft for another's principal",
            Begin,
            Principal,
            ForPrincipal.Replace("WHOM", "900"),
            Nobody
        );
        yield return new(
            "an answer",
            Question,
            Draft.Replace("WHO", "$2"),
            """update registration.draft set answers = '{"Situation":{}}'""",
            (actor, _) => MaySave(actor)
        );
        yield return new(
            "an answer of another",
            Question,
            Draft.Replace("WHO", "1"),
            """update registration.draft set answers = '{"Situation":{}}'""",
            Nobody
        );
        yield return new(
            "another's draft given up",
            Begin,
            Draft.Replace("WHO", "1"),
            "delete from registration.draft",
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Sent(string endpoint, AccessAction action)
    {
        string held = $"select register.hold_for_web($1, {(int)action}::smallint);";
        string recorded = Recorded(5);
        string all = recorded + RecordingWrites.Placed(RecordingWrites.HistoryOf(world)) + Sending;
        bool May(Actor actor, int person) => Has(actor, action) && actor.Person == person;
        yield return new("sent, the person gone to Helsinki", endpoint, null, held + all + Turned, May);
        yield return new("sent and not held", endpoint, null, all, Nobody);
        yield return new("sent as a program", endpoint, null, held + Recorded(1) + Sending, Nobody);
        yield return new("sent with an act", endpoint, null, held + recorded + Act, Nobody);
        yield return new("somebody new under a name of one's own", endpoint, null, held + recorded + New, Nobody);
    }

    internal const string Turned = "select register.turn_case($1);";

    private const string New =
        "insert into register.person (id, key, recording_id) "
        + "values (500000, 'oma', currval('register.recording_id_seq'));";

    internal static string Recorded(int source) =>
        $"insert into register.recording (at, source, by) select now(), {source}, a.name from access.account a where a.id = $2;";

    /// <summary>A draft of one's own.</summary>
    internal static bool MaySave(Actor actor) =>
        actor.Purpose is Purpose.OwnData && Has(actor, RegistrationSubject.SaveDraft);
}
