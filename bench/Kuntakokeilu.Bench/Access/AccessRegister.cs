using System.Security.Cryptography;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.Bench.Access;

/// <summary>A country of 644,000 people of whom 46,000 are one organiser's customers, among the others.</summary>
internal static class AccessRegister
{
    internal const int People = 644_000;
    internal const int Customers = 46_000;
    internal const short Organiser = 91;

    /// <summary>The organiser's customers have these numbers; every 250th of them is under non-disclosure.</summary>
    internal const int Step = People / Customers;

    private const string Rows = """
        insert into register.recording (at, source, by) values (now(), 0, 'bench');
        create temporary table p as
            select id, ('2021-03-01'::date + (id::bigint * 7919 % 1300)::int) as came,
                case when id % 14 = 0 then 91 when id % 3 > 0 then 100 + id % 117 end as organiser
            from generate_series(1, 644000) id;
        insert into register.person select id, 'B-' || id, 1 from p;
        insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || id, 'Malli', 'Nimi ' || id, 'MALLI NIMI ' || id, 1 from p;
        insert into register.fact (person_id, seq, recording_id, date, event, birth_date, home_municipality, status,
            at_risk, promoting_service, earnings_related, immigrant, temporary_protection, redundancy_protection)
            select id, s, 1, came - 2 + s, case s when 1 then 0 else 1 end, '1990-01-01', coalesce(organiser, 5), 2,
                false, false, 1, 1, false, false
            from p, generate_series(1, 3) s;
        insert into steering.current_period
            (person_id, version, valid_from, authority, basis, municipality, organiser, te_office, protected)
            select id, 1, came, case when organiser is null then 1 else 2 end, 1, organiser, organiser,
                case when organiser is null then id % 15 + 1 end, id % 3500 = 0
            from p;
        analyze;
        """;

    internal static async Task<string> Make(BenchServer server)
    {
        string database = await server.Create("access");
        await using (NpgsqlDataSource owner = NpgsqlDataSource.Create(database))
            await Schema.Migrate(owner, Subjects.Rights, CancellationToken.None);
        await BenchServer.Run(database, Rows);
        await BenchServer.Settle(database);
        return database;
    }

    /// <summary>Signs a caseworker of the organiser in, past the provider.</summary>
    /// <returns>The session's token.</returns>
    internal static async Task<string> SignIn(string database, Role role, string organisation)
    {
        byte[] token = RandomNumberGenerator.GetBytes(32);
        await using NpgsqlDataSource owner = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = owner.CreateCommand(
            """
            with account as (
                insert into access.account (issuer, subject, name, created_at)
                values ('https://bench', gen_random_uuid()::text, 'Bench', now()) returning id),
            permit as (
                insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                    is_occasional, sees_protected, valid_from, valid_until, applied_at)
                select id, $1, $2, 1, 'bench', 100, false, false, '2020-01-01', '2999-12-31', now() from account
                returning id, account_id),
            granted as (
                insert into access.permit_decision (permit_id, is_granted, reason, decided_at)
                select id, true, 'bench', now() from permit returning permit_id)
            insert into access.session (token_hash, account_id, permit_id, purpose, client, began_at, used_at, expires_at)
            select $3, account_id, permit_id, $4, 'bench', now(), now(), now() + interval '10 hours'
            from permit join granted on permit_id = id
            """
        );
        command.Parameters.Add(new() { Value = organisation });
        command.Parameters.Add(new() { Value = (short)role });
        command.Parameters.Add(new() { Value = SHA256.HashData(token) });
        command.Parameters.Add(new() { Value = (short)Capacity.PurposesOf(role).First() });
        await command.ExecuteNonQueryAsync();
        return Convert.ToHexStringLower(token);
    }
}
