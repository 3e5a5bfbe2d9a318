using System.Text;
using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Journal;

/// <summary>What is on record, told by files: the job from files to files says the same of it, byte for byte.</summary>
internal static class ToldByFiles
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Of everybody of whom the web has recorded something.</summary>
    /// <returns>The periods as they are told.</returns>
    internal static async Task<string> IsToldAlikeByFiles(this TestRegister register)
    {
        using TempFolder folder = new();
        await new JournalJob(register.Source, RecordingSource.Web, null, folder["journal"]).Run(Stop);
        return IsSame(folder);
    }

    /// <summary>Of a journal in the folder: nothing is rejected, and the periods are the same.</summary>
    internal static string IsSame(TempFolder folder)
    {
        DetermineSummary told = new DetermineJob(
            folder["journal/facts.csv"],
            folder["journal/acts.csv"],
            folder["out"],
            LawAsKnown.Whole
        ).Run(2, Stop);
        Assert.Equal(0, told.Rejected);
        byte[] periods = File.ReadAllBytes(folder["journal/responsibility.csv"]);
        Assert.Equal(periods, File.ReadAllBytes(folder["out/responsibility.csv"]));
        return Encoding.UTF8.GetString(periods);
    }
}
