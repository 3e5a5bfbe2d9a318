namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Steps 4 and 7: the duties that arise by the day's state.</summary>
internal sealed partial class PlainCase
{
    private void NewDuties(DateOnly d)
    {
        OfTheStart(d);
        OfTheFirstUnemployedDay(d);
        ThreeMonths(d);
        Series(d);
        Conversation(d);
        HalfYear(d);
        ServiceEnd(d);
        Periodic(d);
        JointNeed(d);
        Mapping(d);
        FirstIntegrationPlan(d);
    }

    private void OfTheStart(DateOnly d)
    {
        if (startIsDone)
            return;
        startIsDone = true;
        if (d >= PlainDays.B)
        {
            if (needsInterview)
                Arise(d, "initial_interview", "JTYPL 2:5.1", d, d, PlainDays.Wd(d, 5));
            if (PlanInForce(d) is null)
                Arise(d, "plan", "JTYPL 2:8.1", d, d, PlainDays.Wd(d, 5));
        }
        else if (!PlainDays.IsCovid(d))
        {
            DateOnly due = PlainDays.Roll(d.AddDays(14));
            Arise(d, "first_interview", "JTYPL 2:4.1 (916/2012)", d, d, due);
            if (PlanInForce(d) is null)
                Arise(d, "plan", "JTYPL 2:6.2 (916/2012)", d, d, due);
        }
    }

    /// <summary>The plan "A: ... or first U day d if no plan". After a plan whose last day came in this search "a plan
    /// duty arises only at the next start".</summary>
    private void OfTheFirstUnemployedDay(DateOnly d)
    {
        if (hadUnemployment || run is null)
            return;
        hadUnemployment = true;
        bool ranOut = plan?.Until is { } until && until < d && until >= start;
        if (d >= PlainDays.B || d == start || PlanInForce(d) is not null || ranOut || Open("plan").Any())
            return;
        Arise(d, "plan", "JTYPL 2:6.2 (916/2012)", d, d, PlainDays.Roll(d.AddDays(14)));
    }

    private void ThreeMonths(DateOnly d)
    {
        if (ThreeMonthSlot(d) is not { } k)
            return;
        DateOnly t = PlainDays.M(run!.Value, 3 * k);
        bool arose = duties.Any(duty => duty.Kind == "interview_3m" && duty.N == k && duty.Arose == d);
        if (!PlainDays.IsCovid(t) && !arose)
            Arise(d, "interview_3m", "JTYPL 2:4.2 (1456/2016)", run.Value, d, PlainDays.Wd(t, 5), n: k);
    }

    private void Series(DateOnly d)
    {
        if (series is null || Uncovered("supplementary", d) is not null)
            return;
        for (int n = 1; n <= series.Count; n++)
        {
            bool has = duties.Any(duty => ReferenceEquals(duty.Of, series) && duty.N == n && duty.End != "lapsed");
            if (has || d > series.Due(n))
                continue;
            Arise(
                d,
                "supplementary",
                Basis("2:6.1.1", series.I),
                series.I,
                PlainDays.Later(series.I.AddDays(1), d),
                series.Due(n),
                n,
                series.I.AddDays(14 * n),
                series
            );
        }
    }

    private void Conversation(DateOnly d)
    {
        const string Kind = "job_search_conversation";
        if (d < PlainDays.B || Open(Kind).Any() || ConversationClock() is not { } a || Uncovered(Kind, d) is not null)
            return;
        DateOnly t = PlainDays.M(a, 3);
        if (d >= t.AddDays(-14))
            Arise(d, Kind, Basis("2:6.1.2", d), a, PlainDays.Later(t.AddDays(-14), d), DueOfConversation(t, d));
    }

    /// <summary>"wd(T,5), if d > T at least wd(d,10)".</summary>
    private static DateOnly DueOfConversation(DateOnly t, DateOnly d) => CaughtUp(PlainDays.Wd(t, 5), t, d);

