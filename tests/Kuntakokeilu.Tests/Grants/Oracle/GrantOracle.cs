using System.Text;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>The texts that are asked about.</summary>
internal sealed record GrantFiles(string Applications, string? Employers);

/// <summary>The texts of the three files that come of them.</summary>
internal sealed record GrantTexts(string Decisions, string Rows, string Rejected);

/// <summary>
/// A second implementation of the benefits, deliberately plain: texts in, day by day, texts out. It was written from the
/// rules' text alone and shares with the product nothing but the list of municipalities.
/// </summary>
internal static class GrantOracle
{
    private const string DecisionColumns =
        "application,benefit,authority,authority_basis,decision,law,basis,aid,from,to,months,total_cents,grounds,"
        + "legal_basis,appeal,appeal_last_day";

    private const string RowColumns =
        "application,row,kind,from,to,days,percent,base_cents,calculated_cents,cap_cents,other_cents,payable_cents,note";

    /// <summary>What the files should be; of rejected.csv without the messages.</summary>
    internal static GrantTexts Run(GrantFiles files)
    {
        List<string> refusedEmployers = [];
        PlainEmployers employers = new();
        foreach (PlainLine line in Table(files.Employers, "employers.csv"))
        {
            string? code = line.Fields is null ? "malformed" : employers.Take(line.Fields);
            if (code is not null)
                refusedEmployers.Add(Refused("employers.csv", line, line.Fields?["employer"] ?? "", code));
        }
        List<string> decisions = [DecisionColumns];
        List<string> rows = [RowColumns];
        List<string> refused = ["file,line,id,code,message"];
        HashSet<string> taken = [];
        foreach (PlainLine line in Table(files.Applications, "grants.csv"))
        {
            PlainGrantRow row = new(line.Fields ?? []);
            string id = row["application"];
            string? code =
                (line.Fields is null ? "malformed" : row.Fault()) ?? (taken.Add(id) ? row.LateFault() : "duplicate");
            if (code is not null)
            {
                refused.Add(Refused("grants.csv", line, id, code));
                continue;
            }
            (string[] decision, List<PlainMoney> money) = new PlainGrant(row, employers).Decide();
            decisions.Add(PlainCsv.WriteLine([id, .. decision]));
            for (int i = 0; i < money.Count; i++)
                rows.Add(PlainCsv.WriteLine([id, $"{i + 1}", .. money[i].Columns()]));
        }
        return new(
            PlainFiles.Text(decisions),
            PlainFiles.Text(rows),
            PlainFiles.Text([.. refused, .. refusedEmployers])
        );
    }

    private static List<PlainLine> Table(string? text, string name) =>
        text is null ? [] : PlainCsv.ReadTable(Encoding.UTF8.GetBytes(text), name, []);

    private static string Refused(string file, PlainLine line, string id, string code) =>
        PlainCsv.WriteLine(file, $"{line.Number}", PlainCsv.AsText(id), code, "");
}
