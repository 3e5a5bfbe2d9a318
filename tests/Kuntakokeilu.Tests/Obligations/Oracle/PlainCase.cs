using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>The five supplementary talks after an initial interview held on I, §4.</summary>
internal sealed class PlainSeries(DateOnly i, int count)
{
    internal DateOnly I { get; } = i;
    internal int Count { get; } = count;

    /// <summary>The series' last day; a no-show may move it.</summary>
    internal DateOnly Last { get; set; } = PlainDays.Roll(PlainDays.M(i, 3));

    /// <summary>"a series keeps the law of its initial interview's day".</summary>
    internal DateOnly Due(int n) =>
        I < PlainDays.C ? PlainDays.Roll(PlainDays.M(I, 3)) : PlainDays.Roll(I.AddDays(14 * n));
}

/// <summary>A service of plans.csv, §4.</summary>
internal sealed record PlainService(string Kind, DateOnly Begun, DateOnly Until)
{
    internal bool IsLong => Until >= PlainDays.M(Begun, 1);

    internal bool IsLaterQualified => Kind == "study_qualified" && Begun >= new DateOnly(2023, 1, 1);

    internal bool RunsOn(DateOnly d) => d >= Begun && d <= Until;
}

/// <summary>The plan in force, §5.</summary>
internal sealed record PlainPlan(string Kind, DateOnly Date, DateOnly? Until);

/// <summary>One person's life, day by day in the order of §4.</summary>
internal sealed partial class PlainCase(string person, DateOnly on)
{
    private readonly List<PlainDuty> duties = [];
    private readonly List<PlainRow> booked = [];

    // The person's.
    private DateOnly? residence;
    private DateOnly? formerEnd;
    private PlainPlan? plan;
    private bool mapped;
    private DateOnly? firstIntegrationPlan;

    // The clocks and the series, which go on over a restart within six months.
    private DateOnly? interview;
    private DateOnly? clock;
    private DateOnly? halfYearTalk;
    private DateOnly? talkOfSeriesInC;
    private PlainSeries? series;

    // The open search's.
    private bool isOpen;
    private DateOnly start;
    private bool startIsDone;
    private bool needsInterview;
    private Dictionary<string, string> facts = [];
    private bool hadUnemployment;
    private DateOnly? firstConversation;
    private bool talksRequested;
    private (string Kind, DateOnly Until)? knownEnd;
    private PlainService? service;
    private bool inJointService;
    private bool mappingArose;
    private bool firstPlanIsAwaited;
    private List<(DateOnly Date, int Number)> applied = [];

    // The run of unemployment.
    private DateOnly? run;
    private bool unemploymentEnded;
    private bool needArose;
    private bool needSettled;

    internal List<(string File, PlainRow Row, string Code)> Rejections { get; } = [];

    /// <summary>From the first row to the day asked about.</summary>
    internal void Live(List<PlainRow> factRows, List<PlainRow> contacts, List<PlainRow> plans)
    {
        booked.AddRange(contacts.Where(row => row.Fields["outcome"] == "booked" && row.Date >= on));
        List<DateOnly> dates = [.. factRows.Concat(contacts).Concat(plans).Select(row => row.Date)];
        if (dates.Count == 0)
            return;
        ILookup<DateOnly, PlainRow> factsOf = factRows.ToLookup(row => row.Date);
        ILookup<DateOnly, PlainRow> contactsOf = contacts.ToLookup(row => row.Date);
        ILookup<DateOnly, PlainRow> plansOf = plans.ToLookup(row => row.Date);
        for (DateOnly d = dates.Min(); d <= on; d = d.AddDays(1))
            Day(d, [.. factsOf[d]], [.. contactsOf[d]], [.. plansOf[d]]);
    }

    /// <summary>What has arisen by now.</summary>
    internal IReadOnlyList<PlainDuty> Duties => duties;

    internal bool IsSearchOpen => isOpen;

    /// <summary>§4: "One day, in this order".</summary>
    internal void Day(DateOnly d, List<PlainRow> factRows, List<PlainRow> contacts, List<PlainRow> plans)
    {
        FactsOfTheDay(d, factRows);
        foreach (PlainRow row in plans.Where(row => !IsOfStep6(row)))
            Judge("plans.csv", row, OtherEntry(d, row));
        if (isOpen)
        {
            Lapses(d);
            NewDuties(d);
        }
        foreach (PlainRow row in contacts)
            Judge("contacts.csv", row, Contact(d, row));
        foreach (PlainRow row in plans.Where(IsOfStep6))
            Judge("plans.csv", row, PlanEntry(d, row));
        if (isOpen)
            NewDuties(d);
    }

