using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>How somebody begins to act for another, and ceases, in plain SQL.</summary>
internal static class ActingWrites
{
    private const string Page = "POST /own/for";
    private const string Renewed = "abababababababababababababababababababababababababababababababab";
    private const string Begun = $"select access.act_for(900, '{Renewed}');";

    private const string Told = """
        insert into access.principal
            (id, account_id, code, family_name, given_names, person_id, ground, is_allowed, checked_at)
        overriding system value values (900, WHOSE, 'x', 'Malli', 'Puolesta', $1, 2, ALLOWED, now() - interval 'AGE');
        """;

    private const string Ward = """
        insert into register.guardianship (person_id, code, until, told_at)
        select p.id, c, 'UNTIL', now() from register.person p, access.code_of($2) c where p.id = $1 and c is not null;
        """;

    private const string BegunForWard = $"select access.act_for(access.hold_ward($1), '{Renewed}');";

    internal static IEnumerable<PlannedWrite> All(AccessWorld world) =>
        [
            new(
                "by a mandate",
                Page,
                Mandate("$2", "true", "1 second"),
                Begun,
                (actor, whom) => ByMandate(actor, whom, world)
            ),
            new("by another's mandate", Page, Mandate("1", "true", "1 second"), Begun, Nobody),
            new("by a mandate withdrawn", Page, Mandate("$2", "false", "1 second"), Begun, Nobody),
            new("by a mandate asked about before", Page, Mandate("$2", "true", "2 minutes"), Begun, Nobody),
            new("by a mandate of one's own making", Page, null, Mandate("$2", "true", "0") + Begun, Nobody),
            new("for a ward", Page, Ward.Replace("UNTIL", "2999-01-01"), BegunForWard, ForWard),
            new("for a ward of age", Page, Ward.Replace("UNTIL", "2020-01-01"), BegunForWard, Nobody),
            new("for nobody's ward", Page, null, BegunForWard, Nobody),
            new(
                "for oneself again",
                "POST /own/for/end",
                null,
                $"select access.act_for_oneself('{Renewed}');",
                (actor, _) => actor.ActsFor is not null
            ),
        ];

    private static string Mandate(string whose, string isAllowed, string age) =>
        Told.Replace("WHOSE", whose).Replace("ALLOWED", isAllowed).Replace("AGE", age);

    /// <summary>Whoever has non-disclosure is represented by a guardian alone.</summary>
    private static bool ByMandate(Actor actor, int person, AccessWorld world) =>
        Has(actor, AccessActions.ActForAnother) && person != world.Protected;

    private static bool ForWard(Actor actor, int person) =>
        Has(actor, AccessActions.ActForAnother) && actor.Purpose is Purpose.OwnData;
}
