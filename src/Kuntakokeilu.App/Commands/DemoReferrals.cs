using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Referrals of Tampere's customers to services in every state: one that waits for the demo's jobseeker, others agreed on,
/// placed, in the queue, in the service, ended either way and called off. Made once, by the services of the pages.
/// </summary>
internal sealed class DemoReferrals(NpgsqlDataSource database, DemoDay day)
{
    private const string Adviser = "Malli Ohjaaja";
    private const string Giver = "Malli Valmentaja";

    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly ReferralService referrals = new(day);

    private DateOnly Today => LegalDay.Today(day);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        await using NpgsqlCommand command = database.Source.CreateCommand(
            $"select exists (select from referrals.referral_entry where party <> {(int)ReferralParty.Register})"
        );
        if (
            today <= LawBook.PilotStart
            || today >= LawAsKnown.Whole.PilotEnd
            || await command.ExecuteScalarAsync() is true
        )
            return;
        DemoReferrals made = new(database.Source, day);
        await made.Join();
        if (await made.Offerings() is [var first, _, var small])
            await made.Refer(first, small);
    }

    /// <summary>Whose people have rights of use as providers is the company of the catalogue.</summary>
    private async Task Join()
    {
        await using Work work = await Begin("demo");
        await using NpgsqlCommand command = new(
            "select code from access.organisation where kind = 11 order by code limit 1",
            work.Connection
        );
        if (await command.ExecuteScalarAsync(Stop) is string code)
            await ProviderOrganisations.Join(work, code, "malli", "yritys", Stop);
    }

    /// <summary>Times of a service of the municipality's that the company gives, in their order; the last has two places.</summary>
    private async Task<int[]> Offerings()
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select coalesce(array_agg(o.id order by o.first_day), '{}') from services.offering o
            join services.service s on s.id = o.service_id join services.organisation p on p.id = o.provider_id
            where s.kind = 14 and 837 = any (s.area) and (p.source, p.source_id) = ('malli', 'yritys')
            """
        );
        return (int[])(await command.ExecuteScalarAsync(Stop))!;
    }

    private async Task Refer(int first, int small)
    {
        foreach (int jobseeker in await DemoCustomers.Jobseeker.Read(database))
            await Propose(jobseeker, first);
        int[] customers = await DemoCustomers.OfServices.Read(database);
        if (customers.Length < DemoCustomers.OfServices.Count)
            return;
        await Go(customers[0], first, ReferralStep.Agree);
        await Go(customers[1], first, ReferralStep.Decline);
        await Go(customers[2], first, ReferralStep.Agree, ReferralStep.Place);
        await Go(customers[3], first, ReferralStep.Agree, ReferralStep.Place, ReferralStep.Accept);
        await Go(customers[4], first, ReferralStep.Agree, ReferralStep.Place, ReferralStep.NotFit);
        await Go(customers[5], first, ReferralStep.Agree, ReferralStep.Place, ReferralStep.Accept, ReferralStep.Miss);
        await Go(customers[6], first, ReferralStep.Agree, ReferralStep.Place, ReferralStep.Withdraw);
        ReferralStep[] started = [ReferralStep.Agree, ReferralStep.Place, ReferralStep.Accept, ReferralStep.Start];
        await Attend(await Go(customers[7], first, started));
        await Go(customers[8], first, [.. started, ReferralStep.Interrupt]);
        await Tell(await Go(customers[9], first, [.. started, ReferralStep.Complete]), customers[9]);
        // Two have the places, one of whom leaves, and of the two who wait the first is held one.
        int leaving = await Go(customers[10], small, ReferralStep.Agree, ReferralStep.Place);
        await Go(customers[11], small, ReferralStep.Agree, ReferralStep.Place);
        await Go(customers[12], small, ReferralStep.Agree, ReferralStep.Place);
        await Go(customers[13], small, ReferralStep.Agree, ReferralStep.Place);
        await Take(leaving, ReferralStep.Withdraw);
        // A service that obligates by a plan, of whose interruption the TE office is told.
        if (await DemoCustomers.OfPlans.Read(database) is [var planned, ..] && await Coaching(planned) is { } coaching)
            await Go(planned, coaching, [.. started, ReferralStep.Interrupt, ReferralStep.Review]);
        // Whoever signs in as the adviser has interruptions of one's own to look into.
        foreach (int own in await OfAdviser())
            await Go(own, first, [.. started, ReferralStep.Interrupt]);
    }

    /// <summary>A time of the service that the plan in force says to obligate; null for none.</summary>
    private async Task<int?> Coaching(int person)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select o.id from casework.planned_service p join services.offering o on o.service_id = p.service_id
            where p.person_id = $1 and p.is_obligating and not o.is_cancelled
                and coalesce(o.apply_until, o.last_day, $2) >= $2
            order by o.first_day, o.id limit 1
            """
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = Today });
        return await command.ExecuteScalarAsync(Stop) as int?;
    }

    /// <summary>Two of those who are given to the adviser and have no part in another service.</summary>
    private async Task<int[]> OfAdviser()
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select coalesce(array_agg(person_id), '{}') from (
                select s.person_id from obligations.standing s
                join access.account a on a.id = s.worker_id
                join steering.current_period c on c.person_id = s.person_id
                join register.identity i on i.person_id = s.person_id
                where a.name = $1 and c.organiser = $2 and c.municipality = $2 and not c.protected
                    and not exists (select from referrals.referral_entry e join referrals.referral r on r.id = e.referral_id
                        where r.person_id = s.person_id and e.party <> 4)
                order by s.person_id desc limit 2) one
            """
        );
        command.Parameters.Add(new() { Value = Adviser });
        command.Parameters.Add(new() { Value = DemoCustomers.Tampere });
        return (int[])(await command.ExecuteScalarAsync(Stop))!;
    }

    private async Task<int> Propose(int person, int offering)
    {
        await using Work work = await Begin(Adviser);
        ReferralResult result = await referrals.Propose(
            new(Guid.CreateVersion7(), person, offering)
            {
                Goal = "Oppii hakemaan töitä verkossa ja saa hakemuksen valmiiksi.",
                Days = "ti ja to klo 9–12",
                IsLanguageAgreed = true,
            },
            work,
            Stop
        );
        return result.Match(
            id => id,
            fault => throw new InvalidOperationException($"The demo's service can't be proposed: {fault}.")
        );
    }

    private async Task<int> Go(int person, int offering, params ReferralStep[] steps)
    {
        int referral = await Propose(person, offering);
        foreach (ReferralStep step in steps)
            await Take(referral, step);
        return referral;
    }

    private async Task Take(int referral, ReferralStep step)
    {
        ReferralParty by = step
            is ReferralStep.Accept
                or ReferralStep.NotFit
                or ReferralStep.Miss
                or ReferralStep.Start
                or ReferralStep.Complete
                or ReferralStep.Interrupt
            ? ReferralParty.Provider
            : ReferralParty.Official;
        await using Work work = await Begin(by is ReferralParty.Provider ? Giver : Adviser);
        await using NpgsqlCommand version = new(
            "select version from referrals.referral where id = $1",
            work.Connection
        );
        version.Parameters.Add(new() { Value = referral });
        ReferralDeed deed = new(
            referral,
            (short)(await version.ExecuteScalarAsync(Stop))!,
            Guid.CreateVersion7(),
            step,
            by
        )
        {
            Day = Today,
            Reason =
                step is ReferralStep.NotFit ? (byte)NotFitReason.OtherService
                : step is ReferralStep.Interrupt ? (byte)InterruptionReason.Absent
                : null,
            Result = step is ReferralStep.Complete ? ServiceResult.Competence : null,
        };
        ReferralResult result =
            step is ReferralStep.Place
                ? await referrals.Send(deed, work, Stop)
                : await referrals.Take(deed, work, Stop);
        if (result.Fault is { } fault)
            throw new InvalidOperationException($"The demo's referral can't go on with {step}: {fault}.");
    }

    private async Task Attend(int referral)
    {
        await using Work work = await Begin(Giver);
        await new AttendanceService(day).Enter(
            [new(referral, Today, AttendanceMark.Present)],
            correction: null,
            work,
            Stop
        );
    }

    private async Task Tell(int referral, int person)
    {
        FeedbackService feedback = new(day);
        await using (Work work = await Begin(Giver))
            await feedback.Report(referral, "Asiakas oppi käyttämään hakupalvelua.", work, Stop);
        await using (Work work = await Begin("Malli Asiakas"))
            await feedback.Give(person, referral, new(5, 4, 5, 5, "Sain hakemuksen valmiiksi."), work, Stop);
    }

    private Task<Work> Begin(string by) => Work.Begin(database, AuditContext.OfProgram(by), Stop);
}
