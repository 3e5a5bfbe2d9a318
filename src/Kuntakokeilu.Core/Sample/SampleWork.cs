using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// What officials do with a person of the sample: interviews, conversations and talks, plans and their revisions, on working
/// days of an open search. All rates are freehand, for no figures were found; only the law's days give them their shape.
/// </summary>
internal sealed class SampleWork
{
    private static readonly int Nordic = new DateOnly(2022, 5, 2).DayNumber;
    private static readonly int NoInterviews = new DateOnly(2020, 5, 1).DayNumber;
    private static readonly int InterviewsAgain = new DateOnly(2021, 2, 1).DayNumber;
    private static readonly int AfterAll = new DateOnly(2025, 1, 1).DayNumber;

    private static readonly string[] FirstInterviews = ["21,held,\n", "22,held,\n", "22,held,\n", "23,held,\n"];
    private static readonly string[] Interviews = ["70,held,\n", "71,held,\n", "71,held,\n"];
    private static readonly string[] Conversations = ["27,held,\n", "28,held,\n", "28,held,\n"];
    private static readonly string[] Talks = ["24,held,\n", "25,held,\n", "25,held,\n"];
    private const string NotCome = "22,no_show,\n";
    private const string Plan = "plan,employment,,,,,,yes,\n";
    private const string Revision = "revision,employment,,,,,,yes,\n";

    private IReadOnlyList<SampleRow> rows = [];
    private Dice dice = null!;

    /// <summary>Days, with the rest of the line.</summary>
    internal List<(int Day, string Line)> Contacts { get; } = [];

    internal List<(int Day, string Line)> Plans { get; } = [];

    /// <param name="all">The person's rows, by day.</param>
    internal void Live(IReadOnlyList<SampleRow> all, Dice own)
    {
        Contacts.Clear();
        Plans.Clear();
        (rows, dice) = (all, own);
        int begin = -1;
        foreach (SampleRow row in all)
            if (row.Kind is RegisterEventKind.Start && begin < 0)
                begin = row.Day;
            else if (row.Kind is RegisterEventKind.End && begin >= 0)
            {
                Search(begin, row.Day);
                begin = -1;
            }
        if (begin >= 0)
            Search(begin, AfterAll);
    }

    /// <param name="end">The first day without the search.</param>
    private void Search(int begin, int end)
    {
        bool isOwed = begin < NoInterviews || begin >= InterviewsAgain;
        if (!dice.Happens(isOwed ? 0.95 : 0.5))
            return;
        int wished = begin + Wait(begin);
        if (dice.Happens(0.05) && Working(wished) is { } missed && missed < end)
        {
            Contacts.Add((missed, NotCome));
            wished = missed + dice.Between(2, 12);
        }
        if (Hold(wished, end, FirstInterviews) is not { } held)
            return;
        bool hasPlan = Follow(held, end, Plan, onTheDay: 0.82, later: 0.1);
        if (held >= Nordic)
            Talk(held, end);
        Converse(held, end, hasPlan);
    }

    /// <summary>Mostly in the law's time: two weeks, and from 2 May 2022 five working days; some wait much longer.</summary>
    private int Wait(int begin) =>
        begin < Nordic
            ? dice.Fraction() switch
            {
                < 0.66 => dice.Between(2, 14),
                < 0.9 => dice.Between(15, 40),
                _ => dice.Between(41, 130),
            }
            : dice.Fraction() switch
            {
                < 0.63 => dice.Between(1, 7),
                < 0.86 => dice.Between(8, 16),
                < 0.96 => dice.Between(17, 45),
                _ => dice.Between(46, 130),
            };

    /// <summary>Every fortnight five times, while unemployed.</summary>
    private void Talk(int interview, int end)
    {
        for (int i = 1; i <= 5; i++)
            if (dice.Happens(0.6) && interview + (14 * i) + dice.Between(-3, 5) is var day && IsUnemployed(day))
                Hold(day, end, Talks);
    }

    /// <summary>Every three months while unemployed, and the plan is revised with it.</summary>
    private void Converse(int interview, int end, bool hasPlan)
    {
        for (int day = interview + dice.Between(82, 100); day < end; day += dice.Between(82, 104))
        {
            if (!IsUnemployed(day) || !dice.Happens(0.75))
                continue;
            if (Hold(day, end, day < Nordic ? Interviews : Conversations) is { } held && hasPlan)
                Follow(held, end, Revision, onTheDay: 0.7, later: 0.17);
        }
    }

    private bool Follow(int held, int end, string entry, double onTheDay, double later)
    {
        double chance = dice.Fraction();
        int? day =
            chance < onTheDay ? held
            : chance < onTheDay + later ? Working(held + dice.Between(2, 25))
            : null;
        if (day is not { } made || made >= end)
            return false;
        Plans.Add((made, entry));
        return true;
    }

    private int? Hold(int wished, int end, string[] ways)
    {
        if (Working(wished) is not { } day || day >= end)
            return null;
        Contacts.Add((day, dice.OneOf<string>(ways)));
        return day;
    }

    private static int? Working(int day)
    {
        while (day < AfterAll && !FinnishDays.IsWorking(DateOnly.FromDayNumber(day)))
            day++;
        return day < AfterAll ? day : null;
    }

    private bool IsUnemployed(int day)
    {
        bool isUnemployed = false;
        foreach (SampleRow row in rows)
        {
            if (row.Day > day)
                break;
            isUnemployed =
                row.Kind is not RegisterEventKind.End
                && row.Status
                    is EmploymentStatus.Unemployed
                        or EmploymentStatus.LaidOff
                        or EmploymentStatus.PromotingService;
        }
        return isUnemployed;
    }
}