    private static DateOnly CaughtUp(DateOnly due, DateOnly t, DateOnly d) =>
        d > t ? PlainDays.Later(due, PlainDays.Wd(d, 10)) : due;

    private void HalfYear(DateOnly d)
    {
        const string Kind = "half_year";
        if (d < PlainDays.B || Open(Kind).Any() || HalfYearClock() is not { } at || Uncovered(Kind, d) is not null)
            return;
        if (d < at.T)
            return;
        DateOnly due = CaughtUp(PlainDays.Roll(PlainDays.M(at.T, 1)), at.T, d);
        for (int n = 1; n <= 2; n++)
            Arise(d, Kind, Basis("2:6.1.3", d), at.Anchor, d, due, n);
    }

    private void ServiceEnd(DateOnly d)
    {
        if (ServiceEndDay(d) is not { } t || d < t.AddDays(-14))
            return;
        if (duties.Any(duty => duty.Kind == "service_end_conversation" && ReferenceEquals(duty.Of, service)))
            return;
        DateOnly earliest = PlainDays.Later(t.AddDays(-14), d);
        DateOnly due = DueOfConversation(t, d);
        Arise(d, "service_end_conversation", "JTYPL 2:7.2", service!.Until, earliest, due, of: service);
    }

    private void Periodic(DateOnly d)
    {
        const string Kind = "plan_revision_periodic";
        if (PlanInForce(d) is not { } now || Open(Kind).Any())
            return;
        bool isJoint = now.Kind == "joint" && inJointService;
        bool isActivation = now.Kind == "activation" && d >= PlainDays.B;
        if (!isJoint && !isActivation)
            return;
        DateOnly t = PlainDays.M(now.Date, d < PlainDays.B ? 6 : 3);
        if (d < t.AddDays(-14))
            return;
        string basis =
            isActivation ? "L 189/2001 9.3 (1384/2021)"
            : d < PlainDays.B ? "L 1369/2014 4.2"
            : "L 1369/2014 4.2 (1383/2021)";
        Arise(d, Kind, basis, now.Date, d, CaughtUp(PlainDays.Roll(t), t, d), of: now);
    }

    private void JointNeed(DateOnly d)
    {
        if (run is not { } since || needArose || needSettled || inJointService)
            return;
        string point =
            DaysOfSubsidyAre300 ? "1 k"
            : !IsUnder25(d) && d >= PlainDays.M(since, 12) ? "2 k"
            : IsUnder25(d) && d >= PlainDays.M(since, 6) ? "3 k"
            : "";
        if (point.Length == 0)
            return;
        needArose = true;
        Arise(d, "joint_need", "L 1369/2014 2.2 " + point, since, d, null);
    }

    /// <summary>A number of any length.</summary>
    private bool DaysOfSubsidyAre300
    {
        get
        {
            string days = facts["benefit_days"].TrimStart('0');
            return days.Length > 3 || (days.Length == 3 && string.CompareOrdinal(days, "300") >= 0);
        }
    }

    /// <summary>All that initial_mapping asks but what hangs on the permit's day.</summary>
    private bool MappingIsDueBut => run is not null && facts["immigrant"] == "yes" && !mapped && !mappingArose;

    private void Mapping(DateOnly d)
    {
        if (!MappingIsDueBut || residence is not { } since || d >= PlainDays.M(since, 36))
            return;
        AriseMapping(d);
    }

    private void AriseMapping(DateOnly d)
    {
        mappingArose = true;
        Arise(d, "initial_mapping", "L 1386/2010 10.1", d, d, PlainDays.Roll(PlainDays.M(d, 2)));
    }

    private void FirstIntegrationPlan(DateOnly d)
    {
        if (!firstPlanIsAwaited || residence is not { } since)
            return;
        firstPlanIsAwaited = false;
        DateOnly due = PlainDays.Roll(PlainDays.M(since, 36));
        Arise(d, "integration_plan_first", "L 1386/2010 12.2", since, d, due);
    }
}
