using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Plans;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What plans, meetings and messages say is to be done, in words. Pure.</summary>
internal sealed class PictureLines(Texts t, Around around)
{
    private readonly MeetingWords meetings = new(t);

    /// <summary>Services of the plan to which there is no referral: of the others it tells more.</summary>
    internal IEnumerable<PictureService> Services()
    {
        if (around.InForce is not { } plan)
            yield break;
        for (int place = 0; place < plan.Text.Tasks.Count; place++)
            if (
                plan.Text.Tasks[place] is { Service: { } service } task
                && around.Referrals.All(one => one.Service != service)
            )
                yield return new(
                    task.Text,
                    service,
                    plan.Told[place] is { IsDone: true } done
                        ? t["around.done", t.Date(done.Day)]
                        : t["plan.task_open"],
                    Agreed(plan, place)
                );
    }

    internal IEnumerable<PictureStep> Steps() => [.. OfPlans(), .. OfMeetings(), .. OfMessages()];

    private IEnumerable<PictureStep> OfPlans()
    {
        if (around.InForce is { } plan)
            for (int place = 0; place < plan.Text.Tasks.Count; place++)
                if (plan.Told[place] is not { IsDone: true } && plan.Text.Tasks[place] is var task)
                    yield return new(task.Text, Doer(task.Who), task.Due, Agreed(plan, place), around.PlanPath);
        if (around.Plans is [{ Answer: null } proposed, ..])
            yield return new(
                t["around.answer_plan", t.Date(proposed.WrittenOn)],
                Customer,
                null,
                t["around.basis.answer"],
                around.PlanPath
            );
    }

    private IEnumerable<PictureStep> OfMeetings()
    {
        foreach (Meeting one in around.Meetings.Coming)
            yield return new(
                $"{meetings.Kind(one.Kind)}, {meetings.When(one.Time)}",
                t["around.both"],
                one.Time.Day,
                around.Meetings.DutyOf(one.Id) is { } met
                    ? meetings.Why(met.Duty, around.Today)
                    : t["around.basis.booked"],
                around.MeetingsPath
            );
        foreach (DueMeeting one in around.Meetings.Due.Where(one => one.Booked is null))
            yield return new(
                meetings.Duty(one.Duty),
                one.Duty.IsCustomers ? Customer : t["around.authority"],
                one.Duty.Due,
                meetings.Why(one.Duty, around.Today),
                around.MeetingsPath
            );
    }

    private IEnumerable<PictureStep> OfMessages()
    {
        if (around.Thread.Waiting(customer: true).LastOrDefault() is { } unread)
            yield return Message("around.read_message", Customer, unread.Day);
        if (around.Thread.Waiting(customer: false).LastOrDefault() is { } unanswered)
            yield return Message("around.answer_message", t["around.authority"], unanswered.Day);

        PictureStep Message(string key, string whose, DateOnly day) =>
            new(t[key, t.Date(day)], whose, null, t["around.basis.message"], around.Messages);
    }

    /// <summary>In which plan it was agreed, and what it may cost not to do it.</summary>
    private string Agreed(WrittenPlan plan, int place)
    {
        string agreed = t["around.basis.agreed", t.Date((plan.Answer?.Day ?? plan.WrittenOn))];
        if (plan.Text.Tasks[place].Service is null)
            return agreed;
        return plan.Obligates(place, around.Today) is { Basis: { } basis }
            ? $"{agreed} {t["around.obligates", NatureWords.Provision(t, basis)]}"
            : $"{agreed} {t["around.voluntary"]}";
    }

    private string Doer(TaskDoer who) =>
        who switch
        {
            TaskDoer.Customer => Customer,
            TaskDoer.Official => t["around.authority"],
            TaskDoer.Both => t["around.both"],
            TaskDoer.Another => t["around.another"],
        };

    private string Customer => around.Customer(t);
}
