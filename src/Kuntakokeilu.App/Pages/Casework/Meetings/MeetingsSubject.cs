using Kuntakokeilu.App.Pages.Own.Meetings;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Recording;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>Meetings with customers: what is owed, free times, booking, and what came of it.</summary>
internal sealed class MeetingsSubject : SiteSubject
{
    internal const string List = "/casework/meetings";
    internal const string Times = "/casework/meetings/times";
    internal const string NoShows = "/casework/no-shows";
    internal const string Own = "/own/meetings";

    /// <summary>One's own week, with the names of those whom one meets.</summary>
    internal const AccessAction ListMeetings = (AccessAction)130;

    /// <summary>The times that one has opened; it opens none.</summary>
    internal const AccessAction ViewTimes = (AccessAction)131;

    /// <summary>Opens times for customers, and takes them back.</summary>
    internal const AccessAction OpenTimes = (AccessAction)132;

    /// <summary>A customer's meetings, and what is owed.</summary>
    internal const AccessAction ViewMeetings = (AccessAction)133;
    internal const AccessAction BookMeeting = (AccessAction)134;

    /// <summary>Moves and cancels a meeting, and tells what came of one.</summary>
    internal const AccessAction RecordMeeting = (AccessAction)135;

    /// <summary>Who did not come, and whose service that obligates was interrupted, as facts.</summary>
    internal const AccessAction ListNoShows = (AccessAction)136;

    internal const AccessAction ViewOwnMeetings = (AccessAction)137;

    /// <summary>Books, moves and cancels one's own.</summary>
    internal const AccessAction BookOwnMeeting = (AccessAction)138;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListMeetings), ListMeetings, [.. Capacity.Casework]),
            new(nameof(ViewTimes), ViewTimes, [.. Capacity.Casework]),
            new(nameof(OpenTimes), OpenTimes, [.. Capacity.Casework]) { Changes = true },
            new(nameof(ViewMeetings), ViewMeetings, [.. Capacity.Casework]),
            new(nameof(BookMeeting), BookMeeting, [.. Capacity.Casework]) { Changes = true, Records = true },
            new(nameof(RecordMeeting), RecordMeeting, [.. Capacity.Casework]) { Changes = true, Records = true },
            new(nameof(ListNoShows), ListNoShows, Capacity.TeOfficer, Capacity.Manager),
            new(nameof(ViewOwnMeetings), ViewOwnMeetings, Capacity.JobseekerOrFor),
            new(nameof(BookOwnMeeting), BookOwnMeeting, Capacity.JobseekerOrFor)
            {
                Changes = true,
                Records = true,
                AsksAgain = true,
            },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(Own, "nav.own_meetings"),
            new(List, "nav.meetings") { Menu = InMenu.OfOfficials },
            new(Times, "nav.meeting_times"),
            new(NoShows, "nav.no_shows"),
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("casework/people/{person:int}/meetings", "casework/people/5/meetings") { Of = ExampleOf.Person },
            new("casework/people/{person:int}/meetings/book", "casework/people/5/meetings/book")
            {
                Of = ExampleOf.Person,
            },
            new("casework/people/{person:int}/meetings/record", "casework/people/5/meetings/record")
            {
                Of = ExampleOf.Person,
            },
            new("casework/people/{person:int}/meetings/{meeting:int}", "casework/people/5/meetings/2")
            {
                Of = ExampleOf.Person,
            },
            new("own/meetings/{meeting:int}", "own/meetings/1"),
            new("own/meetings/{meeting:int}.ics", "own/meetings/1.ics"),
        ];

    /// <summary>Where a customer's meetings are.</summary>
    internal static string Of(int person) => $"/casework/people/{person}/meetings";

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddScoped(provider => new MeetingService(provider.GetRequiredService<CaseRecording>(), settings.Time));
        services.AddSingleton(new MeetingReminders(database.Job, settings.Time));
        services.AddSingleton(new MeetingLapses(database.Job, settings.Time));
        services.AddHostedService<MeetingReminding>();
    }

    internal override void Map(IEndpointRouteBuilder site) => MeetingFile.Map(site);
}
