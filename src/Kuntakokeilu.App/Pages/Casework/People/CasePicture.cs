using Kuntakokeilu.App.Pages.Register.People;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>
/// The line of time as a picture: responsibility, status and services of the register, and below them services and plans of
/// the work; contacts are marks among what happened. The list beneath tells the same.
/// </summary>
internal sealed class CasePicture(Texts t, KnownHistory history, DutyFold fold, IReadOnlyList<WrittenPlan> plans)
{
    internal Markup Draw() =>
        new PersonPicture(t, history).Draw(
            [
                .. ((Lane[])[new(t["picture.services_agreed"], Services()), new(t["picture.plans"], Plans())]).Where(
                    lane => lane.Stretches.Count > 0
                ),
            ],
            [
                .. fold
                    .Contacts.Where(one => one.Contact.Outcome is not ContactOutcome.Booked)
                    .Select(one => new Mark(
                        one.Contact.Day,
                        one.Contact.Outcome is ContactOutcome.Held ? "act" : "change",
                        t[
                            "case.on_day",
                            t.Date(one.Contact.Day),
                            t[
                                "case.contact",
                                t.Of("case.contact", one.Contact.Kind),
                                t.Of("case.outcome", one.Contact.Outcome)
                            ]
                        ]
                    )),
            ]
        );

    /// <summary>A service until its told end, or until it ended or another row took its place.</summary>
    private List<TimeLineBar> Services()
    {
        List<TimeLineBar> stretches = [];
        PlanEntry[] rows =
        [
            .. fold
                .Entries.Select(one => one.Entry)
                .Where(one => one.Kind is PlanEntryKind.Service or PlanEntryKind.ServiceEnd),
        ];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] is not { Kind: PlanEntryKind.Service, Until: { } until } service)
                continue;
            DateOnly to = i + 1 < rows.Length && rows[i + 1].Day <= until ? rows[i + 1].Day : until.AddDays(1);
            if (to > service.Day)
                stretches.Add(new(service.Day, to, "service", t.Of("entry.detail", service.Detail)));
        }
        return stretches;
    }

    /// <summary>Accepted plans, each until the next, until its last day, or to the end of the picture.</summary>
    private List<TimeLineBar> Plans()
    {
        WrittenPlan[] accepted = [.. plans.Where(one => one.IsAccepted).Reverse()];
        List<TimeLineBar> stretches = [];
        for (int i = 0; i < accepted.Length; i++)
        {
            DateOnly from = accepted[i].Answer!.Day;
            DateOnly last = accepted[i].Text.Until?.AddDays(1) ?? history.End;
            DateOnly to =
                i + 1 < accepted.Length && accepted[i + 1].Answer!.Day < last ? accepted[i + 1].Answer!.Day : last;
            if (to > from)
                stretches.Add(new(from, to, "status", t.Of("plan.kind", accepted[i].Text.Kind)));
        }
        return stretches;
    }
}
