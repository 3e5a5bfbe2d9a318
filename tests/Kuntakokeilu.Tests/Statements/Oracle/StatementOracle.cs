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

    /// <summary>What the four files should be; of rejected.csv without the messages.</summary>
    internal static StatementTexts Run(StatementInput input)
    {
        byte[] facts = Encoding.UTF8.GetBytes(input.Facts);
        PlainResult steering =
            Sameness.Plain(facts, input.Acts is null ? null : Encoding.UTF8.GetBytes(input.Acts), null)
            ?? throw new InvalidDataException("facts or acts");
        List<PlainRow> factRows = PlainFiles.AcceptedFacts(facts, steering, out List<string> wellFormed);
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
        ILookup<string, Dictionary<string, string>> periods = PlainFiles.Periods(steering);
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
        return new(
            PlainFiles.Text(statements),
            PlainFiles.Text(reports),
            PlainFiles.Text(inForce),
            PlainFiles.Rejected(steering.Rejected.Concat(rejected.OrderBy(row => row.Line)))
        );
    }
}
