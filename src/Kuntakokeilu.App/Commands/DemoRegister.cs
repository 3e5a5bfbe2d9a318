using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Steering.Tables;
using Kuntakokeilu.Law.Book;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Puts the sample into the demo's database, with some late corrections and what an officer made of them.
/// </summary>
internal static class DemoRegister
{
    private const string Officer = "demo";

    /// <summary>The officer's words: users work in Finnish.</summary>
    private static readonly (bool Accepted, string Reason)[] Settlements =
    [
        (true, "Tieto on tarkistettu ja oikaistu rekisteriin."),
        (false, "Asiakas on kertonut, että aiempi tieto pitää paikkansa."),
        (true, "Työttömyyskassa on vahvistanut tiedon."),
        (true, "Kotikunta on tarkistettu väestötietojärjestelmästä."),
    ];

    /// <summary>Why the demo's second release revises the first.</summary>
    private const string Revision =
        "Rekisteriin hyväksytyt oikaisut on otettu huomioon kaikissa kuukausissa. | Korrigeringar som godkänts i "
        + "registret har beaktats i alla månader. | Corrections accepted into the register are counted in every month.";

    /// <summary>Why a demo that was made by an earlier program publishes once more.</summary>
    private const string OtherDefinitions =
        "Tilaston määritelmät ovat muuttuneet, ja kaikki kuukaudet on laskettu uudelleen. | Statistikens definitioner "
        + "har ändrats och alla månader har räknats om. | The definitions of the statistics have changed, and every "
        + "month was computed anew.";

    /// <param name="data">The demo's own folder, where the key of the statistics is.</param>
    /// <param name="folder">Where the sample is.</param>
    /// <param name="day">The demo's first day.</param>
    /// <exception cref="CannotRunException">The database has another register.</exception>
    internal static async Task Import(OpenDatabase database, string data, string folder, DateOnly day)
    {
        string facts = Path.Combine(folder, "facts.csv");
        string acts = Path.Combine(folder, "acts.csv");
        await RefuseOthers(database, facts, acts);
        ImportSummary register = ImportCommand.Run(
            database,
            DemoClock.Imported(day),
            facts,
            acts,
            DemoLaunch.IsPending(day)
        );
        Terminal.Say(
            $"Steered and imported everyone: {register.Periods} periods decided, {register.Rejected} rows rejected."
        );
        CaseworkSummary work = ImportCommand.Work(
            database,
            DemoClock.Imported(day),
            Path.Combine(folder, "contacts.csv"),
            Path.Combine(folder, "plans.csv"),
            rejected: null
        );
        Terminal.Say($"What officials have done with them: {work.Recorded} rows recorded, {work.Rejected} rejected.");
        await DemoServices.AddPast(database, folder);
        await Publish(database, data, number: 1, DemoClock.Published(day), note: null);
        IdentitySummary who = ImportIdentitiesCommand.Run(
            database,
            DemoClock.Imported(day),
            SampleIdentities.Write(folder)
        );
        Terminal.Say($"Gave everyone a made-up name and identity code: {who.Rows} people.");
        IdentitySummary slips = ImportIdentitiesCommand.Run(
            database,
            DemoClock.Corrected(day),
            await DemoSlips.Write(database.Source, folder)
        );
        Terminal.Say($"A later file of names: {slips.Kept} codes of another birth date for an officer.");
        ImportSummary late = ImportCommand.Run(
            database,
            DemoClock.Corrected(day),
            Corrections.Write(folder),
            acts: null
        );
        await Settle(database, day);
        Terminal.Say($"Late corrections: {late.Differences} differences for an officer, some of them settled.");
        await Publish(database, data, number: 2, DemoClock.Revised(day), Revision);
        await PublishAnew(database, data, day);
    }

    /// <summary>Each release once, whatever visitors have settled since.</summary>
    private static async Task Publish(OpenDatabase database, string data, int number, DemoClock time, string? note)
    {
        if ((await Releases(database)).Count < number)
            Publish(database, data, time, note);
    }

    /// <summary>A folder may hold the releases of an earlier program, of another catalogue.</summary>
    internal static async Task PublishAnew(OpenDatabase database, string data, DateOnly day)
    {
        if ((await Releases(database))[0].Catalogue != Catalogue.Version)
            Publish(database, data, DemoClock.Revised(day), OtherDefinitions);
    }

    private static Task<IReadOnlyList<ReleaseHead>> Releases(OpenDatabase database) =>
        new StoredReleases(database.Source).Heads(CancellationToken.None);

    private static void Publish(OpenDatabase database, string data, DemoClock time, string? note)
    {
        PublishRequest wish = new(Note: note);
        if (PublishStatisticsCommand.Run(database, time, wish, data, Officer) is { } release)
            Terminal.Say(PublishStatisticsCommand.Describe(release));
    }

    /// <summary>Made-up people must not get among others.</summary>
    private static async Task RefuseOthers(OpenDatabase database, string facts, string acts)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(
            """
            select exists (select from register.recording)
                and not exists (select from register.import where content = $1)
            """
        );
        command.Parameters.Add(new() { Value = await FileContent.Hash(CancellationToken.None, facts, acts) });
        if (await command.ExecuteScalarAsync() is true)
            throw new CannotRunException(
                "The database has another register than this sample: name another folder with --data."
            );
    }

    private static async Task Settle(OpenDatabase database, DateOnly day)
    {
        await using KokeiluDb db = new(Database.Options(database.Source));
        if (await db.Settlements.AnyAsync())
            return;
        SettlementService service = new(DemoClock.Settled(day), LawAsKnown.Whole);
        int[] first = await db.Differences.OrderBy(d => d.Id).Select(d => d.Id).Take(Settlements.Length).ToArrayAsync();
        foreach ((int difference, (bool accepted, string reason)) in first.Zip(Settlements))
        {
            await using Work work = await Work.Begin(
                database.Source,
                AuditContext.OfProgram(Officer),
                CancellationToken.None
            );
            await service.Settle(difference, accepted, reason, work, CancellationToken.None);
        }
    }
}
