using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>What a reference names, with the row that named it; of the registration's own a row made up for it.</summary>
internal sealed record PlainNamed(string Reference, Dictionary<string, string> Row)
{
    internal bool IsCase => Row.GetValueOrDefault("event") == "open";

    internal bool Waits { get; set; }

    internal bool Closed { get; set; }
}

/// <summary>One row of statements.csv in the making, with everything that was done about it.</summary>
internal sealed class PlainStatementDuty(PlainNamed named, string part, DateOnly opened, string payer)
{
    internal PlainNamed Named => named;

    internal string Part => part;

    internal DateOnly Opened => opened;

    internal string Payer { get; set; } = payer;

    /// <summary>The rows ask, remind, answer and extend about it, as they came.</summary>
    internal List<PlainRow> Clarifications { get; } = [];

    internal PlainRow? Given { get; set; }

    /// <summary>The row whose code and dates are told: of the giving, or of its correction.</summary>
    internal PlainRow? Told { get; set; }
}

/// <summary>A statement that was given, or took another's place.</summary>
internal sealed class PlainGiven(PlainRow row, string matter, PlainStatementDuty? duty)
{
    internal PlainRow Row => row;

    internal string Reference => row.Fields["ref"];

    internal string Matter => matter;

    internal PlainStatementDuty? Duty => duty;

    internal DateOnly From => PlainStatementRows.Day(row.Fields, "from")!.Value;

    internal DateOnly? To => PlainStatementRows.Day(row.Fields, "to");

    internal bool IsTakenAway { get; set; }

    internal string Lane => PlainStatementLaw.IsCondition(matter) ? matter : matter + ":" + Reference;

    internal bool Holds(DateOnly day) => From <= day && (To is null || day < To);
}

