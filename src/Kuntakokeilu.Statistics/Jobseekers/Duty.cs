namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// Something owed to a jobseeker, as the law core reckons it from what is on record, as far as the statistics ask for it.
/// </summary>
/// <param name="Kind">What is owed.</param>
/// <param name="From">The first day on which it is owed: of an interview the day on which the search began.</param>
/// <param name="Due">The last day in time, as it was at last: a customer who did not come has moved it.</param>
/// <param name="Done">The day on which it was done; null when it was not.</param>
/// <param name="Ended">
/// The day from which it was not owed any more though it had not been done; null while it is owed or when it was done.
/// </param>
public readonly record struct Duty(
    DutyKind Kind,
    DateOnly From,
    DateOnly Due,
    DateOnly? Done = null,
    DateOnly? Ended = null
);

/// <summary>What is owed.</summary>
public enum DutyKind : byte
{
    /// <summary>
    /// The first interview of the law before 2 May 2022 (JTYPL 2:4.1) or the initial interview after it (2:5.1), which
    /// the supplementary talk held in its place meets too.
    /// </summary>
    FirstInterview,

    /// <summary>Making the plan (JTYPL 2:6.2, from 2 May 2022 2:8.1), which any accepted plan meets.</summary>
    Plan,

    /// <summary>
    /// Revising the plan: at an interview or a conversation (JTYPL 2:6.3, 2:9.2), from time to time (Acts 1369/2014 4 §
    /// and 189/2001 9 §), or on request.
    /// </summary>
    Revision,
}
