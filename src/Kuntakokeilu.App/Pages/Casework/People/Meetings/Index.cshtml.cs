using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>What meetings are owed to a customer, by when and why; what is booked, and what has been.</summary>
[Access(MeetingsSubject.ViewMeetings, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : CustomerMeetingsPage(gate)
{
    internal const string Booked = "booked";
    internal const string Changed = "changed";
    internal const string Missed = "missed";

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow switch
        {
            Booked => new(NoticeKind.Success, T["meetings.done.booked"], T["meetings.done.told"]),
            Changed => new(NoticeKind.Success, T["meetings.done.changed"]),
            Missed => MissedNotice,
            _ => null,
        };

    /// <summary>What follows when somebody did not come, by the law of the day.</summary>
    private Notice MissedNotice =>
        MeetingLaw.HasReminder(LastMissed ?? Today)
            ? new(NoticeKind.Alert, T["meetings.missed.reminder"], T["meetings.missed.reminder_more"])
            : new(NoticeKind.Alert, T["meetings.missed.office"], T["meetings.missed.office_more"]);

    private DateOnly? LastMissed => Meetings.All.LastOrDefault(one => one.State is MeetingState.NoShow)?.Time.Day;

    internal IEnumerable<Meeting> Past => Meetings.All.Where(one => !one.IsBooked).Reverse();

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(MeetingsSubject.ViewMeetings, person, stop) ?? Page();

    internal string BookFor(DueMeeting due) =>
        $"{Here}/book?kind={ChoiceField<ContactKind>.Sent(due.KindOn(due.From(Today)))}";

    internal DataTable ComingTable() => Table(T["meetings.coming_caption"], Meetings.Coming, T["meetings.change"]);

    internal DataTable PastTable() => Table(T["meetings.past_caption"], Past, T["meetings.look"]);

    private DataTable Table(string caption, IEnumerable<Meeting> meetings, string action) =>
        new(
            caption,
            [
                new(T["meetings.when_heading"]),
                new(T["meetings.what"]),
                new(T["meetings.way"]),
                new(T["meetings.worker"]),
                new(T["meetings.state_heading"]),
                new(T["meetings.do"]),
            ],
            [
                .. meetings.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{Texts.Capital(Words.When(one.Time))}"),
                            Markup.Of($"{Words.Kind(one.Kind)}"),
                            Markup.Of($"{Words.Where(one.Time)}"),
                            Markup.Of($"{one.Time.Host.Name}"),
                            Markup.Of($"{Words.State(one.State)}"),
                            Markup.Of(
                                $"""<a href="{Here}/{one.Id}">{action}<span class="visually-hidden"> {Words.When(one.Time)}</span></a>"""
                            ),
                        ]
                ),
            ]
        );
}
