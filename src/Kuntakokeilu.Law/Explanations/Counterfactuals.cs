using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>
/// What would have to change for another outcome: each found by running the whole history again with it.
/// </summary>
/// <remarks>
/// The change comes at the end of the day asked about, as one more entry or act; what came later is left out. On a day
/// with an act of the TE office an entry comes the day after, for acts follow the entries of their day.
/// </remarks>
public static class Counterfactuals
{
    /// <summary>
    /// The changes of one thing that give another authority, municipality or basis, the smallest first.
    /// </summary>
    /// <remarks>
    /// What a notice alone brings about is not told again for each fact that a notice would also tell.
    /// </remarks>
    internal static IReadOnlyList<Counterfactual> Of(
        Replay known,
        in SteeringState state,
        Standing standing,
        DateOnly on,
        LawAsKnown law
    )
    {
        DateOnly entryDay = known.Acts.Any(a => a.Date == on) ? on.AddDays(1) : on;
        if (on >= law.PilotEnd || entryDay >= law.PilotEnd)
            return [];
        List<Counterfactual> found = [];
        Outcome? byNoticeAlone = null;
        foreach (Hypothesis hypothesis in new Hypotheses(state, on, entryDay, law).For(standing))
        {
            if (Try(hypothesis, known, law) is not { } result)
                continue;
            if (hypothesis.Change is ChangeKind.NoticeAlone)
                byNoticeAlone = result.Outcome;
            else if (
                byNoticeAlone is { } same
                && result.Outcome.Authority == same.Authority
                && result.Outcome.Basis == same.Basis
            )
                continue;
            found.Add(result);
        }
        return found;
    }

    /// <summary>The history up to a day, with the change.</summary>
    internal static Replay With(Replay known, in Hypothesis hypothesis, LawAsKnown law) =>
        new(
            hypothesis.Entry is { } entry ? [.. known.Entries, entry] : known.Entries,
            hypothesis.Act is { } act ? [.. known.Acts, act] : known.Acts,
            law
        );

    private static Counterfactual? Try(in Hypothesis hypothesis, Replay known, LawAsKnown law)
    {
        if (
            With(known, hypothesis, law).PeriodOn(hypothesis.Day) is not { } then
            || (
                known.PeriodOn(TimeAlone(hypothesis) ? hypothesis.Day.AddDays(-1) : hypothesis.Day) is { } now
                && now.Outcome.IsSameResponsibilityAs(then.Outcome)
            )
        )
            return null;
        bool mayReachBack = hypothesis.Act?.Kind is TeOfficeActKind.LeaveUntransferred;
        return new(
            hypothesis.Change,
            hypothesis.Entry,
            hypothesis.Act,
            then.Outcome,
            mayReachBack ? then.From : hypothesis.Day,
            UntilTurning30(hypothesis, then.Outcome, known, law)
        );
    }

    private static bool TimeAlone(in Hypothesis hypothesis) => hypothesis is { Entry: null, Act: null };

    /// <summary>The 30th birthday, when the same change on that day would no longer lead to the outcome.</summary>
    private static DateOnly? UntilTurning30(in Hypothesis hypothesis, in Outcome then, Replay known, LawAsKnown law)
    {
        if (
            !then.Grounds.HasFlag(Grounds.Under30)
            || hypothesis.Entry is not { } entry
            || Age.Turns(30, entry.Facts.BirthDate) is not { } birthday
            || birthday <= hypothesis.Day
            || birthday >= law.PilotEnd
        )
            return null;
        Period? later = With(known, hypothesis.On(birthday), law).PeriodOn(birthday);
        return later is { } period && period.Outcome.IsSameResponsibilityAs(then) ? null : birthday;
    }
}
