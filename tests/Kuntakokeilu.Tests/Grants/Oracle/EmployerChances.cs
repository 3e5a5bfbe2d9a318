using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>A register of employers that own each other, by day; some owners are in no register.</summary>
internal sealed class EmployerChances(HostileDice dice)
{
    private static readonly string[] Fixed =
    [
        "m091,2010-01-01,municipality,091,",
        "m743,2010-01-01,municipality,743,",
        "m005,2010-01-01,municipality,005,",
        "wc,2010-01-01,wellbeing_county,,",
        "gov,2010-01-01,state,,",
        "home,2010-01-01,person,,",
        "out,2010-01-01,company,,",
        "assoc,2010-01-01,association,,",
        "found,2010-01-01,foundation,,",
        "parish,2010-01-01,religious,,",
    ];

    private static readonly string[] Owners =
    [
        "m091",
        "m743",
        "m005",
        "wc",
        "out",
        "home",
        "j1",
        "j2",
        "c1",
        "c2",
        "c3",
        "c4",
        "c5",
        "c6",
        "ghost",
        "shade",
    ];

    private static readonly string[] Shares = ["0", "10", "20.5", "30", "45", "49.9999", "50", "50.0001", "51", "100"];

    private static readonly string[] Days = ["2010-01-01", "2021-03-01", "2021-06-01", "2022-01-01", "2023-07-01"];

    internal string Make()
    {
        List<string> lines = [.. Fixed];
        foreach (string id in (string[])["j1", "j2", "c1", "c2", "c3", "c4", "c5", "c6"])
        {
            int times = 1 + dice.Below(2);
            for (int i = 0; i < times; i++)
            {
                string kind =
                    id[0] == 'j'
                        ? "joint_authority"
                        : dice.Pick(["company", "company", "association", "foundation", "religious"]);
                lines.Add($"{id},{dice.Pick(Days)},{kind},,{OwnersOf(id)}");
            }
        }
        for (int wrong = dice.Below(4); wrong > 0; wrong--)
            lines.Add(
                dice.Pick([
                    "bad one,2010-01-01,company,,",
                    "bad,2010-02-30,company,,",
                    "bad,,company,,",
                    "bad,2010-01-01,office,,",
                    "bad,2010-01-01,company,091,",
                    "bad,2010-01-01,municipality,,",
                    "bad,2010-01-01,municipality,999,",
                    "bad,2010-01-01,municipality,9,",
                    "bad,2010-01-01,company,,m091:50.00001",
                    "bad,2010-01-01,company,,m091:60;m743:40.0001",
                    "bad,2010-01-01,company,,m091:60;m091:40",
                    "bad,2010-01-01,company,,bad:60",
                    "bad,2010-01-01,company,,m091",
                    "bad,2010-01-01,company,,m091:60:controls",
                    "bad,2010-01-01,company,,m091:60;",
                    "bad:2010,2010-01-01,company,,",
                    "bad,2010-01-01,company,",
                    "bad,2010-01-01,\"company,,",
                    "",
                    "m091,2010-01-01,company,,",
                ])
            );
        dice.Shuffle(lines);
        return string.Concat(lines.Prepend("employer,date,kind,municipality,owners").Select(line => line + "\n"));
    }

    internal string Pick() =>
        dice.Chance(40)
            ? dice.Pick(["out", "assoc", "found", "parish", "wc", "m005", "home", "gov"])
            : dice.Pick([
                "assoc",
                "assoc",
                "found",
                "out",
                "c1",
                "c2",
                "c3",
                "c4",
                "c5",
                "c6",
                "j1",
                "j2",
                "m091",
                "ghost",
            ]);

    private string OwnersOf(string id)
    {
        decimal left = 100;
        List<string> owners = [];
        List<string> others = [.. Owners.Where(one => one != id)];
        dice.Shuffle(others);
        // What makes a group first, so that there is one: a pilot municipality of a joint authority, and that of others.
        string first = id[0] == 'j' ? "m091" : "j1";
        if (dice.Chance(50) && others.Remove(first))
            others.Insert(0, first);
        foreach (string owner in others.Take(dice.Below(4)))
        {
            string share = dice.Pick(Shares);
            decimal votes = decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture);
            if (votes > left)
                continue;
            left -= votes;
            owners.Add($"{owner}:{share}{(dice.Chance(6) ? ":control" : "")}");
        }
        return string.Join(';', owners);
    }
}
