using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>One application, decided step by step; days are counted one by one.</summary>
internal sealed partial class PlainGrant(PlainGrantRow row, PlainEmployers employers)
{
    private readonly DateOnly d = row.Day("decided")!.Value;
    private readonly string benefit = row["benefit"];
    private readonly string basis = row["basis"];
    private readonly bool cont = row.Yes("continuation");
    private readonly bool business = row.Yes("business");
    private readonly List<(string Ground, string Provision, bool Open)> grounds = [];
    private List<PlainMoney> rows = [];
    private string authority = "";
    private string authorityBasis = "";
    private string kind = "";
    private string law = "";
    private string aid = "";
    private DateOnly from;
    private DateOnly to;
    private int? months;
    private List<string> legal = [];

    private bool IsNew => d >= new DateOnly(2023, 7, 1);

    private bool IsSubsidy => benefit is "pay_subsidy" or "employment_55";

    /// <summary>The columns of the decision after the application's, and the rows of money.</summary>
    internal (string[] Decision, List<PlainMoney> Rows) Decide()
    {
        Authority();
        if (authority != "municipality")
            return (Line(authority == "te_office" ? "to_te_office" : "undetermined", null), []);
        kind = employers.KindOf(row["employer"], d);
        law = IsSubsidy ? (IsNew ? "2023" : "2017") : "";
        aid = Aid();
        switch (benefit)
        {
            case "pay_subsidy":
                SubsidyGrounds();
                break;
            case "employment_55":
                SupportGrounds();
                break;
            case "startup":
                StartupGrounds();
                break;
            case "expense_allowance":
                ExpenseGrounds();
                break;
            case "travel":
                TravelGrounds();
                break;
        }
        if (grounds.Count == 0)
            Calculate();
        if (grounds.Count > 0)
        {
            legal = [.. grounds.Select(ground => ground.Provision)];
            return (Line("rejected", RefusalAppeal()), []);
        }
        Provisions();
        return (Line(row.Number("months") > months ? "partly_granted" : "granted", GrantAppeal()), rows);
    }

    private void Authority()
    {
        authority = "te_office";
        if (benefit == "work_arrangement")
        {
            authorityBasis = "not_in_10";
            return;
        }
        if (row["customer"].Length == 0)
        {
            authorityBasis = "4";
            return;
        }
        string standing = "";
        if (IsSubsidy)
            standing =
                d < new DateOnly(2021, 6, 1) && row.Yes("esf") ? "11.2.esf" : employers.StandingOf(row["employer"], d);
        if (standing.StartsWith("11.2", StringComparison.Ordinal))
        {
            authorityBasis = standing;
            return;
        }
        if (standing.Length > 0)
        {
            authority = "undetermined";
            grounds.Add((standing, "", false));
            return;
        }
        authority = "municipality";
        string[] order = IsNew
            ? ["pay_subsidy", "employment_55", "startup", "expense_allowance", "travel"]
            : ["pay_subsidy", "startup", "expense_allowance", "travel"];
        authorityBasis = "10.1.3." + (char)('a' + Array.IndexOf(order, benefit));
    }

    private string[] Line(string decision, string? appeal)
    {
        bool isGrant = decision.EndsWith("granted", StringComparison.Ordinal);
        return
        [
            benefit,
            authority,
            authorityBasis,
            decision,
            law,
            basis,
            aid,
            isGrant ? Text(from) : "",
            isGrant ? Text(to) : "",
            isGrant ? $"{months}" : "",
            isGrant ? $"{rows.Sum(one => one.Payable)}" : "",
            string.Join(';', grounds.Select(ground => ground.Ground)),
            string.Join(';', legal),
            appeal ?? "",
            appeal is null or "none" ? "" : AppealDay(),
        ];
    }

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");

    private string RefusalAppeal()
    {
        int closed = grounds.Count(ground => !ground.Open);
        return closed == grounds.Count ? "none" : Way() + (closed > 0 ? "_partly" : "");
    }

    private string GrantAppeal() =>
        Way() + (benefit == "pay_subsidy" && (!IsNew || cont || basis == "apprenticeship") ? "_partly" : "");

    private string Way() => benefit == "expense_allowance" ? "board" : "review";

    private string AppealDay()
    {
        if (row.Day("sent") is not { } sent || row["notice"].Length == 0)
            return "";
        int days = row["notice"] switch
        {
            "letter" => 7,
            "electronic" => 3,
            _ => 0,
        };
        return Text(PlainDays.Roll(sent.AddDays(days).AddDays(30)));
    }

    private bool Has(string finding) => row.Has(finding);

    private DateOnly Ago(int n) => PlainDays.M(d, -n);

    private bool In(string column, DateOnly day) =>
        row.Ranges(column).Any(range => range.From <= day && day <= range.To);

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }

    private bool Of(int n, int w)
    {
        List<(DateOnly From, DateOnly To)> ranges = row.Ranges("unemployment");
        int unemployed = Days(Ago(w), d.AddDays(-1)).Count(day => ranges.Any(r => r.From <= day && day <= r.To));
        return unemployed >= d.DayNumber - Ago(n).DayNumber;
    }

    private bool Unbroken12()
    {
        List<(DateOnly From, DateOnly To)> ranges = row.Ranges("unemployment");
        return Days(Ago(12), d.AddDays(-1)).All(day => ranges.Any(r => r.From <= day && day <= r.To));
    }

    private bool Filled(int age) => PlainDays.Birthday(row.Day("birth_date")!.Value, age) <= d;

    private bool NoneSince(string column, int n) => row.Day(column) is not { } last || last < Ago(n);

    private bool AbilityFinding => Has("ability_permanent") || (IsNew && Has("ability_reduced"));

    private string Aid()
    {
        if (benefit == "employment_55")
            return "none";
        if (benefit == "startup")
            return "de_minimis";
        if (benefit != "pay_subsidy")
            return "";
        if (IsNew)
            return basis switch
            {
                "association" => "none",
                "over60" or "apprenticeship" => business ? "de_minimis" : "none",
                _ => kind is "municipality" or "wellbeing_county" && !business ? "none" : "gber",
            };
        if (!business)
            return "none";
        if (basis is "over60" or "apprenticeship")
            return "de_minimis";
        if (basis != "ability" && Filled(60) && Unbroken12())
            return "de_minimis";
        bool isOver50 = PlainDays.Birthday(row.Day("birth_date")!.Value, 50).AddDays(1) <= d;
        return
            basis == "ability"
            || NoneSince("last_permanent", 6)
            || row["degree"] == "no"
            || isOver50
            || !Filled(25)
            || row.Yes("integration_plan")
            ? "gber"
            : "de_minimis";
    }

    private void If(bool holds, string ground, string provision, bool open = true)
    {
        if (holds)
            grounds.Add((ground, provision, open));
    }
}
