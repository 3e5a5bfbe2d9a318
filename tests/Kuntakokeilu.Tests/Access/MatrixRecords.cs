using Kuntakokeilu.Tests.Grants.Applications;
using Kuntakokeilu.Tests.Grants.Payments;
using Kuntakokeilu.Tests.Guidance;
using Kuntakokeilu.Tests.Money;
using Kuntakokeilu.Tests.Surveys;

namespace Kuntakokeilu.Tests.Access;

/// <summary>
/// What the addresses of the matrix name by number, of Tampere: a right of use, an application, a look at its customer and
/// a question about it, what was sent with a file, a request with its letter, a correction, a meeting, a
/// record of guidance at a point, money of its area, applications for benefits.
/// </summary>
internal static class MatrixRecords
{
    internal static async Task Add(AccessWorld world, CancellationToken stop)
    {
        await TestActor.Caseworker(TestActor.Tampere).SignIn(world.Register.Source, stop);
        await world.Run(
            $"""
            insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                is_occasional, sees_protected, valid_from, valid_until, applied_at)
            select account_id, organisation_code, 3, 1, 'johtaminen', 60, false, false, valid_from, valid_until, now()
            from access.permit;
            insert into access.event (account_id, organisation, role, purpose, action, outcome, subjects)
            select account_id, organisation_code, 2, 1, 3, 0, array[{world.Own}] from access.permit where id = 1;
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            select 0, {world.Own}, organisation_code, 'Miksi tietojani on katsottu?', now()
            from access.permit where id = 1;
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            select '{Guid.Empty}', {world.Own}, 0, min(date), jsonb_build_object(), min(recording_id)
            from register.fact where person_id = {world.Own};
            insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
            select '{Guid.Empty}', account_id, '{Guid.Empty}', 1, 'todistus.pdf', 1, 1, sha256('x'), 2, now()
            from access.permit where id = 1;
            insert into attachments.part values ('{Guid.Empty}', 0, 'x');
            insert into transfers.launch_run (municipality, te_office, started_at, started_by, sees_protected, planned,
                transferred, finished_at)
            values (837, 5, now(), 'joku', true, 1, 1, now());
            {RequestWrites.Asked(world.Own, 1)};
            insert into notices.decision_letter
                (person_id, kind, cause, language, authority, decided_on, html, html_hash, pdf, pdf_hash)
            values ({world.Own}, 1, 'request-1', 'fi', 'te-office-5', '2022-03-02', 'p', sha256('p'), 'p', sha256('p')),
                ({world.Own}, 6, 'correction-1', 'fi', 'municipality-837', '2022-03-02', 'p', sha256('p'), 'p',
                    sha256('p'));
            insert into notices.decision_letter
                (person_id, kind, cause, language, authority, decided_on, html, html_hash, pdf, pdf_hash, addressee)
            values ({world.Own}, 7, 'grant-2-9', 'fi', 'municipality-837', '2022-03-02', 'p', sha256('p'), 'p', sha256('p'),
                'employer');
            insert into registration.correction_request
                (matter, person_id, fact, since, event, value, why, sent_on, due)
            values (gen_random_uuid(), {world.Own}, 4, '2021-06-01', 0, 'laid_off', 'syy', '2022-01-10', '2022-02-10');
            insert into casework.plan (id, person_id, written_on, kind, goal, situation, tasks, months, ground,
                number_reason, written_by, organisation, recording_id)
            overriding system value
            select id, id, '2022-01-10', 1, 'a', '', '[]', 1, 0, '', 'Virkailija', 'municipality-837', recording_id
            from register.person;
            insert into casework.appointment (person_id, organiser, worker, kind, day, start, minutes, way, place, contact_seq,
                state, version)
            values ({world.Own}, 837, 'Joku', 1, '2022-02-10', '09:00', 30, 1, 'a', 1, 1, 1);
            {Services(world)}
            {MadeGuidance.Rows}
            {Statements}
            insert into casework.message (person_id, matter, is_by_customer, organisation, by, at, day, text)
            values ({world.Own}, gen_random_uuid(), true, 'municipality-837', 'Joku', now(), '2022-02-10', 'a');
            insert into ohjaamo.point (organisation, kind, name_fi, from_day)
            values ('municipality-837', 1, 'Ohjaamo', '2021-01-01');
            insert into ohjaamo.record (matter, organisation, called_by, age, consent, last_visit)
            values (gen_random_uuid(), 'municipality-837', 'Nuori', 17, '2022-01-10', '2022-01-10')
            """
        );
        await MadeSurveys.Add(world.Register.Source, stop);
        await MadeMoney.Add(world.Register.Source, TestActor.Tampere, 2022, stop);
        await MadeGrants.Add(world.Register.Source, world.Own, world.Own, new(2022, 1, 10), stop);
        await MadePayments.Add(world.Register.Source, world.Own, world.Own, new(2022, 1, 10), stop);
    }