    private static bool IsOfStep6(PlainRow row) => row.Fields["entry"] is "plan" or "revision" or "applied" or "report";

    private void Judge(string file, PlainRow row, string? code)
    {
        if (code is not null)
            Rejections.Add((file, row, code));
    }

    private void FactsOfTheDay(DateOnly d, List<PlainRow> rows)
    {
        bool wasUnemployed = run is not null;
        foreach (PlainRow row in rows)
        {
            facts = row.Fields;
            if (row.Fields["event"] == "end")
            {
                EndSearch(d);
                wasUnemployed = false;
            }
            else if (!isOpen)
            {
                StartSearch(d);
            }
        }
        if (isOpen && IsUnemployed)
        {
            if (run is null)
                (run, needArose, needSettled) = (d, false, false);
        }
        else
        {
            run = null;
        }
        unemploymentEnded = wasUnemployed && run is null;
    }

    private void StartSearch(DateOnly d)
    {
        (isOpen, start, startIsDone, needsInterview) = (true, d, false, false);
        if (d < PlainDays.B)
        {
            Clear();
            needsInterview = !PlainDays.IsCovid(d);
        }
        else if (interview is null || PlainDays.M(formerEnd!.Value, 6) <= d)
        {
            Clear();
            needsInterview = true;
        }
    }

    /// <summary>"A new first or initial interview (in A: every start) clears them", "drops an employment plan only".</summary>
    private void Clear()
    {
        (interview, clock, halfYearTalk, talkOfSeriesInC, series) = (null, null, null, null, null);
        if (plan?.Kind == "employment")
            plan = null;
    }

    /// <summary>"Search end lapses all open rows, ends service, known end, request, joint service".</summary>
    private void EndSearch(DateOnly d)
    {
        foreach (PlainDuty duty in duties.Where(duty => duty.IsOpen))
            duty.Lapsed(d, "search_ended");
        (isOpen, formerEnd, run) = (false, d, null);
        (hadUnemployment, firstConversation, talksRequested, knownEnd, service) = (false, null, false, null, null);
        (inJointService, mappingArose, firstPlanIsAwaited, applied) = (false, false, false, []);
    }

    private bool WorksUnderFourHours =>
        facts["status"] is "1" or "4" or "9" && PlainChecks.UnderFourHours(facts["weekly_hours"]);

    private bool IsUnemployed => facts["status"] is "2" or "3" or "7" || WorksUnderFourHours;

    private bool IsPartTime => facts["status"] is "4" or "9" && !WorksUnderFourHours;

    private bool IsAtRisk(DateOnly d) => d >= PlainDays.B && facts["at_risk"] == "yes";

    private PlainService? Running(DateOnly d) => service is not null && service.RunsOn(d) ? service : null;

    private PlainPlan? PlanInForce(DateOnly d) =>
        plan is not null && (plan.Until is null || d <= plan.Until) ? plan : null;

    private bool IsUnder25(DateOnly d) => d < PlainDays.Birthday(PlainChecks.ReadDate(facts["birth_date"])!.Value, 25);

    private IEnumerable<PlainDuty> Open(string kind) => duties.Where(duty => duty.IsOpen && duty.Kind == kind);

    private PlainDuty Arise(
        DateOnly d,
        string kind,
        string basis,
        DateOnly anchor,
        DateOnly earliest,
        DateOnly? due,
        int n = 1,
        DateOnly? target = null,
        object? of = null
    )
    {
        PlainDuty duty = new()
        {
            Kind = kind,
            N = n,
            Basis = basis,
            Anchor = anchor,
            Earliest = earliest,
            Target = target,
            Due = due,
            Arose = d,
            Of = of,
        };
        duties.Add(duty);
        return duty;
    }

    /// <summary>W of §3: "1379/2021, from 1.9.2024 443/2024".</summary>
    private static string Basis(string provision, DateOnly d) =>
        $"JTYPL {provision} ({(d < PlainDays.C ? "1379/2021" : "443/2024")})";
}
