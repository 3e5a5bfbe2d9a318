using Kuntakokeilu.Core.Transfers.Launch;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// A demo that begins while the pilots are beginning: those of the launch wait for their transfer (24 §), and one
/// municipality of Pirkanmaa has got its own.
/// </summary>
internal static class DemoLaunch
{
    private static readonly MunicipalityCode[] Done = [MunicipalityCode.Parse("536")];

    /// <param name="day">The demo's first day.</param>
    internal static bool IsPending(DateOnly day) => day <= LawBook.LaunchTransfersUntil;

    /// <summary>Once, however often it starts.</summary>
    internal static async Task Add(OpenDatabase database, DateOnly day)
    {
        DemoClock told = DemoClock.Told(day);
        if (!IsPending(day) || !LaunchPlan.IsTime(LegalDay.Today(told)) || await IsThere(database.Source))
            return;
        LaunchOrder order = await LaunchOrder.Begin(database.Source, told, Done, CancellationToken.None);
        await new LaunchJob(database.Source, told).Finish(order.Runs, CancellationToken.None);
    }

    private static async Task<bool> IsThere(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand("select exists (select from transfers.launch_run)");
        return await command.ExecuteScalarAsync() is true;
    }
}
