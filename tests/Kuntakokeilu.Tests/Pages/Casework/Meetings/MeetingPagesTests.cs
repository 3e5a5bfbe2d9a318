using System.Net;
using AngleSharp.Dom;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Casework.Meetings;

/// <summary>Meetings by the pages, read by the words on them: officials and the customer.</summary>
public sealed class MeetingPagesTests(TestCluster cluster)
{
    private static readonly Texts Fi = Texts.For("fi");

    [Fact]
    public async Task Times_are_opened_and_booked_and_what_came_of_it_is_told()
    {
        await using DatabaseSite site = await Site(TestActor.Caseworker(TestActor.Tampere));
        Visitor official = site.Visitor;
        await Open(official, "4.5.2022");
        Assert.Contains(Fi["meetings.times.opened", "2"], Body(official), StringComparison.Ordinal);

        await official.Open("/fi/casework/people/1/meetings");
        Assert.Contains("Alkuhaastattelu", Body(official), StringComparison.Ordinal);
        Assert.Contains(Fi["meetings.window", "2.5.2022", "9.5.2022"], Body(official), StringComparison.Ordinal);
        await official.Open("/fi/casework/people/1/meetings/book");
        await official.Press(Fi["meetings.book"]);
        Assert.Contains(Fi["meetings.no_time"], Body(official), StringComparison.Ordinal);
        official.Fill(Fi["meetings.time"], "klo 9.00–9.30, Käynti, Mallikatu 1, Caseworker municipality-837");
        await official.Press(Fi["meetings.book"]);
        Assert.Contains(Fi["meetings.done.booked"], Body(official), StringComparison.Ordinal);

        site.Register.Clock.Now = new(2022, 5, 4, 9, 0, 0, TimeSpan.Zero);
        await official.Open("/fi/casework/meetings");
        await official.Open("/fi/casework/people/1/meetings/1?do=miss");
        Assert.Contains(Fi["meetings.missed.reminder"], Body(official), StringComparison.Ordinal);
        // Another window tells what came of it first.
        using Visitor other = official.Beside();
        await other.Open("/fi/casework/people/1/meetings/1?do=hold");
        await other.Press(Fi["meetings.doing.hold"]);
        official.Fill(Fi["meetings.note"], "Soitettu kahdesti.");
        await official.Press(Fi["meetings.doing.miss"]);
        Assert.Equal(HttpStatusCode.Conflict, official.Response.StatusCode);
        Assert.Contains("Soitettu kahdesti.", Body(official), StringComparison.Ordinal);
        Assert.Equal(1L, await site.Register.Ask<long>("select count(*) from casework.appointment where state = 2"));
    }

    [Fact]
    public async Task A_call_of_today_is_told_and_a_time_of_ones_own_is_written_down()
    {
        await using DatabaseSite site = await Site(TestActor.Caseworker(TestActor.Tampere));
        Visitor official = site.Visitor;
        await official.Open("/fi/casework/people/1/meetings/record");
        official.Fill(Fi["meetings.start"], "9.00");
        official.Fill(Fi["meetings.minutes"], Fi["meetings.minutes_long", "30"]);
        official.Fill(Fi["meetings.note"], "Sovittiin hausta.");
        await official.Press(Fi["meetings.record_do"]);
        Assert.Contains(Fi["meetings.done.changed"], Body(official), StringComparison.Ordinal);

        await official.Open("/fi/casework/people/1/meetings/book");
        official.Fill(Fi["meetings.time"], Fi["meetings.other_time"]);
        await official.Press(Fi["meetings.book"]);
        Assert.Equal(4, official.Page.QuerySelectorAll(".error-summary a").Length);
        official.Fill(Fi["meetings.day"], "5.5.2022");
        official.Fill(Fi["meetings.start"], "10.00");
        official.Fill(Fi["meetings.minutes"], Fi["meetings.minutes_long", "45"]);
        official.Choose(Fi["meetings.way"], Texts.Capital(Fi["notice.way.phone"]));
        await official.Press(Fi["meetings.book"]);
        Assert.Contains(Fi["meetings.done.booked"], Body(official), StringComparison.Ordinal);
        Assert.Equal(
            ["2022-05-02 23 0", "2022-05-05 26 1"],
            await site.Register.Lines("select concat_ws(' ', day, code, outcome) from obligations.contact order by seq")
        );
    }

