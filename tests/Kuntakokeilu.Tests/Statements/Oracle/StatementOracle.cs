using System.Globalization;
using System.Text;
using Kuntakokeilu.Tests.Steering;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>The texts that are asked about, and the day.</summary>
internal sealed record StatementInput(string Facts, string? Acts, string Events, DateOnly On);

/// <summary>
/// A second implementation of the statements, deliberately plain: it keeps what happened as rows and answers by looking
/// back, and was written from the rules' text. It shares no code with the product's.
/// </summary>
internal static class StatementOracle
{
    private const string StatementColumns =
        "person,ref,part,matter,provision,opened,payer,giver,municipality,role,also,ready,limit,state,given,by,code,from,to";

    private const string ReportColumns = "person,date,ref,kind,provision,reporter,to,rung,days";

    private const string InForceColumns = "person,lane,from,to,code,ref";

    private const string RejectedColumns = "file,line,person,code,message";

    /// <summary>What the four files should be; of rejected.csv without the messages.</summary>
    internal static StatementTexts Run(StatementInput input)
    {
        byte[] facts = Encoding.UTF8.GetBytes(input.Facts);
        PlainResult steering =
            Sameness.Plain(facts, input.Acts is null ? null : Encoding.UTF8.GetBytes(input.Acts), null)
            ?? throw new InvalidDataException("facts or acts");
        List<PlainRow> factRows = AcceptedFacts(facts, steering, out List<string> wellFormed);
        HashSet<string> accepted = [.. factRows.Select(row => row.Fields["person"])];
        List<PlainRejected> rejected = [];
        List<PlainRow> eventRows = [];
        foreach (
            PlainLine line in PlainCsv.ReadTable(
                Encoding.UTF8.GetBytes(input.Events),
                "events.csv",
                PlainStatementRows.Columns
            )
        )
        {
            string? code = line.Fields is null ? "malformed" : PlainStatementRows.Fault(line.Fields, accepted);
            if (code is not null)
                rejected.Add(new("events.csv", line.Number, line.Fields?["person"] ?? "", code));
            else
                eventRows.Add(new(line.Number, PlainChecks.ReadDate(line.Fields!["date"])!.Value, line.Fields));
        }
        List<string> statements = [StatementColumns];
        List<string> reports = [ReportColumns];
        List<string> inForce = [InForceColumns];
        var periods = Periods(steering);
        foreach (string person in wellFormed)
        {
            PlainStatements life = new(
                person,
                [.. factRows.Where(row => row.Fields["person"] == person)],
                [.. eventRows.Where(row => row.Fields["person"] == person)],
                [.. periods[person]],
                input.On
            );
            life.Live();
            statements.AddRange(life.Lines());
            reports.AddRange(life.Reports);
            inForce.AddRange(life.InForce());
            rejected.AddRange(
                life.Rejections.Select(one => new PlainRejected("events.csv", one.Line, person, one.Code))
            );
        }
        List<string> refused =
        [
            RejectedColumns,
            .. steering.Rejected.Concat(rejected.OrderBy(row => row.Line)).Select(Refused),
        ];
        return new(Text(statements), Text(reports), Text(inForce), Text(refused));
    }

    /// <summary>The product's rejected.csv with its messages taken away, so that it can be compared.</summary>
    internal static string WithoutMessages(string rejected)
    {
        List<string> lines = [RejectedColumns];
        foreach (PlainLine line in PlainCsv.ReadTable(Encoding.UTF8.GetBytes(rejected), "rejected.csv", []))
        {
            Dictionary<string, string> row = line.Fields!;
            lines.Add(PlainCsv.WriteLine(row["file"], row["line"], row["person"], row["code"], ""));
        }
        return Text(lines);
    }

    private static string Refused(PlainRejected row) =>
        PlainCsv.WriteLine(
            row.File,
            row.Line.ToString(CultureInfo.InvariantCulture),
            PlainCsv.AsText(row.Person),
            row.Code,
            ""
        );

    private static string Text(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>The facts that `determine` takes, and the persons who have a well-formed row, in the order of the file.</summary>
    private static List<PlainRow> AcceptedFacts(byte[] facts, PlainResult steering, out List<string> persons)
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

    private static ILookup<string, Dictionary<string, string>> Periods(PlainResult steering)
    {
        string text = Text(["person,from,to,authority,municipality,basis,grounds,missing", .. steering.Responsibility]);
        return PlainCsv
            .ReadTable(Encoding.UTF8.GetBytes(text), "responsibility.csv", [])
            .Select(line => line.Fields!)
            .ToLookup(row => row["person"], StringComparer.Ordinal);
    }
}
