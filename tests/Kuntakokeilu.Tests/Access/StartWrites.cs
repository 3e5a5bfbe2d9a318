using Kuntakokeilu.App.Pages.Register.Starts;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What an official makes of a start that waits for somebody's eyes, in plain SQL.</summary>
internal sealed class StartWrites(AccessWorld world)
{
    private const string Page = "POST /register/starts/{person:int}";

    private const string Waiting = """
        insert into registration.start_test (sending_id, person_id, matters, sent_on)
        select gen_random_uuid(), id, 1, '2022-03-01' from register.person where id = $1
        """;

    private const string Accept = """
        update registration.start_test set outcome = WHAT, done_on = '2022-03-01', authority = WHOSE,
            done_by = (select a.name from access.account a where a.id = WHO) where person_id = $1;
        """;

    private const string Question = """
        insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
        values (gen_random_uuid(), 6, $1, 'syy', 'customer', '{}', 1, now());
        """;

    private static readonly string Held =
        $"select register.hold_for_web($1, {(int)StartsSubject.RegisterStart}::smallint);";

    internal IEnumerable<PlannedWrite> All =>
        [
            new(
                "a start accepted",
                Page,
                Waiting,
                Held + Accepted(),
                (actor, person) => May(actor, StartsSubject.RegisterStart, person, world)
            ),
            Refused("a start accepted and nobody held", Accepted()),
            Refused("a start accepted as another", Held + Accepted(by: "1")),
            Refused("a start accepted for another organisation", Held + Accepted(authority: "'te-office-1'")),
            Refused("a start called refused", Held + Accepted(outcome: 2)),
            Refused(
                "a start accepted already",
                Held + Accepted(),
                setup: $"{Waiting}; update registration.start_test set outcome = 3"
            ),
            Refused("what of a start is looked at", Held + "update registration.start_test set matters = 0;"),
            Refused("a start by hand", Held + Waiting, setup: null),
            new(
                "a question about a start",
                $"{Page}/ask",
                Waiting,
                $"select register.hold_for_web($1, {(int)StartsSubject.AskAboutStart}::smallint);"
                    + Question
                    + RegistrationWrites.Turned,
                (actor, person) => May(actor, StartsSubject.AskAboutStart, person, world)
            ),
        ];

    private static string Accepted(
        int outcome = 1,
        string authority = "(select access.organisation())",
        string by = "$2"
    ) => Accept.Replace("WHAT", $"{outcome}").Replace("WHOSE", authority).Replace("WHO", by);

    private static PlannedWrite Refused(string name, string sql, string? setup = Waiting) =>
        new(name, Page, setup, sql, Nobody);
}