    [Fact]
    public async Task A_jobseeker_books_and_cancels_and_takes_the_time_into_a_calendar()
    {
        await using DatabaseSite site = await Site(TestActor.Caseworker(TestActor.Tampere));
        await Open(site.Visitor, "4.5.2022");
        using Visitor anna = await As(site, TestActor.Jobseeker(1));
        using Visitor bo = await As(site, TestActor.Jobseeker(2));
        await anna.Open("/fi/own/meetings");
        Assert.Contains("Alkuhaastattelu", Body(anna), StringComparison.Ordinal);
        const string Nine = "klo 9.00–9.30, Käynti, Mallikatu 1, Caseworker municipality-837";
        await anna.Open("/fi/own/meetings/book?kind=initial");
        await bo.Open("/fi/own/meetings/book?kind=initial");
        anna.Fill(Fi["meetings.time"], Nine);
        bo.Fill(Fi["meetings.time"], Nine);
        await anna.Press(Fi["own_meetings.book_do"]);
        Assert.Contains(Fi["own_meetings.done.booked"], Body(anna), StringComparison.Ordinal);
        await bo.Press(Fi["own_meetings.book_do"]);
        Assert.Equal(HttpStatusCode.Conflict, bo.Response.StatusCode);
        Assert.Contains(Fi["meetings.fault.time_taken"], Body(bo), StringComparison.Ordinal);
        string later = Nine.Replace("9.00–9.30", "9.30–10.00", StringComparison.Ordinal);
        // The number of another's form neither tells of it nor keeps anything.
        bo.Fill(Fi["meetings.time"], later);
        bo.Send("matter", $"{await site.Register.Ask<Guid>("select matter from casework.appointment_entry")}");
        await bo.Press(Fi["own_meetings.book_do"]);
        Assert.Equal(HttpStatusCode.Conflict, bo.Response.StatusCode);
        Assert.Equal(1L, await site.Register.Ask<long>("select count(*) from casework.appointment"));
        await bo.Open("/fi/own/meetings/book?kind=initial");
        bo.Fill(Fi["meetings.time"], later);
        await bo.Press(Fi["own_meetings.book_do"]);
        Assert.Contains(Fi["own_meetings.done.booked"], Body(bo), StringComparison.Ordinal);

        Assert.Equal(
            ["138 {1}", "138 {2}"],
            await site.Register.Lines(
                "select distinct action || ' ' || subjects::text from access.event where action = 138 order by 1"
            )
        );

        await bo.Open("/fi/own/meetings/1");
        Assert.Equal(HttpStatusCode.NotFound, bo.Response.StatusCode);
        await anna.Open("/fi/own/meetings/1.ics");
        string file = await anna.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART;TZID=Europe/Helsinki:20220504T090000", file, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", file, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", file, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("text/calendar", anna.Response.Content.Headers.ContentType!.MediaType);

        await anna.Open("/fi/own/meetings/1");
        await anna.Press(Fi["own_meetings.cancel_do"]);
        Assert.Contains(Fi["own_meetings.done.cancelled"], Body(anna), StringComparison.Ordinal);
        await anna.Open("/fi/own/meetings/1.ics");
        Assert.Contains(
            "STATUS:CANCELLED",
            await anna.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_acts_for_another_books_as_one_does_oneself()
    {
        await using DatabaseSite site = await Site(TestActor.Caseworker(TestActor.Tampere));
        await Open(site.Visitor, "4.5.2022");
        using Visitor acting = await As(site, TestActor.For(1));
        await acting.Open("/fi/own/meetings/book");
        acting.Fill(Fi["meetings.time"], "klo 9.00–9.30, Käynti, Mallikatu 1, Caseworker municipality-837");
        await acting.Press(Fi["own_meetings.book_do"]);
        Assert.Contains(Fi["own_meetings.done.booked"], Body(acting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_come_is_told_to_the_TE_office_of_the_place_and_to_the_manager()
    {
        await using DatabaseSite site = await Site(TestActor.Caseworker(TestActor.Tampere));
        Visitor official = site.Visitor;
        await official.Open("/fi/casework/people/1/meetings/record");
        official.Choose(Fi["meetings.came_of"], Fi["meetings.state.no_show"]);
        official.Fill(Fi["meetings.start"], "9.00");
        official.Fill(Fi["meetings.minutes"], Fi["meetings.minutes_long", "30"]);
        official.Fill(Fi["meetings.note"], "Ei vastannut.");
        await official.Press(Fi["meetings.record_do"]);
        Assert.Contains(Fi["meetings.missed.reminder"], Body(official), StringComparison.Ordinal);
        foreach (
            (TestActor actor, bool sees) in ((TestActor, bool)[])
                [
                    (TestActor.TeOfficer(TestActor.Pirkanmaa), true),
                    (TestActor.TeOfficer(1), false),
                    (TestActor.Manager(TestActor.Tampere), true),
                    (TestActor.Manager(AccessWorld.Helsinki), false),
                ]
        )
        {
            using Visitor reader = await As(site, actor);
            await reader.Open("/fi/casework/no-shows");
            Assert.Equal(sees, Body(reader).Contains("anna", StringComparison.Ordinal));
            Assert.Equal(sees, Body(reader).Contains(Fi["no_shows.reminder"], StringComparison.Ordinal));
            // The fact, and no more.
            Assert.DoesNotContain("Ei vastannut.", Body(reader), StringComparison.Ordinal);
        }
    }

    private async Task<DatabaseSite> Site(TestActor actor)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-05-02",
            "anna,2022-05-02,start,1980-01-01,837,2,no,fi,no\nbo,2022-05-02,start,1981-01-01,837,2,no,fi,no\n"
        );
        register.Clock.Now = new(2022, 5, 2, 7, 0, 0, TimeSpan.Zero);
        return await DatabaseSite.Of(register, actor);
    }

    private static async Task<Visitor> As(DatabaseSite site, TestActor actor) =>
        new Visitor(site.Address, "").With(await actor.Cookie(site.Services, site.Register.Source));

    private static async Task Open(Visitor official, string day)
    {
        await official.Open("/fi/casework/meetings/times");
        official.Fill(Fi["meetings.times.first"], day);
        official.Fill(Fi["meetings.start"], "9.00");
        official.Fill(Fi["meetings.times.until"], "10.00");
        official.Fill(Fi["meetings.minutes"], Fi["meetings.minutes_long", "30"]);
        official.Choose(Fi["meetings.way"], Texts.Capital(Fi["notice.way.visit"]));
        official.Fill(Fi["meetings.place"], "Mallikatu 1");
        await official.Press(Fi["meetings.times.open"]);
    }

    private static string Body(Visitor visitor) => visitor.Page.QuerySelector("main")!.Text();
}