/// <summary>
/// The statements of one person (§2-5). Everything that happened is kept, and each question is answered by looking back.
/// </summary>
internal sealed partial class PlainStatements(
    string person,
    List<PlainRow> facts,
    List<PlainRow> events,
    List<Dictionary<string, string>> periods,
    DateOnly on
)
{
    private readonly List<PlainNamed> names = [];
    private readonly List<PlainStatementDuty> duties = [];
    private readonly List<PlainGiven> given = [];
    private readonly List<PlainRung> rungs = [];
    private readonly List<string> reports = [];
    private PlainRow? latest;
    private DateOnly? search;
    private bool searchIsTold;
    private string? payer;

    /// <summary>Rows without effect, by line.</summary>
    internal List<(int Line, string Code)> Rejections { get; } = [];

    internal void Live()
    {
        List<DateOnly> days = [.. facts.Concat(events).Select(row => row.Date).Distinct().Order()];
        foreach (DateOnly day in days.Where(day => day <= on))
        {
            FactsOf(day, [.. facts.Where(row => row.Date == day).OrderBy(row => row.Line)]);
            foreach (PlainRow row in events.Where(row => row.Date == day).OrderBy(row => row.Line))
            {
                string? code = day >= PlainStatementLaw.PilotEnd ? "after_pilot" : Event(row);
                if (code is not null)
                    Rejections.Add((row.Line, code));
            }
        }
    }

    private void FactsOf(DateOnly day, List<PlainRow> rows)
    {
        if (rows.Count == 0)
            return;
        string classBefore = latest is null ? "" : ClassOf(latest);
        bool isWithinOneSearch = search is not null && rows.All(row => row.Fields["event"] != "end");
        foreach (PlainRow row in rows)
        {
            latest = row;
            if (row.Fields["event"] == "end")
            {
                search = null;
                if (searchIsTold)
                    Auto("E", "end", day, day);
            }
            else if (search is null)
            {
                search = day;
                searchIsTold = false;
                Auto("S", "begin", day, day);
            }
        }
        if (isWithinOneSearch && ClassOf(latest!) != classBefore && searchIsTold)
            Auto("C", "change", day, day);
    }

    /// <summary>"u = status 2, 3, 7, 8, or 1/4/9 with weekly_hours &lt; 4; o = 5, 6; w = the rest".</summary>
    private static string ClassOf(PlainRow row)
    {
        string status = row.Fields["status"];
        bool hardlyWorks = "149".Contains(status) && PlainChecks.UnderFourHours(row.Fields["weekly_hours"]);
        return "2378".Contains(status) || hardlyWorks ? "u"
            : "56".Contains(status) ? "o"
            : "w";
    }

    /// <summary>"An obligation with the same auto ref arises once; while ungiven it takes the latest payer".</summary>
    private void Auto(string letter, string part, DateOnly named, DateOnly opened)
    {
        if (payer is null)
            return;
        searchIsTold |= letter is "S" or "P";
        string reference = letter + PlainChecks.WriteDate(named);
        PlainStatementDuty? there = duties.Find(duty => duty.Named.Reference == reference);
        if (there is { Given: null })
            there.Payer = payer;
        if (there is null)
            Arise(Name(reference, new() { ["matter"] = "registration" }), part, opened, payer);
    }

    private PlainNamed Name(string reference, Dictionary<string, string> row)
    {
        names.Add(new(reference, row));
        return names[^1];
    }

    private void Arise(PlainNamed named, string part, DateOnly day, string whose)
    {
        named.Waits = false;
        duties.Add(new(named, part, day, whose));
        string customerOf = CustomerOf(day);
        if (customerOf.Length > 0 && Competence(day, named).Giver == "te_office")
        {
            string provision = ProvisionOf(named, day);
            Report(day, named.Reference, named.Row["matter"], provision, "municipality", "te_office", "", "");
        }
    }

    /// <summary>The municipality whose customer the person is, or was when the search ended; empty: the TE office's.</summary>
    private string CustomerOf(DateOnly day)
    {
        if (day >= PlainStatementLaw.PilotEnd)
            return "";
        Dictionary<string, string>? period = periods.LastOrDefault(one =>
            one["authority"] != "none" && PlainStatementRows.Day(one, "from") <= day
        );
        return period?["municipality"] ?? "";
    }

    private PlainCompetence Competence(DateOnly day, PlainNamed named) =>
        PlainStatementLaw.Competence(day, CustomerOf(day), named.Row);

    private static string ProvisionOf(PlainNamed named, DateOnly day)
    {
        bool hasItem = named.IsCase && named.Row["matter"] == "study";
        return PlainStatementLaw.Provision(named.Row["matter"], hasItem ? named.Row["detail"] : "", day);
    }

    private string? Event(PlainRow row)
    {
        string reference = row.Fields["ref"];
        string what = row.Fields["event"];
        PlainNamed? named = names.Find(one => one.Reference == reference);
        switch (what)
        {
            case "apply":
                Apply(row);
                return null;
            case "withdraw":
                bool applied = payer is not null;
                payer = null;
                return applied ? null : "not_applicable";
            case "open" or "request" or "conduct" when named is not null:
                return "duplicate_ref";
            case "open" when search is null:
                return "not_applicable";
            case "open":
                named = Name(reference, row.Fields);
                named.Waits = true;
                if (payer is not null)
                    Arise(named, "begin", row.Date, payer);
                return null;
            case "request":
                Arise(Name(reference, row.Fields), "request", row.Date, PlainStatementRows.Payer(row.Fields));
                return null;
            case "conduct":
                return Conduct(row);
        }
        if (named is null)
            return "unknown_ref";
        return what switch
        {
            "close" => Close(row, named),
            "give" or "correct" or "cancel" => State(row, named),
            _ => Clarify(row, named),
        };
    }

    private void Apply(PlainRow row)
    {
        string asked = PlainStatementRows.Payer(row.Fields);
        if (asked == payer)
            return;
        payer = asked;
        if (search is null)
            return;
        Auto("S", "begin", search.Value, row.Date);
        if (duties.FindLast(duty => duty.Named.Row["matter"] == "registration")!.Payer != payer)
            Auto("P", "payer", row.Date, row.Date);
        foreach (PlainNamed named in names.Where(one => one.Waits).ToList())
            Arise(named, "begin", row.Date, payer);
    }

    private string? Close(PlainRow row, PlainNamed named)
    {
        if (!named.IsCase || named.Closed || PlainStatementLaw.IsCondition(named.Row["matter"]))
            return "not_applicable";
        named.Closed = true;
        named.Waits = false;
        bool isInForceBeyond = Active(named.Reference).Any(one => one.To is null || one.To > row.Date.AddDays(1));
        if (payer is not null && isInForceBeyond)
            Arise(named, "end", row.Date, payer);
        return null;
    }

    private string? Clarify(PlainRow row, PlainNamed named)
    {
        if (Ungiven(named) is not { } duty)
            return "not_applicable";
        bool isAsked = duty.Clarifications.Any(one => one.Fields["event"] == "ask");
        bool isAnswered = isAsked && Answered(duty) is not null;
        bool fits = row.Fields["event"] switch
        {
            "remind" or "answer" => isAsked && !isAnswered,
            "extend" => Competence(row.Date, named).Giver == "municipality",
            _ => true,
        };
        if (fits)
            duty.Clarifications.Add(row);
        return fits ? null : "not_applicable";
    }

    private string? State(PlainRow row, PlainNamed named)
    {
        string what = row.Fields["event"];
        string matter = named.Row["matter"];
        if (!Competence(row.Date, named).Allows(row.Fields["detail"]))
            return "no_competence";
        if (what != "cancel" && !PlainStatementLaw.Codes(matter, row.Date).Contains(row.Fields["value"]))
            return "wrong_code";
        if (what == "give")
        {
            PlainStatementDuty? duty = Ungiven(named);
            given.Add(new(row, matter, duty));
            if (duty is not null)
                (duty.Given, duty.Told) = (row, row);
            return null;
        }
        if (Active(named.Reference).LastOrDefault() is not { } last)
            return "not_applicable";
        last.IsTakenAway = true;
        if (what == "correct")
        {
            given.Add(new(row, matter, last.Duty));
            if (last.Duty is not null)
                last.Duty.Told = row;
        }
        return null;
    }

    private string? Conduct(PlainRow row)
    {
        string kind = row.Fields["detail"];
        List<DateOnly> fulfilled =
        [
            .. given
                .Where(one => !one.IsTakenAway && one.Matter == "obligation_restored")
                .Where(one => one.Row.Fields["value"] is "Z3" or "Z4" or "Z004")
                .Select(one => one.From),
        ];
        if (PlainConduct.Answer(row.Date, kind, row.Fields["value"], rungs, fulfilled) is not { } rung)
            return "not_applicable";
        rungs.Add(rung);
        Name(row.Fields["ref"], new() { ["matter"] = "conduct" });
        bool isMunicipalitys = CustomerOf(row.Date).Length > 0;
        string reporter = isMunicipalitys ? "municipality" : "te_office";
        string to = isMunicipalitys && rung.Rung != "reminder" ? "te_office" : "none";
        Report(row.Date, row.Fields["ref"], kind, "2a", reporter, to, rung.Rung, rung.Days);
        return null;
    }

    private void Report(DateOnly day, params string[] rest) =>
        reports.Add(PlainCsv.WriteLine([person, PlainChecks.WriteDate(day), .. rest]));

    private PlainStatementDuty? Ungiven(PlainNamed named) =>
        duties.Find(duty => duty.Given is null && duty.Named.Reference == named.Reference);

    private IEnumerable<PlainGiven> Active(string reference) =>
        given.Where(one => !one.IsTakenAway && one.Reference == reference);
}
