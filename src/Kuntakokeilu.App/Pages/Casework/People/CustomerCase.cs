using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Casework.Assessments;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>What is due to a customer now, with its reasons, and what has happened, the latest first.</summary>
internal sealed record CustomerCase(bool IsSearchOpen, IReadOnlyList<CaseDuty> Live, IReadOnlyList<CaseEvent> Timeline)
{
    /// <summary>The line of time, drawn.</summary>
    public required Markup Picture { get; init; }

    /// <summary>The plan that the record has in force, and its day; null without one.</summary>
    public (PlanDetail Kind, DateOnly Day)? PlanOnRecord { get; init; }

    /// <summary>Reckoned anew from the record: it is what the lists say, and each row can tell why.</summary>
    internal static async Task<CustomerCase> Read(
        NpgsqlConnection connection,
        int person,
        DateOnly today,
        IReadOnlyList<WrittenPlan> plans,
        IReadOnlyList<MadeAssessment> assessments,
        MessageThread thread,
        Texts t,
        CancellationToken stop
    )
    {
        PersonRecord record = (await PersonReader.Load(connection, person, stop))!;
        RecordedPast past = (await RecordedPasts.LoadCasework(connection, [person], stop))[person];
        past.Facts.AddRange(record.Facts.Select(one => one.Fact));
        past.Acts.AddRange(record.Acts.Select(one => one.Act));
        KnownHistory history = KnownHistory.Now(record);
        DutyFold fold = new();
        fold.Run(past, today);
        List<CaseDuty> live = [];
        for (int i = 0; i < fold.Duties.Count; i++)
            if (
                fold.Duties[i] is var duty
                && duty.State
                    is ObligationState.Open
                        or ObligationState.Late
                        or ObligationState.Upcoming
                        or ObligationState.Undetermined
            )
            {
                Outcome responsible = history.PeriodOn(duty.ResponsibleOn(today)) is { } period
                    ? period.Outcome
                    : Outcome.NoJobSearch;
                live.Add(
                    new(duty, fold.Duties.BookedFor(duty), new(t, WhyOwed.Of(duty, today, responsible)), today, t)
                );
            }
        return new(
            fold.Duties.IsSearchOpen,
            [.. live.OrderBy(one => one.Duty.Due ?? DateOnly.MaxValue).ThenBy(one => one.Duty.Earliest)],
            CaseTimeline.Of(person, history, fold, plans, assessments, thread, t)
        )
        {
            Picture = new CasePicture(t, history, fold, plans).Draw(),
            PlanOnRecord =
                fold.Duties.IsSearchOpen && fold.Duties.PlanInForce is not PlanDetail.None and var kind
                    ? (kind, fold.Duties.PlanDay)
                    : null,
        };
    }
}

/// <summary>A duty that is to be done, as it is shown.</summary>
internal sealed class CaseDuty(Obligation duty, DateOnly? booked, DutyWhy why, DateOnly today, Texts t)
{
    internal Obligation Duty => duty;

    internal DutyWhy Why => why;

    internal string Name => DutyWords.Name(t, duty.Kind);

    internal string Look =>
        duty.State switch
        {
            ObligationState.Late => "late",
            ObligationState.Open => "open",
            _ => "upcoming",
        };

    internal string When =>
        duty.Due is not { } due ? t["case.no_due"]
        : duty.State is ObligationState.Upcoming ? t["case.from_to", t.Date(duty.Earliest), t.Date(due)]
        : t["case.by", t.Date(due)];

    internal string State =>
        booked is { } day ? t["case.booked", t.Date(day)]
        : duty.State is ObligationState.Late ? DutyWords.Late(t, duty.LateDays(today))
        : t.Of("duty.state", duty.State);
}
