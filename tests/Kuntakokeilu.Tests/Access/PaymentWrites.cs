using Kuntakokeilu.App.Pages.Payments;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What is written about payment of benefits, by everybody who has a part in it.</summary>
internal sealed class PaymentWrites(AccessWorld world)
{
    private const string Employer = "employer";
    private const string OwnPay = "POST /own/grants/{id:int}/pay";
    private const string OwnOne = "POST /own/grants/{id:int}/payments/{claim:int}";
    private const string EmployersPay = "POST /employer/grants/{id:int}/pay";
    private const string EmployersOne = "POST /employer/grants/{id:int}/payments/{claim:int}";
    private const string One = "POST /payments/{id:int}";
    private const string Decided = "POST /payments/{id:int}/decision";
    private const string Decision = "00000000-0000-0000-0000-000000000900";
    private const string Committed = "committed/quota/area-11/32.30.51/2022/pay_subsidy";
    private const string Paid = "paid/quota/area-11/32.30.51/2022/pay_subsidy";

    private const string Send =
        "select payments.send(gen_random_uuid(), 900, '2022-02-01', '2022-02-28', '2022-03-01')";

    /// <summary>Told by a row of its own, so that who may not send leaves none.</summary>
    private const string Told = """
        insert into payments.claim_entry (claim_id, number, matter, kind, party, state, day, at, account_id, by, text, facts)
        values (901, NUMBER, gen_random_uuid(), KIND, PARTY, STATE, '2022-03-02', now(), WHO,
            (select a.name from access.account a where a.id = WHO), 'a', '{"Account": "FI2112345600000785"}');
        """;

    internal IEnumerable<PlannedWrite> All => [.. Applicants(), .. Officials(), .. Money()];

    private static string Granted(string organisation = "null") =>
        $$"""
            insert into grants.application (id, matter, benefit, person_id, organisation, language, applied_on, authority, decision,
                state, version, due)
            overriding system value values (900, gen_random_uuid(), 2, $1, {{organisation}}, 'fi', '2022-01-01',
                'municipality-837', '{{Decision}}', 1, 0, '2022-01-01');
            insert into grants.application_entry (application_id, number, kind, party, state, day, at, by, text, facts, sum)
            values (900, 1, 1, 1, 1, '2022-01-01', now(), 'a', '', '{"Task": "a"}', null),
                (900, 2, 8, 2, 5, '2022-01-01', now(), 'a', '', '{"Rows": []}', null),
                (900, 3, 10, 3, 7, '2022-01-01', now(), 'a', '', null, 0);
            """;

    private static string Claimed(int state, string organisation = "null") =>
        $"""
            {Granted(organisation)}
            insert into payments.claim (id, matter, application_id, from_day, to_day, claimed_on, state, version)
            overriding system value
            values (901, gen_random_uuid(), 900, '2022-02-01', '2022-02-28', '2022-03-01', {state}, 1);
            """;

    private static string Step(int number, int kind, int party, int state, string who = "$2") =>
        Told.Replace("NUMBER", $"{number}")
            .Replace("KIND", $"{kind}")
            .Replace("PARTY", $"{party}")
            .Replace("STATE", $"{state}")
            .Replace("WHO", who);

    private static IEnumerable<PlannedWrite> Applicants()
    {
        yield return new("payment applied for", OwnPay, Granted(), Send, MayOwn);
        yield return new(
            "payment applied for by an employer",
            EmployersPay,
            Granted($"'{Employer}'"),
            Send,
            MayAsEmployer
        );
        yield return new("an application for payment completed", OwnOne, Claimed(2), Step(2, 3, 1, 1), MayOwn);
        yield return new(
            "an application for payment completed by the employer",
            EmployersOne,
            Claimed(2, $"'{Employer}'"),
            Step(2, 3, 1, 1),
            MayAsEmployer
        );
        yield return new("an application for payment completed unasked", OwnOne, Claimed(1), Step(2, 3, 1, 1), Nobody);
        yield return new("another account of what was not returned", OwnOne, Claimed(4), Step(2, 8, 1, 4), Nobody);
    }

