using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>What second implementations that begin with facts have in common: which rows count, and how refused ones are told.</summary>
internal static class PlainFiles
{
    private const string RejectedColumns = "file,line,person,code,message";

    /// <summary>The facts that `determine` takes, and the persons who have a well-formed row, in the order of the file.</summary>
    internal static List<PlainRow> AcceptedFacts(byte[] facts, PlainResult steering, out List<string> persons)
    {
        Dictionary<int, string> codes = steering
            .Rejected.Where(row => row.File == "facts.csv")
            .ToDictionary(row => row.Line, row => row.Code);
        List<PlainRow> accepted = [];
        persons = [];
        foreach (PlainLine line in PlainCsv.ReadTable(facts, "facts.csv", PlainChecks.FactsRequired))
        {
            string code = codes.GetValueOrDefault(line.Number, "");
            if (code is not ("" or "after_pilot" or "no_open_search"))
                continue;
            Dictionary<string, string> row = line.Fields!;
            PlainChecks.FillDefaults(row);
            if (!persons.Contains(row["person"]))
                persons.Add(row["person"]);
            if (code.Length == 0)
                accepted.Add(new(line.Number, PlainChecks.ReadDate(row["date"])!.Value, row));
        }
        return accepted;
    }

    /// <summary>rejected.csv without messages.</summary>
    internal static string Rejected(IEnumerable<PlainRejected> rows) =>
        Text([
            RejectedColumns,
            .. rows.Select(row =>
                PlainCsv.WriteLine(
                    row.File,
                    row.Line.ToString(CultureInfo.InvariantCulture),
                    PlainCsv.AsText(row.Person),
                    row.Code,
                    ""
                )
            ),
        ]);

    /// <summary>The product's rejected.csv with its messages taken away, so that it can be compared.</summary>
    /// <param name="whose">The column that tells whose the row is.</param>
    internal static string WithoutMessages(string rejected, string whose = "person") =>
        Text([
            RejectedColumns.Replace("person", whose, StringComparison.Ordinal),
            .. PlainCsv
                .ReadTable(Encoding.UTF8.GetBytes(rejected), "rejected.csv", [])
                .Select(line => line.Fields!)
                .Select(row => PlainCsv.WriteLine(row["file"], row["line"], row[whose], row["code"], "")),
        ]);

    /// <summary>Who is responsible and when, by person.</summary>
    internal static ILookup<string, Dictionary<string, string>> Periods(PlainResult steering)
    {
        string text = Text(["person,from,to,authority,municipality,basis,grounds,missing", .. steering.Responsibility]);
        return PlainCsv
            .ReadTable(Encoding.UTF8.GetBytes(text), "responsibility.csv", [])
            .Select(line => line.Fields!)
            .ToLookup(row => row["person"], StringComparer.Ordinal);
    }

    internal static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
