using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Step 5: what a contact meets, moves and begins.</summary>
internal sealed partial class PlainCase
{
    /// <summary>The code of a rejection, or null.</summary>
    private string? Contact(DateOnly d, PlainRow row)
    {
        if (!isOpen)
            return "no_open_search";
        string kind = row.Fields["kind"];
        switch (row.Fields["outcome"])
        {
            case "held":
                Held(d, kind);
                break;
            case "no_show" or "cancelled_customer":
                NotCome(d, kind);
                break;
            default:
                break;
        }
        return null;
    }

    /// <summary>The one duty that a contact of the kind would meet.</summary>
    private PlainDuty? Match(DateOnly d, string kind)
    {
        List<PlainDuty> open = [.. duties.Where(duty => duty.IsOpen && duty.Earliest <= d && duty.IsMetBy(kind))];
        string[] order = PlainContacts.IsSupplementary(kind)
            ? ["initial_interview", "service_end_supplementary", "supplementary", "half_year"]
            :
            [
                "first_interview",
                "initial_interview",
                "initial_interview_follow",
                "interview_3m",
                "service_end_conversation",
                "job_search_conversation",
            ];
        return PlainContacts.IsSupplementary(kind)
            ? open.OrderBy(duty => duty.Due)
                .ThenBy(duty => Array.IndexOf(order, duty.Kind))
                .ThenBy(duty => duty.N)
                .FirstOrDefault()
            : open.OrderBy(duty => Array.IndexOf(order, duty.Kind)).FirstOrDefault();
    }

    /// <summary>"due = later of due and wd(day,5) (for the interview its plan too), misses + 1".</summary>
    private void NotCome(DateOnly d, string kind)
    {
        if (Match(d, kind) is not { } duty || d > duty.Due)
            return;
        PutOff(d, duty);
        if (duty.Kind is "first_interview" or "initial_interview")
        {
            foreach (PlainDuty its in Open("plan"))
                PutOff(d, its);
        }
        if (duty.Of is PlainSeries of)
            of.Last = PlainDays.Later(of.Last, duty.Due!.Value);
    }

    private static void PutOff(DateOnly d, PlainDuty duty)
    {
        duty.Due = PlainDays.Later(duty.Due!.Value, PlainDays.Wd(d, 5));
        duty.Misses++;
    }

    private void Held(DateOnly d, string kind)
    {
        PlainDuty? duty = Match(d, kind);
        bool moves = PlainContacts.IsInitial(kind) || PlainContacts.IsInterview(kind);
        if (duty is null && PlainContacts.IsConversation(kind))
            HeldEarly(d);
        if (PlainContacts.IsConversation(kind) || (moves && (d < PlainDays.B || duty is not null)))
            clock = d;
        if (PlainContacts.IsConversation(kind) && d >= PlainDays.B && duty?.Kind != "first_interview")
            firstConversation ??= d;
        if (duty is null)
            return;

        bool byTalk = duty.Kind == "initial_interview" && PlainContacts.IsSupplementary(kind);
        duty.Held(d, byTalk ? "supplementary_first" : "");
        switch (duty.Kind)
        {
            case "first_interview" or "initial_interview" or "initial_interview_follow":
                InterviewHeld(d, duty.Kind, byTalk);
                break;
            case "supplementary" when d >= PlainDays.C:
                (clock, talkOfSeriesInC) = (d, d);
                break;
            case "half_year":
                halfYearTalk = d;
                break;
            case "interview_3m" or "job_search_conversation":
                Revise(d);
                break;
            case "service_end_conversation":
                Revise(d);
                DateOnly due = PlainDays.Roll(PlainDays.M(d, 1));
                Arise(d, "service_end_supplementary", "JTYPL 2:7.2", duty.Anchor, d.AddDays(1), due);
                break;
            default:
                break;
        }
    }

    private void InterviewHeld(DateOnly d, string kind, bool byTalk)
    {
        foreach (PlainDuty its in Open("plan").Where(its => its.Due > d))
            its.Due = d;
        if (byTalk)
        {
            Arise(d, "initial_interview_follow", "JTYPL 2:5.1", d, d, PlainDays.Wd(d, 10));
            return;
        }
        interview = d;
        if (kind != "first_interview")
            series = new PlainSeries(d, kind == "initial_interview_follow" ? 4 : 5);
    }

    /// <summary>"Held before the window: one row held_early, clock restarts".</summary>
    private void HeldEarly(DateOnly d)
    {
        const string Kind = "job_search_conversation";
        if (d < PlainDays.B || ConversationClock() is not { } a || Uncovered(Kind, d) is not null)
            return;
        DateOnly t = PlainDays.M(a, 3);
        PlainDuty early = Arise(d, Kind, Basis("2:6.1.2", d), a, t.AddDays(-14), PlainDays.Wd(t, 5));
        (early.End, early.On) = ("held_early", d);
        Revise(d);
    }

    /// <summary>The revision of the plan after a three-month interview or a conversation.</summary>
    private void Revise(DateOnly d)
    {
        if (d >= PlainDays.B && PlanInForce(d)?.Kind is "joint" or "activation")
            return;
        foreach (PlainDuty older in Open("plan_revision"))
            older.Missed(d, "next_due");
        string basis = d < PlainDays.B ? "JTYPL 2:6.3 (1456/2016)" : "JTYPL 2:9.2";
        Arise(d, "plan_revision", basis, d, d, d);
    }
}
