using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Registration.Starts;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Of the demo's customers of the TE office of Pirkanmaa some have started again on a permit: one whose start waits to be
/// looked at, one of whom it was asked, and one that was accepted. Made once, by the services of the pages.
/// </summary>
internal static class DemoStarts
{
    private const short Pirkanmaa = 5;
    private const short Ukraine = 804;
    private const int Count = 3;

    internal static async Task Add(OpenDatabase database, TimeProvider day)
    {
        DateOnly today = LegalDay.Today(day);
        if (today < RefusalService.First || today >= LawAsKnown.Whole.PilotEnd || await IsThere(database.Source))
            return;
        int[] customers = await Customers(database.Source);
        DemoSendings sendings = new(database.Source, day);
        foreach (int person in customers)
        {
            await sendings.Send(JourneyKind.End, person, DemoSendings.Ending(EndReason.FoundWork));
            await sendings.Send(JourneyKind.Restart, person, DemoSendings.RestartOf(Ukraine));
        }
        StartTestService starts = new(day);
        if (customers is not [_, var asked, var accepted])
            return;
        const string Question = "Lähetä viestillä kuva oleskelulupakortin molemmista puolista.";
        await Act(
            database.Source,
            asked,
            (version, work) =>
                StartTestService.Ask(asked, version, today.AddDays(7), Question, work, CancellationToken.None)
        );
        await Act(
            database.Source,
            accepted,
            (version, work) => starts.Register(accepted, version, work, CancellationToken.None)
        );
    }

    private static async Task Act(NpgsqlDataSource database, int person, Func<int, Work, Task<StartTestResult>> act)
    {
        await using Work work = await Work.Begin(
            database,
            AuditContext.OfProgram(DemoSendings.Official),
            CancellationToken.None
        );
        await act(await CaseVersion.Of(work.Connection, person, CancellationToken.None), work);
    }

    private static async Task<bool> IsThere(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select exists (select from registration.sending where organisation = $1)"
        );
        command.Parameters.Add(new() { Value = Organisations.TeOffice(Pirkanmaa) });
        return await command.ExecuteScalarAsync() is true;
    }

    /// <summary>Whom the office serves and nothing else waits of; fewer where the demo is small.</summary>
    private static async Task<int[]> Customers(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select coalesce(array_agg(person_id), array[]::int[]) from (
                select c.person_id from steering.current_period c
                join register.identity i on i.person_id = c.person_id
                where c.te_office = {Pirkanmaa} and c.organiser is null and not c.protected
                    and c.authority = {(int)Authority.TeOffice} and c.basis <> {(int)Basis.MissingFacts}
                    and not exists (select from steering.difference d where d.person_id = c.person_id)
                order by c.person_id offset 10 limit {Count}) one
            """
        );
        return (int[])(await command.ExecuteScalarAsync())!;
    }
}
