using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>§3: what is told of the day asked about.</summary>
internal sealed partial class PlainCase
{
    /// <summary>The person's rows of obligations.csv.</summary>
    internal List<string> Lines(List<Dictionary<string, string>> periods)
    {
        if (isOpen)
        {
            Undetermined();
            Upcoming();
        }
        return
        [
            .. duties
                .Select((duty, order) => (duty, order))
                .OrderBy(each => each.duty.Earliest)
                .ThenBy(each => Array.IndexOf(PlainDuty.Kinds, each.duty.Kind))
                .ThenBy(each => each.duty.N)
                .ThenBy(each => each.order)
                .Select(each => each.duty.Line(person, on, Booked(each.duty), Responsible(each.duty, periods))),
        ];
    }

    /// <summary>"first booked day from DATE on of a kind that would meet it (unfinished talks only)".</summary>
    private DateOnly? Booked(PlainDuty duty)
    {
        if (!duty.IsOpen)
            return null;
        IEnumerable<PlainRow> rows = booked.Where(row => duty.IsMetBy(row.Fields["kind"]));
        return rows.Any() ? rows.Min(row => row.Date) : null;
    }

    /// <summary>"responsible on `on`, else on DATE (for search_ended the day before)".</summary>
    private (string Authority, string Municipality) Responsible(
        PlainDuty duty,
        List<Dictionary<string, string>> periods
    )
    {
        DateOnly day = duty.On ?? on;
        if (duty.Reason == "search_ended")
            day = day.AddDays(-1);
        foreach (Dictionary<string, string> period in periods)
        {
            if (PlainChecks.ReadDate(period["from"]) <= day && day < PlainChecks.ReadDate(period["to"]))
                return (period["authority"], period["municipality"]);
        }
        return ("", "");
    }

    /// <summary>§7: "residence unknown, the rest holding and none open".</summary>
    private void Undetermined()
    {
        if (residence is not null)
            return;
        if (MappingIsDueBut)
            Unknown("initial_mapping", "L 1386/2010 10.1");
        if (firstPlanIsAwaited)
            Unknown("integration_plan_first", "L 1386/2010 12.2");
    }

    private void Unknown(string kind, string basis)
    {
        PlainDuty duty = Arise(on, kind, basis, start, start, null);
        (duty.End, duty.Reason) = ("undetermined", "permit_date_unknown");
    }

    /// <summary>"upcoming (window not open: ...)": those that have not arisen yet.</summary>
    private void Upcoming()
    {
        if (on < PlainDays.B)
        {
            UpcomingThreeMonths();
            return;
        }
        if (
            !Open("job_search_conversation").Any()
            && ConversationClock() is { } a
            && Uncovered("job_search_conversation", on) is null
        )
        {
            DateOnly t = PlainDays.M(a, 3);
            Arise(on, "job_search_conversation", Basis("2:6.1.2", on), a, t.AddDays(-14), PlainDays.Wd(t, 5));
        }
        if (!Open("half_year").Any() && HalfYearClock() is { } at && Uncovered("half_year", on) is null)
        {
            DateOnly due = PlainDays.Roll(PlainDays.M(at.T, 1));
            for (int n = 1; n <= 2; n++)
                Arise(on, "half_year", Basis("2:6.1.3", on), at.Anchor, at.T, due, n);
        }
        if (ServiceEndDay(on) is { } end && end.AddDays(-14) > on)
        {
            DateOnly due = PlainDays.Wd(end, 5);
            Arise(on, "service_end_conversation", "JTYPL 2:7.2", service!.Until, end.AddDays(-14), due);
        }
    }

    private void UpcomingThreeMonths()
    {
        if (run is not { } since)
            return;
        int k = 1;
        while (PlainDays.M(since, 3 * k).AddDays(-14) <= on)
            k++;
        DateOnly t = PlainDays.M(since, 3 * k);
        if (t < PlainDays.B && !PlainDays.IsCovid(t))
            Arise(on, "interview_3m", "JTYPL 2:4.2 (1456/2016)", since, t.AddDays(-14), PlainDays.Wd(t, 5), n: k);
    }
}
