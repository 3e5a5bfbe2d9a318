using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What is written about applications for benefits, by everybody who has a part in them.</summary>
internal sealed class GrantWrites(AccessWorld world)
{
    private const string Tampere = "municipality-837";
    private const string Employer = "employer";
    private const string OwnApply = "POST /own/grants/apply/{benefit}";
    private const string OwnOne = "POST /own/grants/{id:int}";
    private const string OwnComplete = "POST /own/grants/{id:int}/complete";
    private const string EmployersApply = "POST /employer/grants/apply/{benefit}";
    private const string EmployersOne = "POST /employer/grants/{id:int}";
    private const string EmployersComplete = "POST /employer/grants/{id:int}/complete";
    private const string One = "POST /grants/{id:int}";
    private const string Assessed = "POST /grants/{id:int}/assessment";
    private const string Decided = "POST /grants/{id:int}/decision";

    private const string Send =
        "select grants.send(gen_random_uuid(), 2::smallint, '010101-123N', 'fi', '2022-03-01', 837::smallint, null, null)";

    private const string Decision = "00000000-0000-0000-0000-000000000900";

    internal IEnumerable<PlannedWrite> All => [.. Applicants(), .. Officials(), .. Money()];

    /// <summary>An application that Tampere has, in a state.</summary>
    private static string Made(int state, string organisation = "null") =>
        $"""
            insert into grants.application (id, matter, benefit, person_id, organisation, language, applied_on, authority, decision,
                state, version, due)
            overriding system value values (900, gen_random_uuid(), 2, $1, {organisation}, 'fi', '2022-03-01', '{Tampere}',
                '{Decision}', {state}, 1, '2022-03-01');
            """;

    private static string Step(int number, int kind, int party, int state, string who = "$2") =>
        $"""
            insert into grants.application_entry (application_id, number, matter, kind, party, state, day, at, account_id, by, text)
            values (900, {number}, gen_random_uuid(), {kind}, {party}, {state}, '2022-03-02', now(), {who},
                (select a.name from access.account a where a.id = {who}), 'a');
            """;

