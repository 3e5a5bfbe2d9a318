namespace Kuntakokeilu.Tests.Steering.Oracle;

internal sealed record PlainRejected(string File, int Line, string Person, string Code);

internal sealed record PlainResult(IReadOnlyList<string> Responsibility, IReadOnlyList<PlainRejected> Rejected);

/// <summary>
/// A second implementation of the steering rules, deliberately plain: slow, obvious, written from the rules alone.
/// It checks the product's and must share no code with it, so that one mistake can't be in both.
/// </summary>
/// <exception cref="InvalidDataException">The file as a whole is refused.</exception>
internal static class PlainSteering
{
    internal static PlainResult Determine(
        byte[] facts,
        byte[]? acts,
        DateOnly? asOf,
        IReadOnlySet<string> pilotCodes,
        IReadOnlySet<string> knownCodes,
        string factsName,
        string actsName
    )
    {
        var rejectedFacts = new List<PlainRejected>();
        var rejectedActs = new List<PlainRejected>();
        var law = new PlainLaw(asOf);

        List<PlainLine> factLines = PlainCsv.ReadTable(facts, factsName, PlainChecks.FactsRequired);
        List<PlainLine> actLines = acts is null ? [] : PlainCsv.ReadTable(acts, actsName, PlainChecks.ActsRequired);

        List<PlainRow> rows = WellFormedFacts(factLines, knownCodes, factsName, rejectedFacts);
        List<string> persons = [.. rows.Select(row => row.Fields["person"]).Distinct(StringComparer.Ordinal)];
        List<PlainRow> decisions = WellFormedActs(
            actLines,
            persons.ToHashSet(StringComparer.Ordinal),
            actsName,
            rejectedActs
        );

        var rowsOf = rows.ToLookup(row => row.Fields["person"], StringComparer.Ordinal);
        var actsOf = decisions.ToLookup(act => act.Fields["person"], StringComparer.Ordinal);
        var responsibility = new List<string>();
        foreach (string person in persons)
        {
            var life = new PlainPerson(law, pilotCodes);
            foreach ((DateOnly date, int kind, PlainRow? row) in Happenings(rowsOf[person], actsOf[person]))
            {
                string? code = null;
                switch (kind)
                {
                    case 0:
                        life.Launch();
                        break;
                    case 1:
                        code = life.Facts(row!);
                        break;
                    default:
                        code = life.Act(row!);
                        break;
                }
                if (code is not null)
                {
                    (kind == 1 ? rejectedFacts : rejectedActs).Add(
                        new PlainRejected(kind == 1 ? factsName : actsName, row!.Line, person, code)
                    );
                }
            }
            responsibility.AddRange(PlainPeriods.Lines(person, life.Outcomes, law.PilotEnd));
        }

        return new PlainResult(
            responsibility,
            [.. rejectedFacts.OrderBy(r => r.Line), .. rejectedActs.OrderBy(r => r.Line)]
        );
    }

    /// <summary>On each date the law date comes first (0), then the facts rows (1) in file order, then the acts (2) by
    /// line.</summary>
    private static List<(DateOnly Date, int Kind, PlainRow? Row)> Happenings(
        IEnumerable<PlainRow> rows,
        IEnumerable<PlainRow> acts
    )
    {
        var all = new List<(DateOnly Date, int Kind, PlainRow? Row)> { (PlainLaw.Launch, 0, null) };
        all.AddRange(rows.Select(row => (row.Date, 1, (PlainRow?)row)));
        all.AddRange(acts.Select(act => (act.Date, 2, (PlainRow?)act)));
        return [.. all.OrderBy(h => h.Date).ThenBy(h => h.Kind).ThenBy(h => h.Row?.Line ?? 0)];
    }

    /// <summary>Section 6, the codes malformed to out_of_order. A person has occurred before, and another person's row
    /// came between, by well-formed rows only.</summary>
    private static List<PlainRow> WellFormedFacts(
        List<PlainLine> lines,
        IReadOnlySet<string> knownCodes,
        string file,
        List<PlainRejected> rejected
    )
    {
        var wellFormed = new List<PlainRow>();
        var lastDateOf = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (PlainLine line in lines)
        {
            if (line.Fields is null)
            {
                rejected.Add(new PlainRejected(file, line.Number, "", "malformed"));
                continue;
            }
            PlainChecks.FillDefaults(line.Fields);
            string person = line.Fields["person"];
            string? code = PlainChecks.OfFacts(line.Fields, knownCodes);
            if (code is null && lastDateOf.TryGetValue(person, out DateOnly lastDate))
            {
                if (wellFormed[^1].Fields["person"] != person)
                    code = "not_contiguous";
                else if (PlainChecks.ReadDate(line.Fields["date"]) < lastDate)
                    code = "out_of_order";
            }
            if (code is not null)
            {
                rejected.Add(new PlainRejected(file, line.Number, person, code));
                continue;
            }
            DateOnly date = PlainChecks.ReadDate(line.Fields["date"])!.Value;
            lastDateOf[person] = date;
            wellFormed.Add(new PlainRow(line.Number, date, line.Fields));
        }
        return wellFormed;
    }

    private static List<PlainRow> WellFormedActs(
        List<PlainLine> lines,
        HashSet<string> persons,
        string file,
        List<PlainRejected> rejected
    )
    {
        var wellFormed = new List<PlainRow>();
        foreach (PlainLine line in lines)
        {
            string? code = line.Fields is null ? "malformed" : PlainChecks.OfAct(line.Fields, persons);
            if (code is not null)
            {
                rejected.Add(new PlainRejected(file, line.Number, line.Fields?["person"] ?? "", code));
                continue;
            }
            DateOnly date = PlainChecks.ReadDate(line.Fields!["date"])!.Value;
            wellFormed.Add(new PlainRow(line.Number, date, line.Fields));
        }
        return wellFormed;
    }
}
