namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>One facts row or act that passed the checks on its own.</summary>
internal sealed record PlainRow(int Line, DateOnly Date, Dictionary<string, string> Fields);

/// <summary>From Date on the answer is Verdict. Test: "launch", "row", or "" where no test gave it.</summary>
internal sealed record PlainOutcome(DateOnly Date, PlainVerdict Verdict, string Test);

/// <summary>One job search: its accepted rows, and where it ended, the authority it ended with.</summary>
internal sealed class PlainSearch
{
    internal List<PlainRow> Rows { get; } = [];

    internal PlainVerdict? EndedWith { get; set; }

    /// <summary>The person's place by the row that ended it.</summary>
    internal string EndedIn { get; set; } = "";
}

/// <summary>Sections 2 and 4 for one person. Keeps everything that happened and looks back at it.</summary>
internal sealed class PlainPerson(PlainLaw law, IReadOnlySet<string> pilotCodes)
{
    private readonly PlainTest test = new(law, pilotCodes);
    private readonly List<PlainSearch> searches = [];
    private readonly List<PlainRow> taken = [];

    internal List<PlainOutcome> Outcomes { get; } = [];

    private PlainSearch? OpenSearch => searches.Count > 0 && searches[^1].EndedWith is null ? searches[^1] : null;

    private PlainVerdict Now => Outcomes[^1].Verdict;

    private bool IsMunicipalCustomer => OpenSearch is not null && Now.Authority == "municipality";

    /// <summary>The one law date, section 4.</summary>
    internal void Launch()
    {
        if (OpenSearch is not null)
            Test(PlainLaw.Launch, "launch");
    }

    /// <summary>Events, section 4. Returns the code of a rejection, or null.</summary>
    internal string? Facts(PlainRow row)
    {
        if (row.Date >= law.PilotEnd)
            return "after_pilot";
        if (OpenSearch is null)
        {
            if (row.Fields["event"] != "start")
                return "no_open_search";
            var search = new PlainSearch();
            search.Rows.Add(row);
            searches.Add(search);
            taken.Add(row);
            TestOrBeforePilot(row);
            return null;
        }

        OpenSearch.Rows.Add(row);
        taken.Add(row);
        if (IsMunicipalCustomer)
            Sticky(row);
        else if (row.Fields["event"] is "start" or "change")
            TestUnlessHeld(row);
        else if (row.Fields["event"] == "registry" && row.Date <= LatestNotice(OpenSearch).AddDays(7))
            TestUnlessHeld(row);
        if (row.Fields["event"] == "end")
        {
            OpenSearch.EndedIn = Place();
            OpenSearch.EndedWith = Now;
            Add(row.Date, "none", "", "no_job_search");
        }
        return null;
    }

    /// <summary>"From the end of steering: a customer of the TE office for whom 6.2 does not hold is not tested".</summary>
    private void TestUnlessHeld(PlainRow row)
    {
        bool held = Now.Basis is "left_untransferred" or "transferred_on_request";
        bool stopped = law.SteeringHasEnded(row.Date) && !Asked().Restarts;
        if (!held && !stopped)
            TestOrBeforePilot(row);
    }

    private void TestOrBeforePilot(PlainRow row)
    {
        if (row.Date < PlainLaw.Launch)
            Add(row.Date, "te_office", "", "before_pilot");
        else
            Test(row.Date, "row");
    }

    /// <summary>"customership is sticky: nothing of A or C is tested again. Of the rows only these move it".</summary>
    private void Sticky(PlainRow row)
    {
        string place = Place();
        if (place != PlainTest.Place(taken, taken.Count - 2))
        {
            if (pilotCodes.Contains(place))
                Add(row.Date, "municipality", place, "moved");
            else
                Add(row.Date, "te_office", "", "moved");
        }
        if (test.IsRedundancyProtected(row))
        {
            List<string> grounds = PlainTest.CGrounds(row.Date, row.Fields);
            Outcomes.Add(new(row.Date, new PlainVerdict("te_office", "", "redundancy_protection", grounds, []), ""));
        }
    }

