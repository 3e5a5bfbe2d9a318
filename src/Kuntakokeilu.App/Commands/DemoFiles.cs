using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.App.Commands;

/// <summary>The demo's sample up to its day: what the register will hear later has not happened yet.</summary>
internal static class DemoFiles
{
    /// <summary>Writes the files of the sample into the folder, with no row after the day.</summary>
    internal static SampleSize Write(int people, string folder, DateOnly day)
    {
        string whole = Path.Combine(folder, "whole");
        SampleSize size = SampleCommand.Write(people, seed: 1, whole);
        foreach (string name in (string[])["facts.csv", "acts.csv"])
            CopyUntil(day, Path.Combine(whole, name), Path.Combine(folder, name));
        // What officials have done was done before the day.
        foreach (string name in (string[])["contacts.csv", "plans.csv"])
            CopyUntil(day.AddDays(-1), Path.Combine(whole, name), Path.Combine(folder, name));
        CopyServices(day.AddDays(-1), Path.Combine(whole, "referrals.csv"), Path.Combine(folder, "referrals.csv"));
        return size;
    }

    /// <summary>What was agreed on by the day, without what came of it later.</summary>
    private static void CopyServices(DateOnly day, string from, string to)
    {
        const int Agreed = 4;
        const int Ended = 6;
        const int Result = 8;
        string last = WrittenDay.InAddress(day);
        using StreamReader rows = new(from);
        using StreamWriter kept = new(to) { NewLine = "\n" };
        kept.WriteLine(rows.ReadLine());
        while (rows.ReadLine() is { } row)
        {
            string[] cells = row.Split(',');
            if (IsLater(cells[Agreed]))
                continue;
            for (int i = Agreed + 1; i < Result; i++)
                if (IsLater(cells[i]))
                    cells[i] = "";
            if (cells[Ended].Length == 0)
                cells[Result] = "";
            kept.WriteLine(string.Join(',', cells));
        }

        bool IsLater(string written) => string.CompareOrdinal(written, last) > 0;
    }

    /// <summary>The sample's days are written alike, so that their order is that of the letters.</summary>
    private static void CopyUntil(DateOnly day, string from, string to)
    {
        string last = WrittenDay.InAddress(day);
        using StreamReader rows = new(from);
        using StreamWriter kept = new(to) { NewLine = "\n" };
        string header = rows.ReadLine()!;
        int place = Array.IndexOf(header.Split(','), "date");
        kept.WriteLine(header);
        while (rows.ReadLine() is { } row)
            if (string.CompareOrdinal(row.Split(',', place + 2)[place], last) <= 0)
                kept.WriteLine(row);
    }
}
