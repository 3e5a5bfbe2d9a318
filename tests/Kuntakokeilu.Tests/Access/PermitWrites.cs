using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Rights of use from the application to the end, in plain SQL.</summary>
internal static class PermitWrites
{
    private const string Tampere = "municipality-837";

    /// <summary>Account 1 is somebody of the register's keeper, who has done nothing.</summary>
    private const string Applied = """
        insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
            is_occasional, sees_protected, valid_from, valid_until, applied_at)
        values (WHOSE, 'municipality-837', 2, 1, 'tehtävät', 100, false, false, '2020-01-01', '2999-12-31', now())
        """;

    internal const string Granted =
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

    internal static IEnumerable<PlannedWrite> All()
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

    private static bool ActsFor(Actor actor, string organisation) =>
        actor.Role is Role.KehaOfficer || actor.Organisation == organisation;
}
