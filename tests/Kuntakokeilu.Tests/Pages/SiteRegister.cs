using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Grants.Applications;
using Kuntakokeilu.Tests.Grants.Payments;
using Kuntakokeilu.Tests.Guidance;
using Kuntakokeilu.Tests.Money;
using Kuntakokeilu.Tests.Monitoring;
using Kuntakokeilu.Tests.Surveys;
using Npgsql;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>
/// A database with a small synthetic register, taken in by the product's own import, and a release of made-up figures.
/// </summary>
internal static class SiteRegister
{
    internal const int People = 600;

    /// <summary>One of one's own: what fills it is done once.</summary>
    internal static async Task<NpgsqlDataSource> Create(TestCluster cluster) =>
        NpgsqlDataSource.Create(
            await cluster.CreateLike("site", register => Fill(register.Source, CancellationToken.None))
        );

    private static async Task Fill(NpgsqlDataSource database, CancellationToken stop)
    {
        using TempFolder folder = new();
        SampleCommand.Write(People, seed: 1, folder.Path);
        await new ImportJob(database, TimeProvider.System, folder["facts.csv"], folder["acts.csv"]).Run(stop);
        // Differences for an officer, of which one is settled, and rows that are rejected.
        string late = Corrections.Write(folder.Path);
        await File.AppendAllTextAsync(late, "x1,2021-06-31\n", stop);
        await new ImportJob(database, TimeProvider.System, late, acts: null).Run(stop);
        await using (Work work = await Work.Begin(database, TestRegister.Program, stop))
            await new SettlementService(TimeProvider.System, LawAsKnown.Whole).Settle(1, true, "syy", work, stop);
        await Identities(database, folder, stop);
        await Looks(database, stop);
        await Rights(database, stop);
        await Sendings(database, stop);
        await Request(database, stop);
        await Correction(database, stop);
        await Begun(database, stop);
        await Waiting(database, stop);
        await Services(database, stop);
        await Plans(database, stop);
        await Meeting(database, stop);
        await Messages(database, stop);
        await Ohjaamo(database, stop);
        await Referrals(database, stop);
        await MadeMoney.Add(database, TestActor.Tampere, 2024, stop);
        await MadeGrants.Add(database, 1, 5, new(2024, 11, 10), stop);
        await MadePayments.Add(database, 1, 5, new(2024, 11, 10), stop);
        await Statements(database, stop);
        await using (NpgsqlCommand guidance = database.CreateCommand(MadeGuidance.Rows))
            await guidance.ExecuteNonQueryAsync(stop);
        await MadeSurveys.Add(database, stop);
        await TestRelease.Store(database, Kuntakokeilu.Statistics.Months.Month.Last);
    }

