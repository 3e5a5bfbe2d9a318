using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>An official's own week, and the meetings of which nobody has told what came of them.</summary>
[Access(MeetingsSubject.ListMeetings, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, TimeProvider time) : SitePage
{
    /// <summary>A day of the week that is shown; today when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "week")]
    public string? Week { get; set; }

    internal MeetingWords Words => new(T);

    internal DateOnly Monday { get; private set; }

    internal IReadOnlyList<Meeting> Waiting { get; private set; } = [];

    internal IReadOnlyList<WeekDay> Days { get; private set; } = [];

    internal bool HasNoOrganisation => gate.Actor is { Organiser: null, TeOffice: null };

    internal bool SeesNoShows => gate.Leads(MeetingsSubject.ListNoShows);

    public async Task OnGet(CancellationToken stop)
    {
        int account = gate.Actor!.AccountId;
        DateOnly shown = DateOnly.TryParseExact(Week, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly day)
            ? day
            : Today;
        Monday = shown.AddDays(-(((int)shown.DayOfWeek + 6) % 7));
        DateOnly sunday = Monday.AddDays(6);
        IReadOnlyList<Meeting> meetings = await MeetingReader.OfWorker(gate.Connection, account, Monday, sunday, stop);
        IReadOnlyList<MeetingTime> free = await FreeTimes.OfWorker(gate.Connection, account, Monday, sunday, stop);
        DateTime now = LegalDay.Local(time.GetUtcNow());
        Waiting =
        [
            .. (await MeetingReader.BookedUntil(gate.Connection, account, Today, stop)).Where(one =>
                one.AwaitsOutcome(now)
            ),
        ];
        gate.SetSubjects(meetings.Concat(Waiting).Select(one => one.Person).Distinct());
        Days =
        [
            .. Enumerable
                .Range(0, 7)
                .Select(Monday.AddDays)
                .Select(one => new WeekDay(
                    one,
                    [.. meetings.Where(meeting => meeting.Time.Day == one)],
                    [.. free.Where(time => time.Day == one)]
                ))
                // A weekend is shown when something is on it.
                .Where(one => one.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || one.HasAny),
        ];
    }

    internal string WeekOf(DateOnly day) => $"{Link[MeetingsSubject.List]}?week={WrittenDay.InAddress(day)}";

    internal string PathOf(Meeting one) => Link[$"{MeetingsSubject.Of(one.Person)}/{one.Id}"];

    /// <summary>By which its state is seen.</summary>
    internal static string Look(Meeting one) => ChoiceField<MeetingState>.Sent(one.State);

    internal DataTable WaitingTable() =>
        new(
            T["meetings.waiting_caption"],
            [
                new(T["meetings.when_heading"]),
                new(T["meetings.customer"]),
                new(T["meetings.what"]),
                new(T["meetings.do"]),
            ],
            [
                .. Waiting.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{Texts.Capital(Words.When(one.Time))}"),
                            Markup.Of($"""<a href="{Link[MeetingsSubject.Of(one.Person)]}">{one.Name}</a>"""),
                            Markup.Of($"{Words.Kind(one.Kind)}"),
                            Markup.Of(
                                $"""<a href="{PathOf(one)}">{T["meetings.tell"]}<span class="visually-hidden"> {one.Name}</span></a>"""
                            ),
                        ]
                ),
            ]
        );
}

/// <summary>A day of the week: the meetings, and the times that nobody has booked yet.</summary>
internal sealed record WeekDay(DateOnly Day, IReadOnlyList<Meeting> Meetings, IReadOnlyList<MeetingTime> Free)
{
    internal bool HasAny => Meetings.Count + Free.Count > 0;

    /// <summary>Both, as the day goes.</summary>
    internal IEnumerable<(MeetingTime Time, Meeting? Meeting)> Items =>
        Meetings
            .Select(one => (one.Time, (Meeting?)one))
            .Concat(Free.Select(one => (one, (Meeting?)null)))
            .OrderBy(one => one.Item1.Start);
}
