using System.Net;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Casework.Messages;

/// <summary>What a jobseeker and the authority write to each other, by the pages of both.</summary>
public sealed class MessagePagesTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly Texts Fi = Texts.For("fi");

    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private TestRegister Register => world.Register;

    private string OfCustomer => $"/fi/casework/people/{world.Own}/messages";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task They_write_to_each_other_and_each_is_told_of_what_is_new()
    {
        using Visitor customer = await As(TestActor.Jobseeker(world.Own));
        await customer.Open("/fi/own/messages");
        await customer.Press(Fi["messages.send"]);
        Assert.Contains(Fi["messages.no_text"], Words(customer), StringComparison.Ordinal);
        string tooLong = new('a', MessageService.Longest + 1);
        await customer.Fill(Fi["messages.text"], tooLong).Press(Fi["messages.send"]);
        Assert.Single(customer.Page.QuerySelectorAll(".field__error"));
        Assert.Equal(tooLong, customer.Page.QuerySelector("textarea")!.TextContent.Trim());
        using Visitor twice = customer.Beside();
        await twice.Open("/fi/own/messages");
        await customer.Open("/fi/own/messages");
        string matter = customer.Page.QuerySelector("input[name=matter]")!.GetAttribute("value")!;
        twice.Send("matter", matter);
        await customer.Fill(Fi["messages.text"], "Milloin kurssi alkaa?\n<b>Anna</b>").Press(Fi["messages.send"]);
        Assert.Contains(Fi["own_messages.done.written"], Words(customer), StringComparison.Ordinal);
        Assert.Contains("<b>Anna</b>", Words(customer), StringComparison.Ordinal);
        // The same form once more.
        await twice.Fill(Fi["messages.text"], "Milloin kurssi alkaa?").Press(Fi["messages.send"]);
        Assert.Equal("/fi/own/messages?done=written", twice.Address);
        Assert.Equal(["t"], await Messages());

        using Visitor official = await As(TestActor.Caseworker(AccessWorld.Tampere));
        await official.Open("/fi/casework/messages");
        await official.Follow("Malli, avain-oma");
        Assert.Contains(Fi["messages.unseen", "1"], Words(official), StringComparison.Ordinal);
        await official.Open($"/fi/casework/people/{world.Own}");
        Assert.Contains(Fi["messages.waiting", "1", "16.5.2022"], Words(official), StringComparison.Ordinal);
        foreach (string answer in (string[])["Kurssi alkaa maanantaina.", "Tule kello yhdeksän."])
        {
            await official.Open(OfCustomer);
            await official.Fill(Fi["messages.text"], answer).Press(Fi["messages.send"]);
        }
        // What answers has seen; of two that are new the customer is told once, and of nothing that they say.
        await official.Open("/fi/casework/messages");
        Assert.Contains(Fi["messages.none_waiting"], Words(official), StringComparison.Ordinal);
        Assert.Equal(
            ["""20 {"authority": "municipality-837"}"""],
            await Register.Lines("select kind || ' ' || words::text from notices.notice")
        );

        await customer.Open("/fi/own/messages");
        Assert.Contains(Fi["messages.unseen", "2"], Words(customer), StringComparison.Ordinal);
        await customer.Press(Fi["messages.see"]);
        Assert.DoesNotContain(Fi["messages.see"], Words(customer), StringComparison.Ordinal);
        await official.Open(OfCustomer);
        await official.Fill(Fi["messages.text"], "Tervetuloa.").Press(Fi["messages.send"]);
        Assert.Equal(2L, await Register.Ask<long>("select count(*) from notices.notice"));
    }

    [Fact]
    public async Task What_is_not_taken_stays_in_its_field()
    {
        await Register.Run(
            $"""
            insert into casework.message (person_id, matter, is_by_customer, organisation, by, at, day, text)
            select {world.Own}, gen_random_uuid(), true, 'municipality-837', 'joku', now(), '2022-05-16', 'a'
            from generate_series(1, {MessageService.MostInADay - 1})
            """
        );
        using Visitor customer = await As(TestActor.Jobseeker(world.Own));
        await customer.Open("/fi/own/messages");
        await customer.Fill(Fi["messages.text"], "Päivän viimeinen").Press(Fi["messages.send"]);
        Assert.Contains(Fi["own_messages.done.written"], Words(customer), StringComparison.Ordinal);
        await customer.Fill(Fi["messages.text"], "Yksi liikaa").Press(Fi["messages.send"]);
        Assert.Equal(HttpStatusCode.Conflict, customer.Response.StatusCode);
        Assert.Contains(Fi["own_messages.too_many"], Words(customer), StringComparison.Ordinal);
        Assert.Equal("Yksi liikaa", customer.Page.QuerySelector("textarea")!.TextContent.Trim());
        // The search ends meanwhile: nobody would read it.
        await Register.Run($"update steering.current_period set organiser = null where person_id = {world.Own}");
        await customer.Fill(Fi["messages.text"], "Kenelle tämä menee?").Press(Fi["messages.send"]);
        Assert.Contains(Fi["own_messages.nobody"], Words(customer), StringComparison.Ordinal);
        Assert.Contains("Kenelle tämä menee?", Words(customer), StringComparison.Ordinal);
        Assert.Equal(
            (long)MessageService.MostInADay,
            await Register.Ask<long>("select count(*) from casework.message")
        );
    }

    [Fact]
    public async Task What_waits_goes_with_the_customer_to_who_serves_then()
    {
        using Visitor acting = await As(TestActor.For(world.Own));
        await acting.Open("/fi/own/messages");
        await acting.Fill(Fi["messages.text"], "Kirjoitan hänen puolestaan").Press(Fi["messages.send"]);
        Assert.Contains(Fi["own_messages.done.written"], Words(acting), StringComparison.Ordinal);
        using Visitor former = await As(TestActor.Caseworker(AccessWorld.Tampere));
        await former.Open(OfCustomer);
        await Register.Run($"update steering.current_period set organiser = 91 where person_id = {world.Own}");

        using Visitor receiver = await As(TestActor.Caseworker(AccessWorld.Helsinki));
        await receiver.Open("/fi/casework/messages");
        await receiver.Follow("Malli, avain-oma");
        Assert.Contains("Kirjoitan hänen puolestaan", Words(receiver), StringComparison.Ordinal);
        await former.Fill(Fi["messages.text"], "Myöhässä").Press(Fi["messages.send"]);
        Assert.NotEqual(HttpStatusCode.OK, former.Response.StatusCode);
        await receiver.Press(Fi["messages.see"]);
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from casework.message"));
        Assert.Equal(
            0L,
            await Register.Ask<long>("select count(*) from obligations.standing where message_day is not null")
        );
    }

    /// <summary>Two at once, of each side: each is there, the same form once.</summary>
    [Fact]
    public async Task Of_many_at_once_each_is_there_once()
    {
        Visitor[] sides =
        [
            await As(TestActor.Jobseeker(world.Own)),
            await As(TestActor.Caseworker(AccessWorld.Tampere)),
            await As(TestActor.Manager(AccessWorld.Tampere)),
        ];
        foreach (Visitor side in sides)
            await side.Open(side == sides[0] ? "/fi/own/messages" : OfCustomer);
        Visitor again = sides[1].Beside();
        await again.Open(OfCustomer);
        again.Send("matter", sides[1].Page.QuerySelector("input[name=matter]")!.GetAttribute("value")!);
        await Task.WhenAll(
            ((Visitor[])[.. sides, again]).Select(one =>
                one.Fill(Fi["messages.text"], "Yhtä aikaa").Press(Fi["messages.send"])
            )
        );
        Assert.Equal(3, (await Messages()).Count);
        foreach (Visitor one in (Visitor[])[.. sides, again])
            one.Dispose();
    }

    private Task<List<string>> Messages() =>
        Register.Lines("select is_by_customer::text::char(1) from casework.message order by id");

    private async Task<Visitor> As(TestActor actor) =>
        new Visitor(site.Address, "").With(await actor.Cookie(site.Services, Register.Source));

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.QuerySelector("main")!);
}