    /// <summary>Codes of another birth date of two people, one of them settled.</summary>
    private static async Task Identities(NpgsqlDataSource database, TempFolder folder, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select key from register.person order by id limit 1"
        );
        string first = (string)(await command.ExecuteScalarAsync(stop))!;
        foreach (string code in (string[])["010101A900R", "010102A9011"])
        {
            string file = folder.Write("slipped.csv", $"{SampleIdentities.Header}\n{first},{code},Malli,Alfa,,,,\n");
            await new IdentityImport(database, TimeProvider.System, file).Run(stop);
            await using Work work = await Work.Begin(database, TestRegister.Program, stop);
            if (code.EndsWith('R'))
                await new IdentitySettlementService(TimeProvider.System).Settle(1, false, "syy", work, stop);
        }
    }

    /// <summary>A catalogue that is made up.</summary>
    private static async Task Services(NpgsqlDataSource database, CancellationToken stop)
    {
        using TempFolder folder = new();
        (string services, string offerings) = SampleCatalogue.Write(folder.Path, LegalDay.Today(TimeProvider.System));
        await new CatalogueImport(database, CatalogueFile.Services, services).Run(stop);
        await new CatalogueImport(database, CatalogueFile.Offerings, offerings).Run(stop);
    }

    /// <summary>A plan of person 5, which waits for an answer.</summary>
    private static async Task Plans(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground, number_reason,
                written_by, organisation, recording_id)
            values (5, '2022-06-01', 1, 'Töihin keittiöön', 'Ansioluettelo on vanha.',
                '[{"Code": "JobSearch", "Text": "Tee ansioluettelo", "Who": "Customer", "Due": "2022-07-01",
                    "IsObligating": true}]', 1, 0, '', 'Virkailija Malli', 'municipality-837', 1)
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>A right of use of Tampere, and an application for another.</summary>
    private static async Task Rights(NpgsqlDataSource database, CancellationToken stop)
    {
        await TestActor.Caseworker(TestActor.Tampere).SignIn(database, stop);
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                is_occasional, sees_protected, valid_from, valid_until, applied_at)
            select account_id, organisation_code, 3, 1, 'Johtaa asiakaspalvelua.', 60, false, false, valid_from,
                valid_until, now() from access.permit
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What persons 1 and 5 have sent; of the latter something waits for an official's eyes.</summary>
    private static async Task Sendings(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            select sent, person, 0, min(f.date),
                '{"Situation":{"status":"unemployed"},"Contact":{"phone":"040 1","service_language":"finnish"}}',
                min(f.recording_id)
            from (values ('00000000-0000-0000-0000-000000000000'::uuid, 1),
                ('00000000-0000-0000-0000-000000000005'::uuid, 5)) one(sent, person)
            join register.fact f on f.person_id = person group by sent, person;
            insert into registration.start_test (sending_id, person_id, matters, municipality, sent_on, holder)
            select s.id, s.person_id, 7, 837, s.day, coalesce(c.organiser, -c.te_office)
            from registration.sending s join steering.current_period c on c.person_id = s.person_id
            where s.person_id = 5
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Person 1 has asked for a transfer, on which Tampere is heard.</summary>
    private static async Task Request(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into transfers.request (person_id, te_office, from_municipality, ground, text, requested_on, state, version)
            values (1, 5, 837, 1, 'Haluan palvelua omalla kielelläni.', '2022-03-01', 1, 0);
            insert into transfers.request_entry
                (request_id, number, kind, state, day, at, by, organiser, until, text) values
                (1, 1, 1, 1, '2022-03-01', now(), '', null, null, ''),
                (1, 2, 4, 1, '2022-03-02', now(), '', 837, '2022-03-09', 'Mitä palveluja on sovittu?')
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Persons 1 and 5 have a meeting each.</summary>
    private static async Task Meeting(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into casework.appointment (person_id, organiser, worker_id, worker, kind, day, start, minutes, way, place,
                contact_seq, state, version)
            values (1, 837, null, 'Malli Ohjaaja', 1, '2024-11-20', '09:00', 45, 1, 'Mallikatu 1', 1, 1, 1),
                (5, 837, null, 'Malli Ohjaaja', 4, '2024-11-21', '10:00', 45, 3, '', 1, 1, 1);
            insert into casework.appointment_entry (appointment_id, number, matter, kind, day, start, at, by, text)
            select id, 1, gen_random_uuid(), 1, day, start, now(), worker, '' from casework.appointment
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Persons 1 and 5 have written, and person 1 has got an answer.</summary>
    private static async Task Messages(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into casework.message (person_id, matter, is_by_customer, organisation, by, at, day, text)
            values (1, gen_random_uuid(), true, 'municipality-837', 'Alfa Malli', '2024-11-18', '2024-11-18',
                    'Milloin kurssi alkaa?'),
                (1, gen_random_uuid(), false, 'municipality-837', 'Malli Ohjaaja', '2024-11-19', '2024-11-19',
                    'Se alkaa maanantaina.'),
                (5, gen_random_uuid(), true, 'municipality-837', 'Malli Viisi', '2024-11-18', '2024-11-18',
                    'En pääse kurssille.')
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>A point where somebody is guided.</summary>
    private static async Task Ohjaamo(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into ohjaamo.point (organisation, kind, name_fi, from_day)
            values ('municipality-837', 1, 'Malli-Ohjaamo', '2021-01-01');
            insert into ohjaamo.record
                (matter, organisation, called_by, age, consent, guardian, guardian_consent, last_visit)
            select gen_random_uuid(), 'municipality-837', 'Malli-Nuori', 14, current_date, 'Malli-Huoltaja', current_date,
                current_date
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// Persons 1 and 5 are referred to a service, of which Tampere has told something; the first is in it.
    /// </summary>
    private static async Task Referrals(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into access.organisation (code, kind, name_fi, name_sv, name_en)
            values ('provider', 11, 'Malli Oy', 'Malli Oy', 'Malli Oy');
            insert into referrals.provider (provider_id, organisation_code)
            select provider_id, 'provider' from services.offering where id = 1;
            insert into referrals.referral (id, matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version)
            overriding system value
            select n.id, gen_random_uuid(), n.person, o.id, s.id, s.kind, o.provider_id, 'Rytmi arkeen', '', '',
                '2024-11-01', 1, 0
            from (values (1, 1), (2, 5)) n (id, person), services.offering o join services.service s on s.id = o.service_id
            where o.id = 1;
            insert into referrals.referral_entry (referral_id, number, kind, party, state, day, at, by, text)
            values (1, 1, 1, 2, 1, '2024-11-01', now(), 'Malli Ohjaaja', ''),
                (2, 1, 1, 2, 1, '2024-11-01', now(), 'Malli Ohjaaja', ''),
                (1, 2, 2, 1, 2, '2024-11-02', now(), 'Alfa Malli', ''),
                (1, 3, 4, 2, 5, '2024-11-02', now(), 'Malli Ohjaaja', ''),
                (1, 4, 7, 3, 6, '2024-11-03', now(), 'Malli Valmentaja', ''),
                (1, 5, 9, 3, 8, '2024-11-04', now(), 'Malli Valmentaja', '');
            insert into referrals.experience_note (matter, service_id, organisation_code, text, written_on, by)
            values (gen_random_uuid(), 1, 'municipality-837', 'Sopii alkuun.', '2024-11-01', 'Malli Ohjaaja');
            insert into referrals.experience_decision (note_id, is_shown, reason, decided_on, by)
            values (1, true, '', '2024-11-02', 'Malli Esihenkilö')
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// A payer has asked for a statement on persons 1 and 5, who are asked for a clarification; and conduct of theirs is recorded.
    /// </summary>
    private static async Task Statements(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into statements.event
                (person_id, seq, day, kind, reference, matter, detail, value, first_day, until_day, words, recording_id)
            select person, seq, day::date, kind, 'A1', matter, '', value, null, until::date, words, 1
            from (values (1), (5)) p (person), (values
                (1, '2024-11-13', 4, 4, 'kela', null, ''),
                (2, '2024-11-14', 5, 0, '', '2024-11-22', 'Milloin opintosi alkoivat?')
            ) e (seq, day, kind, matter, value, until, words);
            insert into statements.event
                (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id)
            select person, 3, '2024-11-12', 12, 'A2', 0, 'neglected_search', 'open', 'Haki yhtä paikkaa neljästä.', 1
            from (values (1), (5)) p (person);
            insert into statements.reckoning (person_id, is_stale) values (1, true), (5, true);
            insert into statements.message (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund,
                body, at, due_at, state, tries, fault)
            select gen_random_uuid(), person, 1, 1, gen_random_uuid(), 1, 1, 1, 0, '{
                    "reference": "A1", "matter": "foreigner", "provision": "2:2", "code": "A8", "from": "2024-11-01",
                    "payer": "kela", "giver": {"by": "te_office"}, "date": "2024-11-14", "officer": "Malli Ohjaaja",
                    "facts": {"part": "request", "since": "2024-11-13"}
                }', '2024-11-14', '2024-11-14', 5, 1, 2 from (values (1), (5)) p (person)
            """
        );
        await command.ExecuteNonQueryAsync(stop);
        await new StatedJob(database, TimeProvider.System).Run(threads: 1, stop);
    }

    /// <summary>A customer of Tampere has asked to have something corrected.</summary>
    private static async Task Correction(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into registration.correction_request
                (matter, person_id, fact, since, event, value, why, sent_on, due)
            select gen_random_uuid(), c.person_id, 4, f.date, f.event, 'laid_off', 'Olin lomautettuna.', '2024-11-01',
                '2024-12-01'
            from steering.current_period c join register.fact f on f.person_id = c.person_id and f.seq = 1
            where c.organiser = 837 and not c.protected order by c.person_id limit 1
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whoever signs in as person 1 has begun every journey, and everybody else those of person 5 on behalf.</summary>
    private static async Task Begun(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            create function registration.begun() returns trigger language plpgsql as $$
            begin
                if new.person_id is distinct from 1 then
                    insert into registration.behalf_draft (id, account_id, kind, person_id, case_version, answers, saved_at)
                    select gen_random_uuid(), new.id, kind, 5, 0, '{}', now() from generate_series(1, 3) kind;
                    return null;
                end if;
                insert into registration.draft (id, account_id, kind, case_version, answers, saved_at)
                select gen_random_uuid(), new.id, kind, 0, '{}', now() from generate_series(0, 3) kind;
                return null;
            end $$;
            create trigger begun after insert on access.account
                for each row execute function registration.begun()
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// Person 612 waits for the transfer to Tampere, 655 has moved and is to be handed over by Tampere, 685 is new there. Tampere has
    /// got customers by a run of the launch.
    /// What is decided of them stays as it is, for the pages count it.
    /// </summary>
    private static async Task Waiting(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using NpgsqlCommand command = new(
            """
            set local session_replication_role = replica;
            update steering.period set notified_at = null where person_id = 612;
            update steering.current_period set organiser = null, te_office = 5 where person_id = 612;
            update steering.period p set notified_at = null from steering.current_period c
            where c.person_id = 655 and (p.person_id, p.version, p.valid_from) = (c.person_id, c.version, c.valid_from);
            update steering.current_period set organiser = 837 where person_id = 655;
            set local session_replication_role = origin;
            insert into transfers.launch_run (municipality, te_office, started_at, started_by, sees_protected, planned,
                transferred, finished_at)
            values (837, 5, '2021-03-09', 'Malli', true, 9, 9, '2021-03-09');
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
            values (gen_random_uuid(), 4, 685, 'move', 'municipality-837',
                '{"day": "2022-06-01", "previous": "municipality-091", "authority": "municipality-837", "text": "Kesken."}',
                4, now())
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Two looks at person 1, one of them asked about, and an answered question of an earlier one.</summary>
    private static async Task Looks(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            with looker as (
                insert into access.account (issuer, subject, name, created_at)
                values ('https://test', 'looker', 'Kaija Katselija', now()) returning id),
            looks as (
                insert into access.event (account_id, organisation, role, purpose, action, outcome, subjects)
                select id, '{Organisations.Municipality(TestActor.Tampere)}', 2, 1, 3, 0, array[1]
                from looker, generate_series(1, 2)),
            asked as (
                insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
                select look, 1, '{Organisations.Municipality(TestActor.Tampere)}', 'Miksi tietojani on katsottu?', now()
                from (values (1), (0)) v (look) returning id)
            insert into access.look_answer
            select max(asked.id), 'Palvelutarve arvioitiin uudelleen.', max(looker.id), now() from asked, looker
            """
        );
        await command.ExecuteNonQueryAsync(stop);
    }
}
