using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>A meeting that is owed to a customer, and the one that is booked for it.</summary>
/// <param name="Duty">With its window, its reason and how it stands.</param>
/// <param name="Booked">Null while none is.</param>
internal sealed record DueMeeting(Obligation Duty, Meeting? Booked)
{
    /// <summary>How far ahead times are looked for when the last day has passed, or the law gives none.</summary>
    private const int Ahead = 28;

    internal ContactKind KindOn(DateOnly day) => MeetingLaw.KindFor(Duty.Kind, day)!.Value;

    /// <summary>The first day on which it can be held from today on.</summary>
    internal DateOnly From(DateOnly today) => Duty.Earliest > today ? Duty.Earliest : today;

    /// <summary>The last day in time; of what is late, as soon as it can be.</summary>
    internal DateOnly Until(DateOnly today) => Duty.Due is { } due && due >= today ? due : today.AddDays(Ahead);

    internal bool IsLate(DateOnly today) => Duty.Due < today;

    internal bool Takes(DateOnly day, DateOnly today) => day >= From(today) && day <= Until(today);
}
