using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Who leads the service of Tampere shares its customers among the officials, as one does on the page: each gets some with
/// something late, due today and to come, and some are left without an official. Once, however often it starts.
/// </summary>
internal static class DemoCaseload
{
    private const int Tampere = 837;

    /// <summary>As many as an official usually has.</summary>
    private const int Each = 150;

    /// <summary>One in so many is nobody's.</summary>
    private const int LeftOut = 9;

    private const int MostMet = 200;

    /// <param name="day">The demo's clock: by it what is due is reckoned.</param>
    internal static async Task Add(OpenDatabase database, TimeProvider day)
    {
        await new StandingJob(database.Site.Job, day).Run(threads: 2, CancellationToken.None);
        if (await IsThere(database.Source))
            return;
        await Meet(database, day);
        IReadOnlyList<Worker> workers = await Workers(database, day);
        int[] customers = await Customers(database.Source, day, workers.Count * Each);
        for (int i = 0; i < workers.Count; i++)
        {
            Reassigned[] own =
            [
                .. customers.Where((_, place) => place % workers.Count == i).Select(one => new Reassigned(one, null)),
            ];
            await using Gate gate = await SignIn(database, day);
            gate.Decide(CaseloadSubject.AssignCustomers);
            Work work = await gate.Begin(CancellationToken.None);
            await AssignmentService.Assign(own, workers[i].Account, work, CancellationToken.None);
            await gate.Close(CancellationToken.None);
        }
    }

    /// <summary>What has been held with some, so that not everything is late.</summary>
    private static async Task Meet(OpenDatabase database, TimeProvider day)
    {
        DateOnly today = LegalDay.Today(day);
        CaseRecording recording = new(day);
        int[] customers = await Customers(database.Source, day, MostMet);
        await using Work work = await Work.Begin(
            database.Source,
            AuditContext.OfProgram("demo"),
            CancellationToken.None
        );
        for (int i = 0; i < customers.Length; i++)
            if (Held(i, today) is { Length: > 0 } contacts)
                await recording.Record(
                    work,
                    customers[i],
                    contacts,
                    [new(new(contacts[0].Day, PlanEntryKind.Plan, PlanOf(i), IsAccepted: true))],
                    CancellationToken.None
                );
        await work.Commit([], CancellationToken.None);
    }

    /// <summary>
    /// By turns: a talk due today, in the week, next week with a time booked, late by days, and nobody met for months. What
    /// the customer's search is too young for is refused by the law, and left out.
    /// </summary>
    private static NewContact[] Held(int place, DateOnly today) =>
        (place % 7) switch
        {
            1 => [Talk("21", today.AddDays(-14))],
            2 => [Talk("21", today.AddDays(-11))],
            3 => [Talk("22", today.AddDays(-5)), Talk("24", today.AddDays(6), ContactOutcome.Booked)],
            4 => [Talk("21", today.AddDays(-31)), Talk("24", today.AddDays(-18))],
            5 => [Talk("21", today.AddDays(-160)), Talk("27", today.AddDays(-110))],
            6 => [Talk("23", today.AddDays(-2)), Talk("24", today.AddDays(3), ContactOutcome.Booked)],
            _ => [],
        };

    private static NewContact Talk(string code, DateOnly day, ContactOutcome outcome = ContactOutcome.Held) =>
        new(day, code, outcome, Worker: null);

    private static PlanDetail PlanOf(int place) => place % 5 == 0 ? PlanDetail.Joint : PlanDetail.Employment;

    private static async Task<IReadOnlyList<Worker>> Workers(OpenDatabase database, TimeProvider day)
    {
        await using Gate gate = await SignIn(database, day);
        IReadOnlyList<Worker> all = await Worker.All(gate.Connection, CancellationToken.None);
        return [.. all.Where(one => one.IsInForce && one.Account != gate.Actor!.AccountId)];
    }

    private static async Task<Gate> SignIn(OpenDatabase database, TimeProvider day)
    {
        SignedInIdentity leads = new(DemoProvider.Issuer, DemoAccounts.Leads, DemoAccounts.Leads, null);
        string? token = await new SessionService(database.Site).BeginOfficial(leads, "demo", CancellationToken.None);
        Gate gate = new(database.Site, new(Subjects.Rights), token, day);
        await gate.EnterToAct(CancellationToken.None);
        return gate;
    }

    private static async Task<bool> IsThere(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand("select exists (select from casework.assignment)");
        return await command.ExecuteScalarAsync() is true;
    }

    /// <summary>Those with something today first, then those to come and those that are late, as far as they go round.</summary>
    private static async Task<int[]> Customers(NpgsqlDataSource database, TimeProvider day, int most)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select coalesce(array_agg(person_id), array[]::int[]) from (
                select s.person_id from obligations.standing s
                where s.organiser = {Tampere} and not s.protected and s.person_id % {LeftOut} > 0
                order by case when s.due_key = $1 then 0 when s.booked >= $1 then 1 else 2 + s.person_id % 5 end,
                    s.due_key >= $1 desc, s.person_id
                limit $2) one
            """
        );
        command.Parameters.Add(new() { Value = LegalDay.Today(day) });
        command.Parameters.Add(new() { Value = most });
        return (int[])(await command.ExecuteScalarAsync())!;
    }
}
