using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// Steers people of the sample by the law and counts the open searches on each day of the path, by territory, by
/// who is responsible and by status. Not thread-safe; several are added up.
/// </summary>
internal sealed class Census
{
    private const int Statuses = 10;

    private readonly JobseekerHistory history = new(LawAsKnown.Whole);
    private readonly List<SampleRow> rows = [];
    private readonly List<TeOfficeAct> acts = [];
    private readonly int[] counts = new int[MonthlyPath.Days.Length * Territory.All.Count * 2 * Statuses];

    internal int People { get; private set; }

    internal int Rows { get; private set; }

    internal int RefusedRows { get; private set; }

    internal int Acts { get; private set; }

    internal int RefusedActs { get; private set; }

    /// <summary>In the whole country at the launch, those with a ground of 4 § and a status that it covers.</summary>
    internal int GroundAndStatusAtLaunch { get; private set; }

    internal int this[int month, int territory, bool customers, int status] =>
        counts[Cell(month, territory, customers, status)];

    internal void Take(IPeople people)
    {
        for (int person = 0; person < people.Count; person++)
        {
            rows.Clear();
            acts.Clear();
            people.CopyRows(person, rows);
            people.CopyActs(person, acts);
            Take(people.Traits(person));
        }
    }

    internal void Add(Census other)
    {
        People += other.People;
        Rows += other.Rows;
        RefusedRows += other.RefusedRows;
        Acts += other.Acts;
        RefusedActs += other.RefusedActs;
        GroundAndStatusAtLaunch += other.GroundAndStatusAtLaunch;
        for (int cell = 0; cell < counts.Length; cell++)
            counts[cell] += other.counts[cell];
    }

    private void Take(in SampleTraits traits)
    {
        People++;
        Rows += rows.Count;
        Acts += acts.Count;
        history.Begin();
        foreach (TeOfficeAct act in acts)
            history.Expect(act);
        foreach (SampleRow row in rows)
            if (history.Add(row.ToEvent(traits)) is not Refusal.None)
                RefusedRows++;
        history.End();
        for (int act = 0; act < acts.Count; act++)
            if (history.ActRefusal(act) is not Refusal.None)
                RefusedActs++;
        Count(traits);
    }

    private void Count(in SampleTraits traits)
    {
        int row = 0;
        int period = 0;
        for (int month = 0; month < MonthlyPath.Days.Length; month++)
        {
            int day = MonthlyPath.Days[month];
            if (rows[0].Day > day)
                continue;
            while (row + 1 < rows.Count && rows[row + 1].Day <= day)
                row++;
            if (rows[row].Kind is RegisterEventKind.End)
            {
                if (row == rows.Count - 1)
                    return;
                continue;
            }
            while (period + 1 < history.PeriodCount && history.PeriodAt(period + 1).From.DayNumber <= day)
                period++;
            Count(month, rows[row].ToEvent(traits), history.PeriodAt(period).Outcome);
        }
    }

    private void Count(int month, in RegisterEvent row, Outcome outcome)
    {
        JobseekerFacts facts = row.Facts;
        DateOnly launch = LawBook.PilotStart;
        Situation atLaunch = default(Situation).Starting(row, launch);
        if (month < MonthlyPath.Launch)
            outcome = TargetGroupTest.On(atLaunch, launch, LawAsKnown.Whole);
        bool isCustomer = outcome.Authority is Authority.Municipality;
        MunicipalityCode place = isCustomer ? outcome.Municipality : Residences.Told(facts);
        counts[Cell(month, Territory.Of(place).Index, isCustomer, (int)facts.Status)]++;
        if (
            month == MonthlyPath.Launch
            && LabourMarketStatus.IsCovered(atLaunch, launch, LawAsKnown.Whole)
            && TargetGroupTest.GroundsOf(facts, launch) is not Grounds.None
        )
            GroundAndStatusAtLaunch++;
    }

    private static int Cell(int month, int territory, bool customers, int status) =>
        (((((month * Territory.All.Count) + territory) * 2) + (customers ? 1 : 0)) * Statuses) + status;
}