    /// <summary>A payer has asked for a statement on everybody, and did not take it: a message with the number of the person.</summary>
    private const string Statements = """
        insert into statements.event
            (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id)
        select id, 1, '2022-01-10', 4, 'A1', 4, '', 'kela', '', recording_id from register.person;
        insert into statements.message (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund, body,
            at, due_at, state, tries, fault)
        select gen_random_uuid(), id, id, 1, gen_random_uuid(), 1, 1, 1, 0, json_build_object('reference', 'A1', 'matter',
            'foreigner', 'provision', '2:2', 'payer', 'kela', 'giver', json_build_object('by', 'te_office'), 'date', '2022-01-10',
            'officer', 'a'), '2022-01-10', '2022-01-10', 5, 1, 2
        from register.person;
        insert into statements.report (person_id, place, day, reference, matter, item, conduct, is_reported, rung, desk,
            is_with_office, is_protected)
        select p.id, p.id, '2022-01-10', 'A2', 19, 0, 8, false, 3, coalesce(c.organiser, -c.te_office), false,
            coalesce(c.protected, false)
        from register.person p left join steering.current_period c on c.person_id = p.id;
        """;

    /// <summary>
    /// A referral of everybody, with the number of the person, to a service of that number; the provider has Tampere's
    /// customer. And what Tampere has found of a service.
    /// </summary>
    private static string Services(AccessWorld world) =>
        $"""
            insert into services.organisation (id, source, source_id, kind, name_fi)
            overriding system value values (1, 'malli', 'o1', 5, 'Malli');
            insert into services.location (id, source, source_id, kind, name_fi)
            overriding system value values (1, 'malli', 'l1', 1, 'Malli');
            insert into services.service (id, source, source_id, kind, organisation_id, status, name_fi, area)
            overriding system value select id, 'malli', 's' || id, 14, 1, 1, 'Malli', array[]::smallint[] from register.person;
            insert into services.offering (id, source, source_id, service_id, location_id, provider_id, first_day, language,
                places, is_cancelled)
            overriding system value
            select id, 'malli', 'f' || id, id, 1, 1, '2022-01-01', 1, 5, false from register.person;
            insert into referrals.provider (provider_id, organisation_code) values (1, 'provider');
            insert into referrals.referral (id, matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version)
            overriding system value
            select id, gen_random_uuid(), id, id, id, 14, 1, 'a', '', '', '2022-01-10', 1, 1 from register.person;
            update referrals.referral set state = 6, placed_on = '2022-01-10' where person_id = {world.Own};
            insert into referrals.experience_note (matter, service_id, organisation_code, text, written_on, by)
            values (gen_random_uuid(), 1, 'municipality-837', 'a', '2022-01-10', 'Joku');
            insert into referrals.experience_decision (note_id, is_shown, reason, decided_on, by)
            values (1, true, '', '2022-01-10', 'Joku');
            """;
}
