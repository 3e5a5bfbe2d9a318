using Npgsql;

namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>
/// Somebody whose numbers others put into forms: what is of this person must not change then, and nothing of whoever is
/// another authority's be told.
/// </summary>
/// <param name="Mark">Stands in the name and in all that has been written of the person.</param>
/// <param name="Owned">Numbers of the person and of what is the person's, by the columns that point to them.</param>
internal sealed record Victim(string Mark, int Person, IReadOnlyDictionary<string, string[]> Owned)
{
    /// <summary>As they may be put into a form.</summary>
    internal IReadOnlyList<string> Numbers { get; } = [.. Owned.Values.SelectMany(one => one).Distinct()];

    /// <summary>A customer of an organisation that is none of these.</summary>
    internal static Task<Victim> Stranger(NpgsqlDataSource database, string[] actors, CancellationToken stop) =>
        Plant(
            database,
            "Uhrinen",
            "010190-999X",
            $"'municipality-' || lpad(c.organiser::text, 3, '0') <> all (array['{string.Join("', '", actors)}'])",
            stop
        );

    /// <summary>A customer of Tampere, of whom no example is.</summary>
    internal static Task<Victim> Neighbour(NpgsqlDataSource database, CancellationToken stop) =>
        Plant(database, "Naapurinen", "020290-998Y", "c.organiser = 837 and c.person_id between 20 and 600", stop);

    /// <summary>Of each table what is in it of the person.</summary>
    internal async Task<IReadOnlyList<string>> Rows(NpgsqlDataSource database, CancellationToken stop)
    {
        List<string> found = [];
        await using NpgsqlCommand all = database.CreateCommand(rows ??= await Select(database, stop));
        await using NpgsqlDataReader row = await all.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(row.GetString(0));
        return found;
    }

    private string? rows;

