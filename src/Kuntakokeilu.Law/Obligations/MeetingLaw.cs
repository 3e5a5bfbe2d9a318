namespace Kuntakokeilu.Law.Obligations;

/// <summary>What kind of meeting meets a duty by the law of its day.</summary>
public static class MeetingLaw
{
    /// <summary>
    /// The kind of contact that is held for a duty on a day. Before 2 May 2022 there are interviews alone (JTYPL 2:4,
    /// 916/2012); from then on initial interviews, supplementary talks and conversations (JTYPL 2:5-7, 1379/2021), and a first
    /// interview that is still owed is held as an initial interview (reading).
    /// </summary>
    /// <returns>Null for a duty that no meeting meets by itself: a plan, a report.</returns>
    public static ContactKind? KindFor(ObligationKind duty, DateOnly day) =>
        duty switch
        {
            ObligationKind.FirstInterview
            or ObligationKind.ThreeMonthInterview
            or ObligationKind.InitialInterview
            or ObligationKind.InitialInterviewFollow => On(ContactKind.Initial, day),
            ObligationKind.Supplementary or ObligationKind.HalfYear or ObligationKind.ServiceEndSupplementary => On(
                ContactKind.Talk,
                day
            ),
            ObligationKind.JobSearchConversation or ObligationKind.ServiceEndConversation => On(
                ContactKind.Conversation,
                day
            ),
            _ => null,
        };

    /// <summary>A kind of contact as the law of a day knows it; what meets no duty is the same on every day.</summary>
    public static ContactKind On(ContactKind kind, DateOnly day) =>
        kind is ContactKind.Other or ContactKind.Substitute ? kind
        : day < ObligationLaw.NordicFrom ? ContactKind.Interview
        : kind is ContactKind.Interview ? ContactKind.Initial
        : kind;

    /// <summary>Whether a contact of a kind can meet a duty, its window apart.</summary>
    public static bool CanMeet(ContactKind kind, ObligationKind duty) => ContactRules.CanMeet(kind, duty);

    /// <summary>
    /// Whether a reminder (muistutus) is to be considered when a customer does not come: from 2 May 2022 (JTYPL 2:15,
    /// 1379/2021). Before, it is told to the TE office.
    /// </summary>
    public static bool HasReminder(DateOnly day) => day >= ObligationLaw.NordicFrom;
}
