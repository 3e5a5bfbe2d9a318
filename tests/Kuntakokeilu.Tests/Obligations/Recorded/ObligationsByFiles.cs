using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Obligations.Recorded;

/// <summary>What the job from files to files makes of a register's journal.</summary>
internal static class ObligationsByFiles
{
    /// <summary>The path of obligations.csv, in a folder of the test's.</summary>
    internal static async Task<string> Of(TestRegister register, TempFolder folder, DateOnly on)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await new JournalJob(register.Source, null, null, folder["journal"]).Run(stop);
        new ObligationsJob(
            folder["journal/facts.csv"],
            folder["journal/acts.csv"],
            folder["journal/contacts.csv"],
            folder["journal/plans.csv"],
            folder["out"],
            on
        ).Run(2, stop);
        return folder["out/obligations.csv"];
    }
}
