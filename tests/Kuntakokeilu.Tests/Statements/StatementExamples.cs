namespace Kuntakokeilu.Tests.Statements;

/// <summary>
/// An example of the rules: what a customer of Helsinki without earnings-related allowance, unemployed, has behind, and what
/// comes of it on a day.
/// </summary>
/// <param name="Name">What it shows.</param>
/// <param name="Facts">Rows of facts: day, event, and home, status and weekly hours where they are others.</param>
/// <param name="Events">Rows of events, without the person.</param>
/// <param name="On">The day of the result.</param>
/// <param name="Statements">Columns of the obligations in order, a row each; null where they are not told.</param>
/// <param name="Reports">Columns of the reports in order.</param>
/// <param name="InForce">Columns of what is in force.</param>
/// <param name="Rejected">The codes of the rejected rows.</param>
public sealed record StatementExample(
    string Name,
    string[] Facts,
    string[] Events,
    string On,
    string[]? Statements = null,
    string[]? Reports = null,
    string[]? InForce = null,
    string[]? Rejected = null
)
{
    public override string ToString() => Name;

    /// <summary>Its rows of facts as a file has them.</summary>
    internal string FactsOf(string person) => string.Concat(Facts.Select(row => FactRow(person, row)));

    /// <summary>Its rows of events as a file has them.</summary>
    internal string EventsOf(string person) => string.Concat(Events.Select(row => $"{person},{row}\n"));

    /// <summary>Day, event, home, status, weekly hours, right to earnings-related allowance.</summary>
    private static string FactRow(string person, string told)
    {
        string[] given = told.Split(' ');
        string Value(int at, string otherwise) => at < given.Length && given[at].Length > 0 ? given[at] : otherwise;
        return $"{person},{given[0]},{given[1]},1980-01-01,{Value(2, "091")},{Value(3, "2")},{Value(4, "")},"
            + $"{Value(5, "no")},fi,no\n";
    }
}

/// <summary>All of them, in the order of the rules.</summary>
internal static class StatementExamples
{
    private const string Late = "2025-01-31";