    private static IEnumerable<PlannedWrite> Applicants()
    {
        string employers = Made(1, $"'{Employer}'");
        string asked = Made(2, $"'{Employer}'");
        yield return new("an application of one's own", OwnApply, null, Send, MaySend);
        yield return new("an application of an employer", EmployersApply, null, Send, MaySend);
        yield return new("an application withdrawn", OwnOne, Made(1), Step(2, 13, 1, 9), MayFollow);
        yield return new(
            "an application withdrawn by the employer",
            EmployersOne,
            employers,
            Step(2, 13, 1, 9),
            MayAsEmployer
        );
        yield return new("an application completed", OwnComplete, Made(2), Step(2, 3, 1, 3), MayFollow);
        yield return new(
            "an application completed by the employer",
            EmployersComplete,
            asked,
            Step(2, 3, 1, 3),
            MayAsEmployer
        );
        yield return new("an application completed unasked", OwnComplete, Made(1), Step(2, 3, 1, 3), Nobody);
        yield return new("an application granted by its applicant", OwnOne, Made(5), Step(2, 10, 1, 7), Nobody);
        yield return new(
            "an application named again",
            EmployersComplete,
            null,
            "insert into grants.application (matter, benefit, organisation, language, applied_on, authority, decision, state, "
                + $"version, due) values (gen_random_uuid(), 0, '{Employer}', 'fi', '2022-03-01', '{Tampere}', gen_random_uuid(), "
                + "1, 0, '2022-03-01')",
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Officials()
    {
        yield return new("an application asked to be completed", One, Made(1), Step(2, 2, 2, 2), MayHandle);
        yield return new("an application asked in another's name", One, Made(1), Step(2, 2, 2, 2, "1"), Nobody);
        yield return new("an application assessed", Assessed, Made(1), Step(2, 5, 2, 3), MayHandle);
        yield return new("an application prepared before it is assessed", One, Made(1), Step(2, 8, 2, 5), Nobody);
        yield return new("an application given back", Decided, Made(5), Step(2, 9, 3, 3), MayDecide);
        yield return new(
            "an application's own preparer decides",
            Decided,
            Made(5)
                + Step(1, 8, 2, 5).Replace("'a');", "'a'); update grants.application set version = 1 where id = 900;"),
            Step(2, 11, 3, 8),
            Nobody
        );
        yield return new("an application granted without its money", Decided, Made(5), Granted, Nobody);
        yield return new(
            "how far an application is, by hand",
            One,
            Made(1),
            "update grants.application set state = 7 where id = 900",
            Nobody
        );
        yield return new(
            "an application to another authority by a step of another kind",
            One,
            Made(1),
            Step(2, 2, 2, 2).Replace("by, text)", "by, text, authority)").Replace("'a');", "'a', 'te-office-5');"),
            Nobody
        );
    }

    private static readonly string Granted = Step(2, 10, 3, 7)
        .Replace("by, text)", "by, text, sum)")
        .Replace("'a');", "'a', 500);");

    private const string Quota = "quota/area-11/32.30.51/2022/pay_subsidy";

    /// <summary>Prepared by somebody else, and there is money.</summary>
    private static readonly string Prepared = $"""
        {Made(3)}
        insert into access.account (id, issuer, subject, name, created_at) overriding system value
        values (900001, 'https://test', 'preparer', 'Valmistelija', now()) on conflict do nothing;
        {Step(2, 8, 2, 5, "900001")}
        insert into money.use_year (moment, year, first_day, last_day) values ('32.30.51', 2022, '2022-01-01', '2023-12-31')
        on conflict do nothing;
        insert into money.account (name, kind, moment, year, holder, purpose, balance, reserved, is_granted)
        values ('{Quota}', 4, '32.30.51', 2022, 'area-11', 'pay_subsidy', 1000, 0, true) on conflict do nothing;
        """;

    private IEnumerable<PlannedWrite> Money()
    {
        const string Commit = $$"""
            select money.hold('[{"name": "{{Quota}}", "kind": 4, "moment": "32.30.51", "year": 2022, "holder": "area-11",
                    "purpose": "pay_subsidy"},
                {"name": "committed/{{Quota}}", "kind": 7, "moment": "32.30.51", "year": 2022, "holder": "area-11",
                    "purpose": "pay_subsidy"}]', array['{{Decision}}']::uuid[]);
            select money.enter('[{"id": "00000000-0000-0000-0000-000000000901", "ordinal": 0, "day": "2022-03-03", "kind": KIND,
                "phase": 1, "debit": "{{Quota}}", "credit": "committed/{{Quota}}", "amount": 500, "decision": "{{Decision}}",
                "weak": false, "prepared_by": "official-BY", "actor": "official-$2", "reason": ""}]')
            """;
        string commit = Commit.Replace("KIND", $"{(int)Core.Money.TransferKind.Commit}");
        yield return new(
            "the money of a decision",
            Decided,
            Prepared,
            commit.Replace("BY", "900001"),
            (actor, person) => MayDecide(actor, person) && actor.Role is Role.Manager
        );
        yield return new(
            "the money of a decision of one's own preparing",
            Decided,
            Prepared,
            commit.Replace("BY", "$2"),
            Nobody
        );
        yield return new(
            "the money of what is not prepared",
            Decided,
            Prepared.Replace(Step(2, 8, 2, 5, "900001"), ""),
            commit.Replace("BY", "900001"),
            Nobody
        );
    }

    private static bool MaySend(Actor actor, int person) =>
        (Has(actor, GrantsSubject.ApplyForGrant) && actor.Person is not null)
        || Has(actor, GrantsSubject.ApplyAsEmployer);

    private static bool MayFollow(Actor actor, int person) =>
        Has(actor, GrantsSubject.FollowGrant) && actor.Person == person;

    private static bool MayAsEmployer(Actor actor, int person) =>
        Has(actor, GrantsSubject.FollowEmployerGrant) && actor.Organisation == Employer;

    private bool MayHandle(Actor actor, int person) =>
        Has(actor, GrantsSubject.HandleGrant) && actor.Organisation == Tampere && Shows(actor, person);

    private bool MayDecide(Actor actor, int person) =>
        Has(actor, GrantsSubject.DecideGrant) && actor.Organisation == Tampere && Shows(actor, person);

    private bool Shows(Actor actor, int person) =>
        person != AccessWorld.Nobody && person != actor.Person && (actor.SeesProtected || person != world.Protected);
}
