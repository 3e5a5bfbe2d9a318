using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>
/// One meeting for a calendar (RFC 5545), as it is now: a calendar that has it already takes the later one in its place. It
/// tells when and where, and of nobody.
/// </summary>
internal static class MeetingFile
{
    private const string Zone = "Europe/Helsinki";
    private const string Type = "text/calendar; charset=utf-8";

    internal static void Map(IEndpointRouteBuilder site) =>
        site.MapGroup($"/{PageRoutes.Language}{MeetingsSubject.Own}")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(MeetingsSubject.ViewOwnMeetings) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>()
            .MapGet("{meeting:int}.ics", Read);

    private static async Task<IResult> Read(
        int meeting,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    )
    {
        if (gate.Actor!.Person is not { } person)
            return RefusedResult.OfRoute(gate.DecideOnUnknown(MeetingsSubject.ViewOwnMeetings).Refused!.Value);
        if ((await gate.Decide(MeetingsSubject.ViewOwnMeetings, person, stop)).Refused is { } refused)
            return RefusedResult.OfRoute(refused);
        return await MeetingReader.Find(gate.Connection, person, meeting, stop) is { } found
            ? Results.File(
                Encoding.UTF8.GetBytes(Write(found, texts, time.GetUtcNow())),
                Type,
                $"{texts["own_meetings.file"]}.ics"
            )
            : Results.NotFound();
    }

    internal static string Write(Meeting one, Texts texts, DateTimeOffset now)
    {
        CalendarEvent entry = new()
        {
            // The number tells nothing of whom it is.
            Uid = $"meeting-{one.Id}@kuntakokeilu",
            Sequence = one.Version,
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = At(one.Time.Day, one.Time.Start),
            End = At(one.Time.Day, one.Time.End),
            Summary = new MeetingWords(texts).Kind(one.Kind),
            Location = new MeetingWords(texts).Where(one.Time),
            Status = one.State is MeetingState.CancelledByAuthority or MeetingState.CancelledByCustomer
                ? EventStatus.Cancelled
                : EventStatus.Confirmed,
        };
        Calendar calendar = new() { ProductId = "-//Kuntakokeilu//FI", Method = CalendarMethods.Publish };
        calendar.AddTimeZone(Zone);
        calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("A calendar was not written.");
    }

    private static CalDateTime At(DateOnly day, TimeOnly time) => new(day, time, Zone);
}
