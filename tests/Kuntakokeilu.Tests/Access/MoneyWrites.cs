using Kuntakokeilu.App.Pages.Money;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Hearings about quotas and what is entered on them, in plain SQL; nobody of the register is concerned.</summary>
internal static class MoneyWrites
{
    private const string Ours = "ely-centre-5";
    private const string New = "POST /money/hearings/new";
    private const string Hearing = "POST /money/hearings/{id:int}";
    private const string Answer = "POST /money/hearings/{id:int}/answer";

    private const string Send = """
        insert into money.hearing (ely, sent_on, due_on, proposal, sent_by, sums)
        values ('ELY', '2022-03-01', '2022-03-15', 'a', $2, 1)
        """;

    /// <summary>A hearing of Tampere's area, sent by whoever writes.</summary>
    private const string Sent = $"""
        insert into money.hearing (id, ely, sent_on, due_on, proposal, sent_by, sums)
        overriding system value values (900, '{Ours}', '2022-03-01', '2022-03-15', 'a', $2, 1);
        insert into money.hearing_sum (hearing_id, number, debit, credit, amount)
        values (900, 1, 'ely/{Ours}/32.30.51/2022/pay_subsidy', 'quota/area-11/32.30.51/2022/pay_subsidy', 500);
        insert into money.heard_municipality (hearing_id, municipality, holder) values (900, 837, 'area-11');
        """;

    private const string Answered =
        Sent
        + "update money.heard_municipality set answered_on = '2022-03-02', agrees = true, answer = '' where hearing_id = 900;";

    private const string Closed =
        Answered + "update money.hearing set memo = 'a', closed_on = '2022-03-03' where id = 900;";

    /// <summary>Prepared by somebody else, of money that there is.</summary>
    private const string Prepared =
        Closed
        + $"""
            insert into money.use_year (moment, year, first_day, last_day) values ('32.30.51', 2022, '2022-01-01', '2023-12-31');
            insert into money.account (name, kind, moment, year, holder, purpose, balance, reserved, is_granted)
            values ('ely/{Ours}/32.30.51/2022/pay_subsidy', 3, '32.30.51', 2022, '{Ours}', 'pay_subsidy', 1000, 0, false);
            insert into money.decided_sum (hearing_id, number, amount, prepared_by, round, transfer)
            values (900, 1, 500, BY, 1, '00000000-0000-0000-0000-000000000900');
            """;

    private const string Close =
        "update money.hearing set memo = 'a', closed_on = '2022-03-03', closed_by = $2 where id = 900";

    private const string Prepare =
        "insert into money.decided_sum (hearing_id, number, amount, prepared_by, round, transfer) "
        + "values (900, 1, 500, BY, 1, gen_random_uuid())";

    private const string Enter = $$"""
        select money.hold('[{"name": "ely/{{Ours}}/32.30.51/2022/pay_subsidy", "kind": 3, "moment": "32.30.51", "year": 2022,
                "holder": "{{Ours}}", "purpose": "pay_subsidy"},
            {"name": "quota/area-11/32.30.51/2022/pay_subsidy", "kind": 4, "moment": "32.30.51", "year": 2022,
                "holder": "area-11", "purpose": "pay_subsidy"}]', '{}');
        select money.enter('[{"id": "00000000-0000-0000-0000-000000000900", "ordinal": 0, "day": "2022-03-03", "kind": 5,
            "phase": 1, "debit": "ely/{{Ours}}/32.30.51/2022/pay_subsidy",
            "credit": "quota/area-11/32.30.51/2022/pay_subsidy", "amount": AMOUNT, "hearing": 900,
            "prepared_by": "official-BY", "actor": "official-$2", "reason": ""}]')
        """;

    internal static IReadOnlyList<PlannedWrite> All { get; } =
    [
        new("a hearing", New, null, Send.Replace("ELY", Ours), Has(MoneySubject.ProposeQuota)),
        new("a hearing of another centre", New, null, Send.Replace("ELY", "ely-centre-6"), Nobody),
        new(
            "a sum more",
            New,
            Sent,
            "insert into money.hearing_sum (hearing_id, number, debit, credit, amount) values (900, 2, 'a', 'b', 1)",
            Nobody
        ),
        new("an answer to a hearing", Answer, Sent, Answers(837), Own(MoneySubject.AnswerHearing)),
        new(
            "an answer of another municipality",
            Answer,
            Sent
                + "insert into money.heard_municipality (hearing_id, municipality, holder) values (900, 20, 'area-11');",
            Answers(20),
            Nobody
        ),
        new("an answer too late", Answer, Sent + Close + ';', Answers(837), Nobody),
        new("a hearing closed", Hearing, Answered, Close, Has(MoneySubject.SetQuota)),
        new("a hearing closed too soon", Hearing, Sent, Close, Nobody),
        new("sums prepared", Hearing, Closed, Prepare.Replace("BY", "$2"), Has(MoneySubject.SetQuota)),
        new("sums prepared in another's name", Hearing, Closed, Prepare.Replace("BY", "1"), Nobody),
        new(
            "a quota",
            Hearing,
            Prepared.Replace("BY", "900001"),
            Enter.Replace("BY", "900001").Replace("AMOUNT", "500"),
            Has(MoneySubject.SetQuota)
        ),
        new(
            "a quota of another sum",
            Hearing,
            Prepared.Replace("BY", "900001"),
            Enter.Replace("BY", "900001").Replace("AMOUNT", "501"),
            Nobody
        ),
        new(
            "a quota of one's own preparing",
            Hearing,
            Prepared.Replace("BY", "$2"),
            Enter.Replace("BY", "900001").Replace("AMOUNT", "500"),
            Nobody
        ),
    ];

    private static string Answers(int municipality) =>
        "update money.heard_municipality set answered_on = '2022-03-02', agrees = true, answer = '' "
        + $"where hearing_id = 900 and municipality = {municipality}";

    private static Func<Actor, int, bool> Has(AccessAction action) => (actor, _) => MayWrite.Has(actor, action);

    private static Func<Actor, int, bool> Own(AccessAction action) =>
        (actor, _) =>
            MayWrite.Has(actor, action) && actor.Organisation == Organisations.Municipality(TestActor.Tampere);
}
