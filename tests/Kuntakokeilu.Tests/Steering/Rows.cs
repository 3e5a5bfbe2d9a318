using Kuntakokeilu.Tests.Commands;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>Rows for the tests of rejection: a good one, with some values changed.</summary>
internal static class Rows
{
    private static readonly string[] Columns = SmallFiles.Header.TrimEnd().Split(',');
    private static readonly string[] ActColumns = SmallFiles.ActsHeader.TrimEnd().Split(',');

    /// <summary>A facts row; changes are like "date=2021-06-31 status=".</summary>
    internal static string Fact(string changes = "") => Changed(Columns, SmallFiles.Row, changes);

    internal static string Act(string changes = "") => Changed(ActColumns, SmallFiles.Act, changes);

    private static string Changed(string[] columns, string row, string changes)
    {
        string[] values = row.TrimEnd().Split(',');
        foreach (string change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = change.Split('=', 2);
            values[Array.IndexOf(columns, sides[0])] = sides[1];
        }
        return string.Join(',', values) + "\n";
    }
}
