using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>One meeting: what came of it is told; until then it is moved or cancelled.</summary>
[Access(MeetingsSubject.ViewMeetings, Post = MeetingsSubject.RecordMeeting, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class MeetingModel(Gate gate, MeetingService meetings, TimeProvider time) : CustomerMeetingsPage(gate)
{
    internal const string Doing = "do";

    private int number;
    private Form? form;
    private IReadOnlyList<MeetingTime> times = [];

    /// <summary>Null for none of this customer's.</summary>
    internal Meeting? Meeting { get; private set; }

    /// <summary>What is being done; null while nothing is chosen.</summary>
    internal MeetingStep? Step { get; private set; }

    /// <summary>What was written for a step that can't be taken any more; null or empty when there is nothing.</summary>
    internal string? LeftOver { get; private set; }

    internal override Form Form =>
        form ??= Step switch
        {
            MeetingStep.Move => new BookForm(T, [], times, SentTime, Today),
            { } step => new MeetingForm(T, step),
            null => new MeetingForm(T, MeetingStep.Hold),
        };

    internal BookForm MoveForm => (BookForm)Form;

    /// <summary>What can be done now: what came of it, once its day has come; else it is moved or cancelled.</summary>
    internal IReadOnlyList<MeetingStep> Possible =>
        Meeting is not { IsBooked: true } one ? []
        : one.Time.Day > Today ? [MeetingStep.Move, MeetingStep.CancelByCustomer, MeetingStep.CancelByAuthority]
        :
        [
            MeetingStep.Hold,
            MeetingStep.Miss,
            MeetingStep.CancelByCustomer,
            MeetingStep.CancelByAuthority,
            MeetingStep.Move,
        ];

    /// <summary>What follows when the customer did not come.</summary>
    internal Notice MissNotice =>
        MeetingLaw.HasReminder(Meeting!.Time.Day)
            ? new(NoticeKind.Alert, T["meetings.missed.reminder"], T["meetings.missed.reminder_more"])
            : new(NoticeKind.Alert, T["meetings.missed.office"], T["meetings.missed.office_more"]);

    public async Task<IActionResult> OnGet(int person, int meeting, CancellationToken stop)
    {
        number = meeting;
        Step = Named(Request.Query[Doing]);
        return await Load(MeetingsSubject.ViewMeetings, person, stop) ?? Page();
    }

    public async Task<IActionResult> OnPost(int person, int meeting, [FromForm] int version, CancellationToken stop)
    {
        number = meeting;
        Step = Named(Request.Form[Doing]);
        if (await Load(MeetingsSubject.RecordMeeting, person, stop) is { } instead)
            return instead;
        if (Meeting is null || Step is not { } step || !ReadForm())
            return Page();
        MeetingResult result = Form is BookForm move
            ? await meetings.Move(
                Deed(version, ""),
                meeting,
                move.Wanted(Meeting.Time.Host),
                await Gate.Begin(stop),
                stop
            )
            : await meetings.Settle(
                Deed(version, ((MeetingForm)Form).Note.Value),
                meeting,
                After(step),
                await Gate.Begin(stop),
                stop
            );
        string done = step is MeetingStep.Miss ? IndexModel.Missed : IndexModel.Changed;
        return await After(result, MeetingsSubject.RecordMeeting, done, stop);
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["meetings.when_heading"], Texts.Capital(Words.When(Meeting!.Time))),
            new(T["meetings.what"], Words.Kind(Meeting.Kind)),
            new(T["meetings.way"], Words.Where(Meeting.Time)),
            new(T["meetings.worker"], Meeting.Time.Host.Name),
            new(T["meetings.state_heading"], Words.State(Meeting.State)),
            .. Meetings.DutyOf(Meeting.Id) is { } due
                ? (SummaryRow[])[new(T["meetings.for"], $"{Words.Duty(due.Duty)}. {Words.Window(due.Duty)}")]
                : [],
        ];

    internal static string NameOf(MeetingStep step) => ChoiceField<MeetingStep>.Sent(step);

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        Meeting = await MeetingReader.Find(Gate.Connection, person, number, stop);
        // What was sent goes to the service all the same: it may be this form that has done it.
        bool isSent = HttpMethods.IsPost(Request.Method) && Fault is null;
        if (Step is { } step && !isSent && !Possible.Contains(step))
        {
            LeftOver = (form as MeetingForm)?.Note.Value;
            Step = null;
        }
        form = Step is MeetingStep.Move ? null : form;
        if (Step is MeetingStep.Move)
            times = await FreeTimes.Open(
                Gate.Connection,
                MeetingHost.Of(Gate.Actor!),
                Today,
                (Meetings.DutyOf(number)?.Until(Today) ?? Today.AddDays(28)).AddDays(14),
                LegalDay.Local(time.GetUtcNow()),
                stop
            );
    }

    private static MeetingStep? Named(string? told) =>
        Enum.GetValues<MeetingStep>().Cast<MeetingStep?>().FirstOrDefault(step => NameOf(step!.Value) == told);

    private static MeetingState After(MeetingStep step) =>
        step switch
        {
            MeetingStep.Hold => MeetingState.Held,
            MeetingStep.Miss => MeetingState.NoShow,
            MeetingStep.CancelByCustomer => MeetingState.CancelledByCustomer,
            MeetingStep.CancelByAuthority or MeetingStep.Lapse => MeetingState.CancelledByAuthority,
            MeetingStep.Book or MeetingStep.Move => MeetingState.Booked,
        };
}
