using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Casework.Caseloads;

/// <summary>Many made-up customers as they would stand after years: 46,000 of Tampere, and others' beside them.</summary>
internal static class FilledCaseload
{
    internal const int Customers = 46_000;

    /// <summary>Officials of Tampere with customers: so many have 150 each, and a thousand are nobody's.</summary>
    internal const int Workers = 300;

    internal static readonly DateOnly Today = new(2023, 3, 15);

    internal static async Task<TestRegister> Make(TestCluster cluster) =>
        new(await cluster.CreateLike(nameof(FilledCaseload), Fill));

    /// <summary>Past the triggers, which have their own tests; the accounts of the officials are those from the first on.</summary>
    private static async Task Fill(TestRegister register)
    {
        await register.Run(
            $"""
            begin;
            set local session_replication_role = replica;
            set local work_mem = '256MB';
            select setseed(0.5);
            insert into access.account (issuer, subject, name, created_at)
            select 'https://test', 'worker-' || n, 'Malli ' || n, now() from generate_series(1, {Workers} * 2) n;
            insert into register.recording (at, source, by) values (now(), 1, 'test');
            insert into register.person (id, key, recording_id)
            select n, 'p' || n, (select max(id) from register.recording) from generate_series(1, {Customers} * 2) n;
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || id, 'Malli', 'M' || md5(id::text), 'MALLI M' || upper(md5(id::text)), recording_id
            from register.person;
            insert into steering.current_period (person_id, version, valid_from, authority, basis, municipality, organiser,
                te_office, protected)
            select id, 1, date '2021-03-01' + (random() * 700)::int, 1, 2, o.organiser, o.organiser, null, random() < 0.002
            from register.person p
            cross join lateral (select case when p.id <= {Customers} then 837 else 91 + p.id % 40 end as organiser) o;
            insert into obligations.standing (person_id, organiser, te_office, protected, since, name_key, has_late,
                is_stale, is_open, worker_id, next_due, next_kind, booked, last_held, plan_kind, plan_day)
            select c.person_id, c.organiser, c.te_office, c.protected, c.valid_from, i.name_key, random() < 0.01, false,
                true, case when c.person_id % 46 > 0
                    then (select min(id) from access.account) + c.person_id % {Workers} + case when c.organiser = 837 then 0 else {Workers} end end,
                d.due, case when d.due is not null then d.kind end,
                case when random() < 0.3 then date '{Today:yyyy-MM-dd}' + (random() * 40)::int end,
                case when random() < 0.9 then date '{Today:yyyy-MM-dd}' - (random() * 200)::int end,
                d.plan, case when d.plan > 0 then date '{Today:yyyy-MM-dd}' - (random() * 400)::int end
            from steering.current_period c join register.identity i on i.person_id = c.person_id
            cross join lateral (
                select case when random() < 0.85 then date '{Today:yyyy-MM-dd}' - 10 + (random() * 100)::int end as due,
                    floor(18 * random() * random() * random())::int as kind,
                    case when random() < 0.2 then 0 when random() < 0.88 then 1 else 2 + (random() * 2)::int end as plan,
                    c.person_id) d;
            commit;
            """
        );
        foreach (
            string table in (string[])
                ["obligations.standing", "register.person", "register.identity", "steering.current_period"]
        )
            await register.Run($"vacuum analyze {table}");
    }
}
