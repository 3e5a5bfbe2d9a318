using System.Globalization;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>One row of obligations.csv while it comes to be.</summary>
internal sealed class PlainDuty
{
    /// <summary>The kinds in the order of the tables of §4, §5, search_period, §7.</summary>
    internal static readonly string[] Kinds =
    [
        "first_interview",
        "initial_interview",
        "initial_interview_follow",
        "supplementary",
        "interview_3m",
        "job_search_conversation",
        "half_year",
        "service_end_conversation",
        "service_end_supplementary",
        "plan",
        "plan_revision",
        "plan_revision_periodic",
        "plan_revision_request",
        "report",
        "search_period",
        "joint_need",
        "joint_plan",
        "activation_plan",
        "initial_mapping",
        "integration_plan_start",
        "integration_plan_first",
    ];

    internal required string Kind { get; init; }
    internal int N { get; init; } = 1;
    internal required string Basis { get; init; }
    internal required DateOnly Anchor { get; init; }
    internal required DateOnly Earliest { get; init; }
    internal DateOnly? Target { get; init; }
    internal DateOnly? Due { get; set; }

    /// <summary>The day it arose.</summary>
    internal required DateOnly Arose { get; init; }

    /// <summary>What it belongs to: the series, or the service.</summary>
    internal object? Of { get; init; }

    /// <summary>Empty until it is held, missed, lapsed or undetermined.</summary>
    internal string End { get; set; } = "";
    internal DateOnly? On { get; set; }
    internal string Reason { get; set; } = "";
    internal int Misses { get; set; }
    internal int Required { get; init; }
    internal int Done { get; set; }

    internal bool IsOpen => End.Length == 0;

    internal void Held(DateOnly d, string reason = "")
    {
        End = Due is { } due && d > due ? "held_late" : "held";
        (On, Reason) = (d, reason);
    }

    internal void Missed(DateOnly d, string reason) => (End, On, Reason) = ("missed", d, reason);

    internal void Lapsed(DateOnly d, string reason) => (End, On, Reason) = ("lapsed", d, reason);

    internal string StateOn(DateOnly on)
    {
        if (!IsOpen)
            return End;
        if (Earliest > on)
            return "upcoming";
        return Due is { } due && on > due ? "late" : "open";
    }

    private int LateDays(DateOnly on)
    {
        if (Due is not { } due)
            return 0;
        return StateOn(on) switch
        {
            "held" or "held_late" => PlainDays.WorkingDaysAfter(due, On!.Value),
            "late" => PlainDays.WorkingDaysAfter(due, on),
            "lapsed" => PlainDays.WorkingDaysAfter(due, On!.Value.AddDays(-1)),
            _ => 0,
        };
    }

    /// <summary>The kinds of contact that would meet it.</summary>
    internal bool IsMetBy(string contact) =>
        Kind switch
        {
            "first_interview" or "interview_3m" => PlainContacts.IsInitial(contact)
                || PlainContacts.IsConversation(contact)
                || PlainContacts.IsInterview(contact),
            "initial_interview" => PlainContacts.IsInitial(contact)
                || (PlainContacts.IsSupplementary(contact) && contact != "S0"),
            "initial_interview_follow" => PlainContacts.IsInitial(contact),
            "supplementary" or "half_year" or "service_end_supplementary" => PlainContacts.IsSupplementary(contact),
            "job_search_conversation" or "service_end_conversation" => PlainContacts.IsConversation(contact),
            _ => false,
        };

    internal string Line(string person, DateOnly on, DateOnly? booked, (string Authority, string Municipality) who) =>
        PlainCsv.WriteLine(
            person,
            Kind,
            Number(N),
            Kind is "report" or "search_period" ? "customer" : "authority",
            Basis,
            PlainChecks.WriteDate(Anchor),
            PlainChecks.WriteDate(Earliest),
            Day(Target),
            Day(Due),
            StateOn(on),
            Day(On),
            Number(LateDays(on)),
            Number(Misses),
            Reason,
            Day(booked),
            Kind == "search_period" ? Number(Required) : "",
            Kind == "search_period" ? Number(Done) : "",
            who.Authority,
            who.Municipality
        );

    private static string Day(DateOnly? day) => day is { } d ? PlainChecks.WriteDate(d) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
