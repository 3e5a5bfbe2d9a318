namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>§4: cover, the clocks, and what lapses on a day.</summary>
internal sealed partial class PlainCase
{
    /// <summary>Why the three duties of 2:6.1 are not now: in_service, then not_covered, then ending_soon; null = they are.</summary>
    private string? Uncovered(string kind, DateOnly d)
    {
        if (IsExempt(kind, d))
            return "in_service";
        if (!HasCover(kind, d))
            return "not_covered";
        return EndsSoon(d) ? "ending_soon" : null;
    }

    private bool IsExempt(string kind, DateOnly d)
    {
        if (Running(d) is not { } running)
            return false;
        if (running.Kind == "joint_training")
            return true;
        if (!running.IsLong)
            return false;
        return !running.IsLaterQualified || kind != "job_search_conversation";
    }

    private bool HasCover(string kind, DateOnly d)
    {
        bool inShortService = Running(d) is { IsLong: false, Kind: not ("trial" or "joint_training") };
        bool laidOffWithoutRequest = facts["status"] == "3" && !talksRequested;
        return kind switch
        {
            "job_search_conversation" => IsUnemployed || IsAtRisk(d) || IsPartTime || inShortService,
            "supplementary" => (IsUnemployed && !laidOffWithoutRequest)
                || IsAtRisk(d)
                || (inShortService && !laidOffWithoutRequest),
            _ => IsUnemployed,
        };
    }

    private bool EndsSoon(DateOnly d)
    {
        if (knownEnd is not { } known || d > known.Until)
            return false;
        if (d < PlainDays.C)
            return known.Kind == "search" && known.Until <= PlainDays.M(d, 1);
        return known.Kind is "work" or "military" or "family_leave"
            && known.Until <= PlainDays.M(d, 3)
            && !talksRequested;
    }

    /// <summary>The a of job_search_conversation: the latest held; in a search from before 2.5.2022 else its start.</summary>
    private DateOnly? ConversationClock() => clock ?? (start < PlainDays.B ? start : null);

    /// <summary>The T of half_year, and the anchor.</summary>
    private (DateOnly T, DateOnly Anchor)? HalfYearClock()
    {
        if (start < PlainDays.B)
        {
            if (halfYearTalk is { } talk)
                return (PlainDays.M(talk, 6), talk);
            if (firstConversation is not { } first || run is not { } since)
                return null;
            DateOnly t = PlainDays.Later(first, PlainDays.M(since, 6));
            return (t, t);
        }
        if (interview is not { } a)
            return null;
        a = PlainDays.Later(a, halfYearTalk ?? a);
        a = PlainDays.Later(a, talkOfSeriesInC ?? a);
        return (PlainDays.M(a, 6), a);
    }

    /// <summary>The T of the service's conversation, if the service has one: "running long service, until u >= 1.6.2022
    /// (not joint_training, not study_qualified from 2023)".</summary>
    private DateOnly? ServiceEndDay(DateOnly d)
    {
        if (Running(d) is not { IsLong: true, IsLaterQualified: false } running || d < PlainDays.B)
            return null;
        if (running.Kind == "joint_training" || running.Until < new DateOnly(2022, 6, 1))
            return null;
        return PlainDays.M(running.Until, -1);
    }

    /// <summary>Step 3.</summary>
    private void Lapses(DateOnly d)
    {
        foreach (PlainDuty duty in duties.Where(duty => duty.IsOpen))
        {
            switch (duty.Kind)
            {
                case "interview_3m":
                    LapseThreeMonths(d, duty);
                    break;
                case "supplementary" or "job_search_conversation" or "half_year":
                    if (Uncovered(duty.Kind, d) is { } reason)
                        duty.Lapsed(d, reason);
                    else if (duty.Of is PlainSeries of && d > of.Last)
                        duty.Missed(d, "period_over");
                    break;
                case "service_end_conversation":
                    if (Running(d) is null || !ReferenceEquals(service, duty.Of))
                        duty.Lapsed(d, "service_ended");
                    break;
                case "joint_need" or "activation_plan" or "initial_mapping":
                    if (unemploymentEnded)
                        duty.Lapsed(d, "not_unemployed");
                    break;
                case "search_period":
                    if (d > duty.Due)
                        duty.Missed(d, "");
                    break;
                default:
                    break;
            }
        }
    }

    private void LapseThreeMonths(DateOnly d, PlainDuty duty)
    {
        if (d >= PlainDays.B)
            duty.Lapsed(d, "law_changed");
        else if (unemploymentEnded)
            duty.Lapsed(d, "not_unemployed");
        else if (ThreeMonthSlot(d) is { } slot && slot > duty.N)
            duty.Missed(d, "next_due");
    }

    /// <summary>The k of the slot of regime A whose window opens on the day; null = none opens.</summary>
    private int? ThreeMonthSlot(DateOnly d)
    {
        if (run is not { } since)
            return null;
        int k = 1;
        while (PlainDays.M(since, 3 * k) < d.AddDays(14))
            k++;
        DateOnly t = PlainDays.M(since, 3 * k);
        return t == d.AddDays(14) && t < PlainDays.B ? k : null;
    }
}
