using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>A jobseeker writes, the message waits in the official's queue, and the answer is read.</summary>
[Collection(Journeys.Name)]
public sealed class MessageJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_written_answered_and_read(string language, int width, bool script)
    {
        string key = $"writes-{language}";
        int person = await world.Number(key);
        WalkKind kind = new(language, width, script);
        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        Texts t = customer.T;
        await customer.Open("own/messages");
        await customer.Press(t["messages.send"]);
        await customer.IsWarned(t["messages.no_text"]);
        await customer.Looks(t["nav.own_messages"]);
        await customer.Fill("#text", "Milloin kurssi alkaa?");
        await customer.Press(t["messages.send"]);
        await customer.Sees(t["own_messages.done.written"]);

        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        await official.Open("casework/messages");
        await official.Looks(t["nav.messages"]);
        await official.Follow(key);
        await official.Sees("Milloin kurssi alkaa?");
        await official.Looks(t["messages.of", t["person.title", $"{person}"]]);
        await official.Fill("#text", "Maanantaina.");
        await official.Press(t["messages.send"]);
        await official.Sees(t["messages.done.written"]);
        await official.Open("casework/messages");
        await official.SeesNot(key);

        await customer.Open("own/messages");
        await customer.Sees("Maanantaina.");
        await customer.Looks(t["nav.own_messages"]);
        await customer.Press(t["messages.see"]);
        await customer.Sees(t["messages.done.seen"]);
        await customer.Looks(t["nav.own_messages"]);
    }
}