    internal static IReadOnlyList<StatementExample> All { get; } =
    [
        new(
            "1: before the municipality is competent",
            ["2021-09-27 start"],
            ["2021-09-27,apply,,,kela,,,"],
            "2021-10-01",
            ["ref=S2021-09-27 giver=te_office limit=2021-10-27 state=due"],
            ["ref=S2021-09-27 kind=registration to=te_office"]
        ),
        new(
            "2: from the day on which it is",
            ["2021-09-27 start"],
            ["2021-09-27,apply,,,kela,,,"],
            "2021-10-05",
            ["giver=municipality municipality=091 limit=2021-10-09 state=due"]
        ),
        new(
            "3: from the answer",
            ["2021-11-01 start"],
            [
                "2021-11-05,apply,,,kela,,,",
                "2021-11-06,ask,S2021-11-01,,,,,2021-11-20",
                "2021-11-15,answer,S2021-11-01,,,,,",
                "2021-11-22,give,S2021-11-01,,municipality,A1,2021-11-01,",
            ],
            Late,
            ["opened=2021-11-05 ready=2021-11-15 limit=2021-11-22 state=in_time"]
        ),
        new(
            "4: an answer after the deadline",
            ["2021-11-01 start"],
            [
                "2021-11-01,apply,,,kela,,,",
                "2021-11-02,ask,S2021-11-01,,,,,2021-11-16",
                "2021-11-18,answer,S2021-11-01,,,,,",
                "2021-11-24,give,S2021-11-01,,municipality,A1,2021-11-01,",
            ],
            Late,
            ["ready=2021-11-16 limit=2021-11-23 state=late"]
        ),
        new(
            "5: reminded",
            ["2021-11-01 start"],
            [
                "2021-11-01,apply,,,kela,,,",
                "2021-11-02,ask,S2021-11-01,,,,,2021-11-16",
                "2021-11-16,remind,S2021-11-01,,,,,2021-11-23",
            ],
            "2021-11-20",
            ["ready=2021-11-23 limit=2021-11-30 state=waiting"]
        ),
        new(
            "6: the day after its deadline",
            ["2021-11-01 start"],
            [
                "2021-11-01,apply,,,kela,,,",
                "2021-11-02,ask,S2021-11-01,,,,,2021-11-16",
                "2021-11-16,remind,S2021-11-01,,,,,2021-11-23",
            ],
            "2021-11-24",
            ["state=due"]
        ),
        new(
            "7: more time",
            ["2021-11-01 start"],
            [
                "2021-11-01,apply,,,kela,,,",
                "2021-11-05,extend,S2021-11-01,,extent,,,2021-11-22",
                "2021-11-20,give,S2021-11-01,,municipality,A3,2021-11-01,",
            ],
            Late,
            ["limit=2021-11-22 state=in_time"]
        ),
        new(
            "8: what was open before a benefit is applied for",
            ["2021-11-01 start"],
            ["2021-11-03,open,a,service,work_trial,in_plan,2021-11-03,", "2021-11-10,apply,,,kela,,,"],
            "2021-11-12",
            ["ref=S2021-11-01 opened=2021-11-10 limit=2021-11-17", "ref=a opened=2021-11-10 limit=2021-11-17"]
        ),
        new(
            "9: closed with a statement in force",
            ["2021-11-01 start"],
            [
                "2021-11-01,apply,,,kela,,,",
                "2021-11-08,open,a,service,work_trial,in_plan,2021-11-08,",
                "2021-11-09,give,a,,municipality,BC,2021-11-08,",
                "2021-12-17,close,a,,,,,",
            ],
            "2021-12-20",
            ["ref=S2021-11-01", "part=begin", "part=end opened=2021-12-17 limit=2021-12-24 state=due"]
        ),
        new(
            "10: a matter of the TE office",
            ["2021-11-01 start"],
            ["2021-11-01,apply,,,kela,,,", "2021-11-08,open,a,labour_training,,,2021-11-08,"],
            "2021-12-10",
            ["ref=S2021-11-01", "giver=te_office limit=2021-12-08 state=overdue"],
            ["ref=a kind=labour_training to=te_office"]
        ),
        new(
            "11: studies the day before the change",
            ["2022-05-09 start"],
            ["2022-05-09,apply,,,kela,,,", "2022-07-10,open,a,study,1,full,2022-09-01,"],
            "2022-07-10",
            ["ref=S2022-05-09", "ref=a provision=2:10.2.1 giver=te_office limit=2022-08-09"],
            ["ref=a"]
        ),
        new(
            "12: studies on the day",
            ["2022-05-09 start"],
            [
                "2022-05-09,apply,,,kela,,,",
                "2022-07-11,open,a,study,1,full,2022-09-01,",
                "2022-07-13,give,a,,te_office,M6,2022-09-01,",
            ],
            Late,
            ["ref=S2022-05-09", "giver=municipality role=may also=te_office;service_centre state=in_time by=te_office"]
        ),
        new(
            "13: an item that is the TE office's",
            ["2022-05-09 start"],
            ["2022-05-09,apply,,,kela,,,", "2022-08-01,open,a,study,5,full,2022-09-01,"],
            "2022-08-20",
            ["ref=S2022-05-09", "giver=te_office limit=2022-08-31"]
        ),
        new(
            "14: three months of studies",
            ["2022-05-09 start"],
            [
                "2022-05-09,apply,,,kela,,,",
                "2023-02-05,open,a,study,7,full,2023-02-06,2023-05-06",
                "2023-02-05,open,b,study,7,full,2023-02-06,2023-05-07",
            ],
            "2023-02-05",
            ["ref=S2022-05-09", "giver=municipality role=may", "giver=te_office"]
        ),
        new(
            "15: who may not, and who may",
            ["2022-03-01 start"],
            [
                "2022-03-01,apply,,,kela,,,",
                "2022-03-02,give,S2022-03-01,,te_office,A1,2022-03-01,",
                "2022-03-02,give,S2022-03-01,,service_centre,A1,2022-03-01,",
            ],
            Late,
            ["state=in_time by=service_centre"],
            Rejected: ["no_competence"]
        ),
        new(
            "16: a code that is not yet, and one that covers",
            ["2022-03-01 start"],
            [
                "2022-03-01,apply,,,kela,,,",
                "2022-03-02,give,S2022-03-01,,municipality,T001,2022-03-01,",
                "2022-03-02,give,S2022-03-01,,municipality,A1,2022-03-01,",
                "2022-04-01,give,S2022-03-01,,municipality,A3,2022-04-01,2022-05-01",
            ],
            Late,
            InForce:
            [
                "lane=registration from=2022-03-01 to=2022-04-01 code=A1",
                "from=2022-04-01 to=2022-05-01 code=A3",
                "from=2022-05-01 to= code=A1",
            ],
            Rejected: ["wrong_code"]
        ),
        new(
            "17: corrected",
            ["2022-03-01 start"],
            [
                "2022-03-01,apply,,,kela,,,",
                "2022-03-02,give,S2022-03-01,,municipality,A1,2022-03-01,",
                "2022-03-05,correct,S2022-03-01,,municipality,A1,2022-03-04,",
            ],
            Late,
            ["given=2022-03-02 by=municipality code=A1 from=2022-03-04"],
            InForce: ["from=2022-03-04 to= code=A1"]
        ),
        new(
            "18: a customer of the TE office",
            ["2022-03-01 start 049 2  yes"],
            ["2022-03-01,apply,,,kela,,,"],
            "2022-04-01",
            ["giver=te_office limit=2022-03-31 state=overdue"],
            []
        ),
        new(
            "19: a move",
            ["2022-03-01 start", "2022-03-05 registry 245"],
            ["2022-03-01,apply,,,kela,,,"],
            "2022-03-20",
            ["giver=municipality municipality=245 limit=2022-03-12 state=overdue"]
        ),
        new(
            "20: a change and an end",
            ["2022-03-01 start", "2022-03-15 change 091 1 37.5", "2022-04-15 end 091 1 37.5"],
            ["2022-03-01,apply,,,kela,,,", "2022-03-02,give,S2022-03-01,,municipality,A1,2022-03-01,"],
            "2022-04-20",
            [
                "part=begin",
                "ref=C2022-03-15 part=change limit=2022-03-22 state=overdue",
                "ref=E2022-04-15 part=end limit=2022-04-22 state=due",
            ]
        ),
        new(
            "21: another payer",
            ["2022-03-01 start"],
            [
                "2022-03-01,apply,,,kela,,,",
                "2022-03-02,give,S2022-03-01,,municipality,A1,2022-03-01,",
                "2022-04-01,apply,,,fund,12,,",
            ],
            "2022-04-05",
            ["payer=kela", "ref=P2022-04-01 part=payer payer=fund:12 limit=2022-04-08 state=due"]
        ),
        new(
            "22: after the pilots",
            ["2024-12-20 start"],
            ["2024-12-20,apply,,,kela,,,"],
            Late,
            ["giver=te_office limit=2025-01-31 state=due"]
        ),
        new(
            "23: conduct before and after the steps",
            ["2022-01-03 start"],
            [
                "2022-01-12,conduct,a,,no_show,open,,",
                "2022-07-12,conduct,b,,no_show,open,,",
                "2022-07-19,conduct,c,,no_show,open,,",
            ],
            Late,
            Reports: ["rung=waiting days=15", "to=none rung=reminder", "rung=step days=7"]
        ),
        new(
            "24: the ladder",
            ["2022-05-02 start"],
            [
                "2022-05-10,conduct,a,,no_show,open,,",
                "2022-06-01,conduct,b,,neglected_search,open,,",
                "2022-06-08,conduct,c,,not_applied_offer,open,,",
                "2022-06-09,conduct,d,,not_applied_offer,valid_reason,,",
                "2022-06-10,conduct,e,,not_applied_offer,no_valid_reason,,",
                "2023-05-10,conduct,f,,refused_service,open,,",
                "2023-06-20,conduct,g,,refused_service,open,,",
            ],
            Late,
            Reports:
            [
                "rung=reminder",
                "rung=step days=7",
                "rung=not_counted",
                "rung=valid_reason",
                "rung=step days=14",
                "rung=obligation",
                "rung=not_counted",
            ]
        ),
        new(
            "25: twice within six months",
            ["2021-07-01 start"],
            ["2021-08-10,conduct,a,,refused_service,open,,", "2022-02-10,conduct,b,,interrupted_service,open,,"],
            Late,
            Reports: ["rung=waiting days=60", "rung=obligation"]
        ),
    ];
}
