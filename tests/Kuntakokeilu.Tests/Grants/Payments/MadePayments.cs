using Kuntakokeilu.Tests.Grants.Applications;
using Npgsql;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>
/// A subsidy that was granted to an employer, of which payment of one month is applied for, one is checked, one was returned by the
/// bank; and a jobseeker's start-up grant with an application for payment. The fifth and sixth application, and a letter.
/// </summary>
internal static class MadePayments
{
    internal static async Task Add(NpgsqlDataSource database, int own, int about, DateOnly day, CancellationToken stop)
    {
        string first = $"{new DateOnly(day.Year, day.Month, 1).AddMonths(-5):yyyy-MM-dd}";
        await using NpgsqlCommand command = database.CreateCommand(
            $$"""
            insert into grants.application (matter, benefit, person_id, organisation, employer, language, applied_on, authority, decision,
                state, version, due)
            values (gen_random_uuid(), 0, {{about}}, '{{MadeGrants.Employer}}', 'y-1', 'fi', '{{first}}', 'municipality-837',
                    gen_random_uuid(), 1, 0, '{{first}}'),
                (gen_random_uuid(), 2, {{own}}, null, null, 'fi', '{{first}}', 'municipality-837', gen_random_uuid(), 1, 0, '{{first}}');
            insert into grants.application_entry (application_id, number, kind, party, state, day, at, by, text, facts, sum)
            select a.id, s.number, s.kind, s.party, s.state, '{{first}}', now(), 'Malli', '', s.facts, s.sum
            from grants.application a
            cross join lateral (values
                (1, 1, 1, 1, jsonb_build_object('Task', 'Työ', 'Place', 837, 'Start', '{{first}}', 'Contact', 'Malli', 'Business', true,
                    'PersonName', case when a.benefit = 0 then 'Malli Viisi' end, 'Worktime', case when a.benefit = 0 then 100 end),
                    null::bigint),
                (2, 8, 2, 5, jsonb_build_object('Verdict', 1, 'Outcome', 1, 'LawDay', '{{first}}', 'Law',
                    case when a.benefit = 0 then 1 else 0 end, 'Aid', 2, 'Basis', case when a.benefit = 0 then 1 else 0 end,
                    'Total', 0, 'Competence', '10.1.3.a', 'Rows', (
                        select jsonb_agg(jsonb_build_object('Kind', case when a.benefit = 0 then 0 else 2 end,
                            'From', d.day::date, 'To', (d.day + interval '1 month - 1 day')::date, 'Days', 20,
                            'Percent', 50, 'Base', 288000, 'Calculated', 144000, 'Cap', 140000, 'OtherAid', 0, 'Payable', 140000,
                            'IsLapsed', false) order by d.day)
                        from generate_series(date '{{first}}', date '{{first}}' + interval '4 months', interval '1 month') d (day))),
                    null),
                (3, 10, 3, 7, null, 0)) s (number, kind, party, state, facts, sum)
            where a.applied_on = '{{first}}' and a.state = 1
            order by a.id, s.number;
            """
        );
        await command.ExecuteNonQueryAsync(stop);
        await using NpgsqlCommand claims = database.CreateCommand(
            $$"""
            insert into payments.claim (matter, application_id, from_day, to_day, claimed_on, state, version)
            select gen_random_uuid(), a.id, m.day::date, (m.day + interval '1 month - 1 day')::date, '{{day:yyyy-MM-dd}}',
                1, 0
            from grants.application a
            cross join generate_series(date '{{first}}', date '{{first}}' + interval '2 months', interval '1 month') m (day)
            where a.applied_on = '{{first}}' and (a.benefit = 0 or m.day = date '{{first}}')
            order by a.id, m.day;
            insert into payments.claim_entry (claim_id, number, kind, party, state, day, at, by, text, facts)
            select id, 1, 1, 1, 1, claimed_on, now(), 'Malli', '', '{"Wage": 240000, "SideCosts": 48000, "Days": 20,
                "Account": "FI2112345600000785"}' from payments.claim order by id;
            insert into payments.claim_entry (claim_id, number, kind, party, state, day, at, account_id, by, text, facts)
            values (2, 2, 4, 2, 3, '{{day:yyyy-MM-dd}}', now(), 900001, 'Malli Tarkastaja', 'Kunnossa on.',
                '{"Costs": {"Wage": 240000, "SideCosts": 48000}, "Result": {"Rows": [], "Payable": 100, "LastDay": "{{day:yyyy-MM-dd}}",
                    "Ground": null}, "IsLast": false, "Reasons": "Kunnossa on.", "Phone": "0100"}');
            update payments.claim set state = 4 where id = 3;
            insert into payments.payment (claim_id, amount, payee, account, words, decided_on, state, code, told_on)
            values (3, 100800, 'Työnantaja Oy', 'FI2112345600000785', 'w', '{{day:yyyy-MM-dd}}', 4, 'AC04', '{{day:yyyy-MM-dd}}');
            insert into payments.batch (id, message, day, made_at, count, sum, file, hash, state, due_at, tries, fault)
            values (1, 'KOKEILU-1', '{{day:yyyy-MM-dd}}', '{{day:yyyy-MM-dd}}', 1, 100800, 'x', sha256('x'), 3, '2999-01-01', 0,
                'unmatched');
            insert into payments.instruction (batch_id, number, claim_id, account, state, code, told_on)
            values (1, 1, 3, 'FI2112345600000785', 4, 'AC04', '{{day:yyyy-MM-dd}}');
            insert into notices.decision_letter
                (person_id, kind, cause, language, authority, decided_on, html, html_hash, pdf, pdf_hash, addressee)
            values ({{about}}, 10, 'payment-3-9', 'fi', 'keha', '{{day:yyyy-MM-dd}}', 'p', sha256('p'), 'p', sha256('p'),
                '{{MadeGrants.Employer}}');
            """
        );
        await claims.ExecuteNonQueryAsync(stop);
    }
}
