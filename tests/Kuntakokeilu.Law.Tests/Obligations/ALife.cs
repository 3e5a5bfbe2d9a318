using System.Globalization;
using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Obligations;

/// <summary>A history in few calls, of <see cref="A.Jobseeker"/>, and the explanations of what is due on a day.</summary>
internal sealed class ALife
{
    private readonly ObligationHistory history = new();
    private JobseekerFacts facts = A.Jobseeker;

    internal ALife(string start, EmploymentStatus status = EmploymentStatus.Unemployed)
    {
        history.Begin();
        facts = facts with { Status = status };
        Fact(start, RegisterEventKind.Start);
    }

    internal ALife Ended(string day) => Fact(day, RegisterEventKind.End);

    internal ALife StartedAgain(string day) => Fact(day, RegisterEventKind.Start);

    internal ALife Held(string day, ContactKind kind) => Contact(day, kind, ContactOutcome.Held);

    internal ALife NotCome(string day, ContactKind kind) => Contact(day, kind, ContactOutcome.NoShow);

    internal ALife Contact(string day, ContactKind kind, ContactOutcome outcome)
    {
        history.Add(new Contact(A.Day(day), kind, outcome));
        return this;
    }

    internal ALife Entry(PlanEntry entry)
    {
        history.Add(entry);
        return this;
    }

    internal ObligationExplanation Why(ObligationKind kind, string on, int number = 1) =>
        All(on).Last(why => why.Duty.Kind == kind && why.Duty.Number == number);

    internal IReadOnlyList<ObligationExplanation> All(string on)
    {
        DateOnly day = A.Day(on);
        history.Run(day);
        return [.. Enumerable.Range(0, history.Count).Select(i => WhyOwed.Of(history[i], day, Outcome.NoJobSearch))];
    }

    private ALife Fact(string day, RegisterEventKind kind)
    {
        history.Add(new RegisterEvent(A.Day(day), kind, facts), benefitDays: 0);
        return this;
    }

    /// <summary>The count as one line: "Due 5 WorkingDays 20.5.2022 -> 30.5.2022 without 21.5. 22.5. AscensionDay 26.5."</summary>
    internal static string Told(ObligationExplanation why) => string.Join("; ", why.Steps.Select(Told));

    private static string Told(CountStep step) =>
        $"{step.Aim} {step.Amount} {step.Unit} {Day(step.From)} -> {Day(step.Counted)}"
        + (step.IsMoved ? $" -> {Day(step.To)}" : "")
        + (
            step.Off.Count == 0 ? ""
            : step.IsMoved ? " over "
            : " without "
        )
        + string.Join(
            ' ',
            step.Off.Select(off =>
                off.Holiday is FinnishHoliday.None ? $"{off.Day:ddd}" : $"{off.Holiday} {off.Day.Day}.{off.Day.Month}."
            )
        );

    private static string Day(DateOnly day) => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
}