    /// <summary>Sessions and the log tell of who looks; obligations are reckoned in the background.</summary>
    private async Task<string> Select(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand columns = database.CreateCommand(
            """
            select n.nspname || '.' || c.relname, n.nspname || '.' || a.attname, a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and n.nspname not in ('information_schema', 'pg_catalog', 'obligations')
                and n.nspname || '.' || c.relname not in ('access.event', 'access.session') and a.attnum > 0
            """
        );
        List<(string Table, string Column, string[] Numbers)> ways = [];
        await using (NpgsqlDataReader row = await columns.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                if (
                    Owned.TryGetValue(row.GetString(1), out string[]? own)
                    || Owned.TryGetValue(row.GetString(2), out own)
                )
                    ways.Add((row.GetString(0), row.GetString(2), own));
        IEnumerable<string> selects =
            from way in ways
            group $"t.{way.Column}::text in ('{string.Join("', '", way.Numbers)}')" by way.Table into one
            select $"select '{one.Key} ' || t::text from {one.Key} t where {string.Join(" or ", one)}";
        return $"{string.Join("\nunion all ", selects)} order by 1";
    }

    private static async Task<Victim> Plant(
        NpgsqlDataSource database,
        string mark,
        string code,
        string where,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand choose = database.CreateCommand(
            $"""
            select c.person_id from steering.current_period c
            where not c.protected and c.organiser is not null and {where}
                and not exists (select from register.identity i where i.person_id = c.person_id)
            order by c.person_id desc limit 1
            """
        );
        int person = (int)(await choose.ExecuteScalarAsync(stop))!;
        await using NpgsqlCommand plant = database.CreateCommand(Planted(mark, code, person));
        await plant.ExecuteNonQueryAsync(stop);
        await using NpgsqlCommand numbers = database.CreateCommand(
            $"""
            select 'person_id', '{person}'
            union select 'plan_id', id::text from casework.plan where person_id = {person}
            union select 'appointment_id', id::text from casework.appointment where person_id = {person}
            union select 'casework.message', id::text from casework.message where person_id = {person}
            union select 'registration.request_id', id::text from registration.correction_request
                where person_id = {person}
            union select 'registration.restart', id::text from registration.restart_request where person_id = {person}
            union select 'transfers.request_id', id::text from transfers.request where person_id = {person}
            union select 'referral_id', id::text from referrals.referral where person_id = {person}
            union select 'sending_id', id::text from registration.sending where person_id = {person}
            union select 'account_id', id::text from access.account where person_id = {person}
            union select 'registration.draft', d.id::text from registration.draft d join access.account a on a.id = d.account_id
                where a.person_id = {person}
            union select 'attachment_id', id::text from attachments.attachment where name = '{mark}.pdf'
            """
        );
        List<(string Column, string Number)> found = [];
        await using NpgsqlDataReader row = await numbers.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add((row.GetString(0), row.GetString(1)));
        return new(
            mark,
            person,
            found.GroupBy(one => one.Column, one => one.Number).ToDictionary(one => one.Key, one => one.ToArray())
        );
    }

    private static string Planted(string mark, string code, int person) =>
        $$"""
            create temp table o as
            select c.organiser, 'municipality-' || lpad(c.organiser::text, 3, '0') as code
            from steering.current_period c where c.person_id = {{person}};
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            values ({{person}}, '{{code}}', '{{mark}}', 'Malli', '{{mark.ToUpperInvariant()}} MALLI', 1);
            insert into access.account (issuer, subject, name, person_id, created_at)
            values ('https://test', '{{mark}}', '{{mark}}', {{person}}, now());
            insert into registration.draft (id, account_id, kind, case_version, answers, saved_at)
            select gen_random_uuid(), a.id, 1, 0, '{}', now() from access.account a where a.subject = '{{mark}}'
            on conflict do nothing;
            insert into statements.event
                (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id)
            values ({{person}}, 1, '2024-11-01', 4, '{{mark}}', 4, '', 'kela', '{{mark}}', 1);
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            values (gen_random_uuid(), {{person}}, 1, '2024-11-01', '{}', 1);
            insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
            select gen_random_uuid(), a.id, s.id, 1, '{{mark}}.pdf', 1, 1, sha256('x'), 2, now()
            from access.account a, registration.sending s where a.subject = '{{mark}}' and s.person_id = {{person}};
            insert into registration.correction_request (matter, person_id, fact, since, event, value, why, sent_on, due)
            values (gen_random_uuid(), {{person}}, 4, '2021-06-01', 0, 'laid_off', '{{mark}}', '2024-11-01', '2024-12-01');
            insert into registration.restart_request (matter, person_id, organiser, text, sent_on)
            select gen_random_uuid(), {{person}}, organiser, '{{mark}}', '2024-11-01' from o;
            insert into transfers.request (person_id, te_office, from_municipality, ground, text, requested_on, state, version)
            select {{person}}, 1, organiser, 1, '{{mark}}', '2024-11-01', 1, 0 from o;
            insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground, number_reason,
                written_by, organisation, recording_id)
            select {{person}}, '2024-11-01', 1, '{{mark}}', '{{mark}}',
                '[{"Code": "JobSearch", "Text": "{{mark}}", "Who": "Customer", "Due": "2025-01-01", "IsObligating": true}]',
                1, 0, '', '{{mark}}', code, 1 from o;
            insert into casework.appointment (person_id, organiser, worker_id, worker, kind, day, start, minutes, way, place,
                contact_seq, state, version)
            select {{person}}, organiser, null, '{{mark}}', 1, '2024-11-20', '09:00', 45, 1, '{{mark}}', 1, 1, 1 from o;
            insert into casework.message (person_id, matter, is_by_customer, organisation, by, at, day, text)
            select {{person}}, gen_random_uuid(), true, code, '{{mark}}', '2024-11-18', '2024-11-18', '{{mark}}' from o;
            insert into referrals.referral (id, matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version)
            overriding system value
            select 1000 + {{person}}, gen_random_uuid(), {{person}}, x.id, s.id, s.kind, x.provider_id, '{{mark}}', '{{mark}}', '{{mark}}',
                '2024-11-01', 1, 0
            from services.offering x join services.service s on s.id = x.service_id
            where x.provider_id <> (select provider_id from services.offering where id = 1)
                -- Else it ends by itself, in the midst of it.
                and (cardinality(s.area) = 0 or referrals.place_of({{person}}) = any (s.area))
            order by x.id limit 1;
            drop table o
            """;
}