    /// <summary>Acts, section 2. Returns the code of a rejection, or null.</summary>
    internal string? Act(PlainRow act)
    {
        if (act.Date >= law.PilotEnd)
            return "after_pilot";
        if (!HasLegalBasis(act))
            return "no_legal_basis";
        if (OpenSearch is null)
            return "not_applicable";
        bool applied = act.Fields["act"] switch
        {
            "leave_untransferred" => LeaveUntransferred(act),
            "transfer_to_te_office" => TransferToTeOffice(act),
            _ => TransferToMunicipality(act),
        };
        return applied ? null : "not_applicable";
    }

    /// <summary>"no_legal_basis (date, ground, requested, services_secured or accepted only)".</summary>
    private bool HasLegalBasis(PlainRow act)
    {
        string ground = act.Fields["ground"];
        if (act.Fields["act"] == "leave_untransferred")
            return act.Date >= PlainLaw.Launch && ground is "language" or "inappropriate" or "other";
        bool transfer =
            law.TransfersPossible(act.Date)
            && ground is "language" or "inappropriate" or "safety"
            && act.Fields["requested"] == "yes"
            && act.Fields["services_secured"] == "yes";
        return transfer && (act.Fields["act"] == "transfer_to_te_office" || act.Fields["accepted"] == "yes");
    }

    /// <summary>A municipality's customer whose latest outcome is a test's (basis target_group or restart) is in the
    /// period of that test; it comes on the day of the test, or in March 2021 if it was the launch test.</summary>
    private bool LeaveUntransferred(PlainRow act)
    {
        PlainOutcome test = Outcomes[^1];
        if (!IsMunicipalCustomer || test.Verdict.Basis is not ("target_group" or "restart"))
            return false;
        bool sameDay = test.Date == act.Date;
        bool afterLaunch = test.Test == "launch" && act.Date <= new DateOnly(2021, 3, 31);
        if (!sameDay && !afterLaunch)
            return false;
        Add(test.Date, "te_office", "", "left_untransferred");
        return true;
    }

    private bool TransferToTeOffice(PlainRow act)
    {
        if (!IsMunicipalCustomer)
            return false;
        Add(act.Date, "te_office", "", "transferred_on_request");
        return true;
    }

    private bool TransferToMunicipality(PlainRow act)
    {
        string to = act.Fields["to"];
        if (!pilotCodes.Contains(to))
            return false;
        bool possible = IsMunicipalCustomer
            ? to != Now.Municipality
            : test.Ask(act.Date, Asked()).Authority == "municipality";
        if (possible)
            Add(act.Date, "municipality", to, "transferred_on_request");
        return possible;
    }

    /// <summary>The latest start or change of the open search; the law dates are no rows and do not count.</summary>
    private static DateOnly LatestNotice(PlainSearch search) =>
        search.Rows.Last(row => row.Fields["event"] is "start" or "change").Date;

    /// <summary>"the person was a municipality's customer when the previous job search ended".</summary>
    private PlainFormer? Former()
    {
        PlainSearch? before = searches.Count >= 2 ? searches[^2] : null;
        return before?.EndedWith?.Authority == "municipality"
            ? new PlainFormer(before.EndedWith.Municipality, before.EndedIn)
            : null;
    }

    /// <summary>The person's place by the latest row taken.</summary>
    private string Place() => PlainTest.Place(taken, taken.Count - 1);

    private PlainAsked Asked() => new(OpenSearch!.Rows, Place(), Former());

    private void Test(DateOnly day, string kind) => Outcomes.Add(new(day, test.Ask(day, Asked()), kind));

    private void Add(DateOnly day, string authority, string municipality, string basis) =>
        Outcomes.Add(new(day, new PlainVerdict(authority, municipality, basis, [], []), ""));
}
