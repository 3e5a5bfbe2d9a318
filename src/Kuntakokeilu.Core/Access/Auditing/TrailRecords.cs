namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>In which capacity something was done, and what.</summary>
/// <param name="Organisation">Code; null for a jobseeker.</param>
internal sealed record ActorCapacity(string? Organisation, Role Role, Purpose Purpose, AccessAction Action);

/// <summary>An event of one's own.</summary>
/// <param name="Refused">Why it was refused; null for a permit.</param>
/// <param name="Why">The written reason.</param>
/// <param name="Subjects">Whom it concerned; of a refusal nobody is told.</param>
internal sealed record OwnEvent(
    long Id,
    DateTimeOffset At,
    ActorCapacity Doing,
    RefusalReason? Refused,
    string? Why,
    IReadOnlyList<int> Subjects
);

/// <summary>Somebody has looked at one's data.</summary>
internal sealed record AccessLogEntry(
    long Id,
    DateTimeOffset At,
    ActorCapacity Doing,
    WrittenText? Question,
    WrittenText? Answer
)
{
    /// <summary>Who acted for one; null for another kind of look.</summary>
    internal string? ActedForOne { get; init; }
}

internal sealed record WrittenText(string Text, DateTimeOffset At);

/// <summary>An event that a supervisor has found.</summary>
/// <param name="AccountName">Null for a jobseeker, who is not told by name.</param>
/// <param name="Subjects">The first of those it concerned.</param>
/// <param name="SubjectCount">How many there were.</param>
internal sealed record FoundEvent(
    long Id,
    DateTimeOffset At,
    ActorCapacity Doing,
    RefusalReason? Refused,
    string? Why,
    int Account,
    string? AccountName,
    IReadOnlyList<int> Subjects,
    int SubjectCount
);

/// <summary>What a supervisor looks for; what is null may be anything.</summary>
/// <param name="From">First day, in Finland.</param>
/// <param name="Until">Last day.</param>
internal sealed record AuditSearch(DateOnly From, DateOnly Until)
{
    public int? Account { get; init; }
    public string? Organisation { get; init; }
    public int? Person { get; init; }
    public AccessAction? Action { get; init; }
    public bool? IsRefused { get; init; }
}

/// <summary>What a jobseeker has asked the organisation.</summary>
/// <param name="Look">What it is about; null when its time of keeping is over.</param>
/// <param name="AnsweredBy">Name of who has answered.</param>
internal sealed record AskedQuestion(
    int Id,
    long EventId,
    int Person,
    WrittenText Question,
    LookedAt? Look,
    WrittenText? Answer,
    string? AnsweredBy
);

/// <summary>The look that is asked about, as the organisation sees it.</summary>
/// <param name="By">Name of the official.</param>
internal sealed record LookedAt(DateTimeOffset At, string By, Role Role, Purpose Purpose, AccessAction Action);
