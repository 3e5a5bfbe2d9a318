using System.Globalization;
using Kuntakokeilu.Tests.Grants.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants;

/// <summary>
/// A worked example of the rules, as they were written down before there was a program: an application, what is decided on
/// it by which provision, and every cent.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="Like">Another that it is like; empty for none.</param>
/// <param name="Given">What is given of it, where it is not like that one: column=value.</param>
/// <param name="Decision">The decision's columns from the authority on.</param>
/// <param name="Rows">
/// The rows: kind, first and last day, days, percent, base, calculated, cap, other aid, payable, note; a dash for what does
/// not apply. Whole months that are alike stand together as month 2021-05..2021-10, without days.
/// </param>
public sealed record GrantExample(string Id, string Shows, string Like, string Given, string Decision, string[] Rows)
{
    /// <summary>Employers of the examples, with their owners.</summary>
    internal const string Employers = """
        employer,date,kind,municipality,owners
        m091,2010-01-01,municipality,091,
        m743,2010-01-01,municipality,743,
        m005,2010-01-01,municipality,005,
        j1,2010-01-01,joint_authority,,m091:50.0001;m005:49.9999
        j2,2010-01-01,joint_authority,,m091:50;m005:50
        c1,2010-01-01,company,,m091:30;m743:20.0001
        c2,2010-01-01,company,,c1:100
        c3,2010-01-01,company,,j1:60;out:40
        c4,2010-01-01,company,,m091:30;j1:30;out:40
        c5,2010-01-01,company,,m091:50;out:50
        c6,2010-01-01,company,,ghost:51;out:49
        c7,2010-01-01,company,,m091:60
        c7,2022-01-01,company,,m091:40;out:60
        c8,2010-01-01,company,,c9:60;out:40
        c9,2010-01-01,company,,c8:60;m091:40
        c9,2022-01-01,company,,c8:45;m091:55
        f1,2010-01-01,foundation,,m743:0:control
        out,2010-01-01,company,,
        assoc,2010-01-01,association,,
        home,2010-01-01,person,,
        gov,2010-01-01,state,,

        """;

    internal static IReadOnlyList<GrantExample> All { get; } =
    [.. OldSubsidyExamples.All, .. NewSubsidyExamples.All, .. PersonExamples.All, .. SelfDealingExamples.All];

    public override string ToString() => $"{Id}: {Shows}";

    /// <summary>The applications as a file.</summary>
    internal static string File(IEnumerable<Dictionary<string, string>> rows) =>
        string.Concat(
            rows.Select(row =>
                    PlainCsv.WriteLine([.. GrantChances.Columns.Select(column => row.GetValueOrDefault(column, ""))])
                )
                .Prepend(string.Join(',', GrantChances.Columns))
                .Select(line => line + "\n")
        );

    /// <summary>Its columns.</summary>
    internal Dictionary<string, string> Row()
    {
        Dictionary<string, string> row = Like.Length == 0 ? [] : All.Single(one => one.Id == Like).Row();
        foreach (string given in Given.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = given.Split('=');
            row[parts[0]] = parts[1];
        }
        row["application"] = Id;
        return row;
    }

    /// <summary>Its line of grant-decisions.csv.</summary>
    internal string DecisionLine() => $"{Id},{Row()["benefit"]},{Decision}";

    /// <summary>Its lines of grant-rows.csv.</summary>
    internal IEnumerable<string> RowLines() => Rows.SelectMany(Days).Select((line, i) => $"{Id},{i + 1},{line}");

    private static IEnumerable<string> Days(string told)
    {
        string[] parts = told.Split(' ');
        if (!parts[1].Contains("..", StringComparison.Ordinal))
        {
            string[] ends = parts[1].Split('/');
            yield return Line(parts[0], ends[0], ends[1], parts[2], parts[3..]);
            yield break;
        }
        DateOnly month = Month(parts[1][..7]);
        for (DateOnly last = Month(parts[1][9..]); month <= last; month = month.AddMonths(1))
        {
            DateOnly end = month.AddMonths(1).AddDays(-1);
            yield return Line(parts[0], GrantChances.Text(month), GrantChances.Text(end), $"{end.Day}", parts[2..]);
        }
    }

    private static string Line(string kind, string from, string to, string days, string[] rest) =>
        string.Join(',', kind, from, to, days == "-" ? "" : days, Columns(rest));

    private static string Columns(string[] rest) =>
        string.Join(',', rest.Concat(rest.Length == 6 ? [""] : []).Select(one => one == "-" ? "" : one));

    private static DateOnly Month(string text) =>
        DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