    private IEnumerable<PlannedWrite> Officials()
    {
        yield return new("payment checked", One, Claimed(1), Step(2, 4, 2, 3), MayHandle);
        yield return new("payment checked in another's name", One, Claimed(1), Step(2, 4, 2, 3, "1"), Nobody);
        yield return new("payment given back", Decided, Claimed(3), Step(2, 5, 3, 1), MayDecide);
        yield return new("payment refused", Decided, Claimed(3), Step(2, 7, 3, 5), MayDecide);
        yield return new("payment decided without its row in the book", Decided, Claimed(3), Step(2, 6, 3, 4), Nobody);
        yield return new(
            "how money goes, by hand",
            One,
            Claimed(1),
            "update payments.claim set state = 4 where id = 901",
            Nobody
        );
    }

    /// <summary>Checked by somebody else, of money that is tied.</summary>
    private static readonly string Checked = $"""
        {Claimed(1)}
        insert into access.account (id, issuer, subject, name, created_at) overriding system value
        values (900001, 'https://test', 'preparer', 'Valmistelija', now()) on conflict do nothing;
        {Step(2, 4, 2, 3, "900001")}
        insert into money.use_year (moment, year, first_day, last_day) values ('32.30.51', 2022, '2022-01-01', '2023-12-31')
        on conflict do nothing;
        insert into money.account (name, kind, moment, year, holder, purpose, balance, reserved, is_granted)
        values ('{Committed}', 7, '32.30.51', 2022, 'area-11', 'pay_subsidy', 1000, 0, true) on conflict do nothing;
        insert into money.decision (id, used_by, weak) values ('{Decision}', 'quota/area-11', false);
        insert into money.decision_share (decision, account, amount)
        select '{Decision}', id, 1000 from money.account where name = '{Committed}';
        """;

    private IEnumerable<PlannedWrite> Money()
    {
        const string Pay = $$"""
            select money.hold('[{"name": "{{Committed}}", "kind": 7, "moment": "32.30.51", "year": 2022, "holder": "area-11",
                    "purpose": "pay_subsidy"},
                {"name": "{{Paid}}", "kind": 10, "moment": "32.30.51", "year": 2022, "holder": "area-11",
                    "purpose": "pay_subsidy"}]', array['{{Decision}}']::uuid[]);
            select money.enter('[{"id": "00000000-0000-0000-0000-000000000901", "ordinal": 0, "day": "2022-03-03", "kind": 16,
                "phase": 1, "debit": "{{Committed}}", "credit": "{{Paid}}", "amount": 500, "decision": "{{Decision}}",
                "payment": "P901-1", "weak": false, "prepared_by": "official-BY", "actor": "official-$2", "reason": ""}]')
            """;
        yield return new("the money of a payment", Decided, Checked, Pay.Replace("BY", "900001"), MayDecide);
        yield return new(
            "the money of a payment of one's own checking",
            Decided,
            Checked,
            Pay.Replace("BY", "$2"),
            Nobody
        );
        yield return new(
            "the money of what is not checked",
            Decided,
            Checked.Replace(Step(2, 4, 2, 3, "900001"), ""),
            Pay.Replace("BY", "900001"),
            Nobody
        );
    }

    private static bool MayOwn(Actor actor, int person) =>
        Has(actor, PaymentsSubject.ClaimPayment) && actor.Person == person;

    private static bool MayAsEmployer(Actor actor, int person) =>
        Has(actor, PaymentsSubject.ClaimPaymentAsEmployer) && actor.Organisation == Employer;

    private bool MayHandle(Actor actor, int person) =>
        Has(actor, PaymentsSubject.HandlePayment) && Shows(actor, person);

    private bool MayDecide(Actor actor, int person) =>
        Has(actor, PaymentsSubject.DecidePayment) && Shows(actor, person);

    private bool Shows(Actor actor, int person) =>
        person != AccessWorld.Nobody && person != actor.Person && (actor.SeesProtected || person != world.Protected);
}
