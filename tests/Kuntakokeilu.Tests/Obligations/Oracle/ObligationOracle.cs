using System.Text;
using Kuntakokeilu.Tests.Steering;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>The texts that are asked about, and the day.</summary>
internal sealed record ObligationFiles(string Facts, string? Acts, string? Contacts, string? Plans, DateOnly On);

/// <summary>The texts of the two files that come of them.</summary>
internal sealed record ObligationTexts(string Obligations, string Rejected);

/// <summary>
/// A second implementation of the obligations, deliberately plain: it goes day by day through each person's life, and
/// was written from the rules' text alone. It shares no code with the product's.
/// </summary>
internal static class ObligationOracle
{
    internal const string Columns =
        "person,kind,n,owner,basis,anchor,earliest,target,due,state,on,late_days,misses,reason,booked,required,done,"
        + "authority,municipality";

    /// <summary>What the two files should be; of rejected.csv without the messages.</summary>
    /// <exception cref="InvalidDataException">A file as a whole is refused.</exception>
    internal static ObligationTexts Run(string facts, string? acts, string? contacts, string? plans, DateOnly on)
    {
        if (on.Year is < 2020 or > 2024)
            throw new InvalidDataException("a day that is not asked about");
        byte[] factBytes = Encoding.UTF8.GetBytes(facts);
        List<PlainLine> contactLines = Table(contacts, "contacts.csv", PlainContacts.Required);
        List<PlainLine> planLines = Table(plans, "plans.csv", PlainCaseRows.PlansRequired);
        PlainResult steering =
            Sameness.Plain(factBytes, acts is null ? null : Encoding.UTF8.GetBytes(acts), null)
            ?? throw new InvalidDataException("facts or acts");
        List<PlainRow> factRows = PlainFiles.AcceptedFacts(factBytes, steering, out List<string> persons);

        HashSet<string> known = [.. persons];
        List<PlainRejected> rejectedContacts = [];
        List<PlainRejected> rejectedPlans = [];
        var contactRows = WellFormed(
            contactLines,
            rejectedContacts,
            "contacts.csv",
            row => PlainCaseRows.OfContact(row, known, on)
        );
        var planRows = WellFormed(planLines, rejectedPlans, "plans.csv", row => PlainCaseRows.OfPlan(row, known));

        var authorities = PlainFiles.Periods(steering);
        List<string> lines = [Columns];
        foreach (string person in persons)
        {
            var life = new PlainCase(person, on);
            life.Live(
                [.. factRows.Where(row => row.Fields["person"] == person)],
                [.. contactRows[person].OrderBy(row => row.Date).ThenBy(row => row.Line)],
                [.. planRows[person].OrderBy(row => row.Date).ThenBy(row => row.Line)]
            );
            lines.AddRange(life.Lines([.. authorities[person]]));
            foreach ((string file, PlainRow row, string code) in life.Rejections)
            {
                List<PlainRejected> into = file == "contacts.csv" ? rejectedContacts : rejectedPlans;
                into.Add(new PlainRejected(file, row.Line, person, code));
            }
        }

        IEnumerable<PlainRejected> rejected =
        [
            .. steering.Rejected,
            .. rejectedContacts.OrderBy(row => row.Line),
            .. rejectedPlans.OrderBy(row => row.Line),
        ];
        return new(PlainFiles.Text(lines), PlainFiles.Rejected(rejected));
    }

    /// <inheritdoc cref="Run(string, string?, string?, string?, DateOnly)"/>
    internal static ObligationTexts Run(ObligationFiles files) =>
        Run(files.Facts, files.Acts, files.Contacts, files.Plans, files.On);

    private static List<PlainLine> Table(string? text, string name, string[] required) =>
        text is null ? [] : PlainCsv.ReadTable(Encoding.UTF8.GetBytes(text), name, required);

    private static ILookup<string, PlainRow> WellFormed(
        List<PlainLine> lines,
        List<PlainRejected> rejected,
        string file,
        Func<Dictionary<string, string>, string?> check
    )
    {
        List<PlainRow> rows = [];
        foreach (PlainLine line in lines)
        {
            string? code = line.Fields is null ? "malformed" : check(line.Fields);
            if (code is not null)
                rejected.Add(new PlainRejected(file, line.Number, line.Fields?["person"] ?? "", code));
            else
                rows.Add(new PlainRow(line.Number, PlainChecks.ReadDate(line.Fields!["date"])!.Value, line.Fields));
        }
        return rows.ToLookup(row => row.Fields["person"], StringComparer.Ordinal);
    }
}
