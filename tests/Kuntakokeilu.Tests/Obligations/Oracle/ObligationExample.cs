using System.Text;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>
/// A history in few words, and what is to be told of it. Born 1980-01-01, home 091, status 2 unless told otherwise.
/// </summary>
/// <param name="Facts">"start 2022-05-02; end 2022-08-01 status=9": an event, its day, and what differs.</param>
/// <param name="Contacts">"2022-05-09 21; 2022-05-23 24 no_show": held if no outcome is told.</param>
/// <param name="Plans">"2022-06-10 known_end kind=search until=2022-07-15": a day, an entry and other columns.</param>
/// <param name="Rows">
/// "supplementary 1-5 state=open due=2022-08-09": rows that must be there; "no half_year": of a kind that must not be;
/// "only plan 1": no other row of that kind; "rejected plans.csv 2 no_legal_basis": a row not taken, and "rejected
/// nothing".
/// </param>
internal sealed record ObligationExample(
    string Name,
    string Facts,
    string Contacts,
    string Plans,
    string On,
    params string[] Rows
)
{
    private const string Person = "esimerkki";

    private static readonly string[] PlanColumns =
    [
        "kind",
        "until",
        "number",
        "months",
        "from",
        "ground",
        "accepted",
        "report_by",
    ];

    internal ObligationFiles Files =>
        new(FactsText(), null, ContactsText(), PlansText(), PlainChecks.ReadDate(On)!.Value);

    /// <summary>What is not as it should be, a line each.</summary>
    internal List<string> Faults(ObligationTexts texts)
    {
        List<Dictionary<string, string>> rows = Table(texts.Obligations);
        List<Dictionary<string, string>> rejected = Table(texts.Rejected);
        List<string> faults = [];
        foreach (string expected in Rows)
        {
            string[] words = expected.Split(' ');
            bool isSo = words[0] switch
            {
                "no" => rows.All(row => row["kind"] != words[1]),
                "only" => rows.Count(row => row["kind"] == words[1]) == 1 && HasAll(rows, words[1..]),
                "rejected" => words[1] == "nothing"
                    ? rejected.Count == 0
                    : rejected.Any(row =>
                        row["file"] == words[1] && row["line"] == words[2] && row["code"] == words[3]
                    ),
                _ => HasAll(rows, words),
            };
            if (!isSo)
                faults.Add(expected);
        }
        return faults;
    }

    private static bool HasAll(List<Dictionary<string, string>> rows, string[] words)
    {
        string[] range = words[1].Split('-');
        for (int n = int.Parse(range[0]); n <= int.Parse(range[^1]); n++)
        {
            bool has = rows.Any(row =>
                row["kind"] == words[0] && row["n"] == $"{n}" && words.Skip(2).All(word => Has(row, word))
            );
            if (!has)
                return false;
        }
        return true;
    }

    private static bool Has(Dictionary<string, string> row, string word)
    {
        string[] sides = word.Split('=');
        return row[sides[0]] == sides[1];
    }

    private static List<Dictionary<string, string>> Table(string text) =>
        [.. PlainCsv.ReadTable(Encoding.UTF8.GetBytes(text), "a file", []).Select(line => line.Fields!)];

    private static string[][] Told(string rows) =>
        [
            .. rows.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row.Split(' ')),
        ];

    private string FactsText()
    {
        string[] columns =
        [
            "person",
            "date",
            "event",
            "birth_date",
            "home_municipality",
            "status",
            "weekly_hours",
            "earnings_related",
            "mother_tongue",
            "immigrant",
            "benefit_days",
        ];
        Dictionary<string, string> row = new()
        {
            ["person"] = Person,
            ["birth_date"] = "1980-01-01",
            ["home_municipality"] = "091",
            ["status"] = "2",
            ["earnings_related"] = "no",
            ["mother_tongue"] = "fi",
            ["immigrant"] = "no",
        };
        List<string> lines = [string.Join(',', columns)];
        foreach (string[] told in Told(Facts))
        {
            (row["event"], row["date"]) = (told[0], told[1]);
            Change(row, told[2..]);
            lines.Add(Line(row, columns));
        }
        return Text(lines);
    }

    private string ContactsText()
    {
        List<string> lines = ["person,date,kind,outcome,worker"];
        foreach (string[] told in Told(Contacts))
            lines.Add(string.Join(',', Person, told[0], told[1], told.Length > 2 ? told[2] : "held", ""));
        return Text(lines);
    }

    private string PlansText()
    {
        string[] columns = ["person", "date", "entry", .. PlanColumns];
        List<string> lines = [string.Join(',', columns)];
        foreach (string[] told in Told(Plans))
        {
            Dictionary<string, string> row = new()
            {
                ["person"] = Person,
                ["date"] = told[0],
                ["entry"] = told[1],
            };
            if (told[1] is "plan" or "revision")
                (row["kind"], row["accepted"]) = ("employment", "yes");
            Change(row, told[2..]);
            lines.Add(Line(row, columns));
        }
        return Text(lines);
    }

    private static void Change(Dictionary<string, string> row, string[] changes)
    {
        foreach (string change in changes)
        {
            string[] sides = change.Split('=');
            row[sides[0]] = sides[1];
        }
    }

    private static string Line(Dictionary<string, string> row, string[] columns) =>
        string.Join(',', columns.Select(column => row.GetValueOrDefault(column, "")));

    private static string Text(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
