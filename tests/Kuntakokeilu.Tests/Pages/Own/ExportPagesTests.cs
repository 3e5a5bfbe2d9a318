using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own;

/// <summary>One's own data taken along, and the channel by which one is told.</summary>
public sealed class ExportPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task What_is_stored_is_taken_once_by_oneself_and_within_a_day()
    {
        await world.Run(
            $"""
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            select '{Guid.Empty}', {world.Own}, 0, '2021-06-01', jsonb_build_object('Contact', '040'), 1;
            insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
            select gen_random_uuid(), max(id), '{Guid.Empty}', s, s || '.pdf', 1, 1, sha256('x'), 1 + s, now()
            from access.account, generate_series(1, 2) s group by s;
            insert into attachments.part select id, 0, 'x' from attachments.attachment
            """
        );
        await Visitor.Open("/fi/own/export");
        await Visitor.Press("Valmistele lataus");
        string page = Visitor.Address;
        await site.SignIn(TestActor.Jobseeker(world.Other));
        await Visitor.Open(page);
        Assert.Contains("ei voi enää ladata", Words(), StringComparison.Ordinal);

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open(page);
        using Visitor again = Visitor.Beside();
        await again.Open(page);
        await Visitor.Press("Lataa tiedosto");
        Assert.Equal("application/zip", Visitor.Response.Content.Headers.ContentType!.MediaType);
        using ZipArchive zip = new(await Visitor.Response.Content.ReadAsStreamAsync(Stop), ZipArchiveMode.Read);
        Assert.Equal(
            [
                "1.pdf",
                "acts.csv",
                "facts.csv",
                "looks.csv",
                "meetings.csv",
                "messages.csv",
                "notices.csv",
                "own.json",
                "periods.csv",
            ],
            zip.Entries.Select(one => one.Name).Order(StringComparer.Ordinal)
        );
        JsonNode own = JsonNode.Parse(Text(zip, "own.json"))!;
        Assert.Equal(AccessWorld.OwnKey, (string)own["identifier"]!);
        Assert.Equal("040", (string)own["sent"]![0]!["answers"]!["Contact"]!);
        Assert.StartsWith($"{AccessWorld.OwnKey},2021-06-01,start,", Text(zip, "facts.csv").Split('\n')[1]);
        Assert.Contains(
            "2021-06-01,2024-12-31,municipality,837,target_group",
            Text(zip, "periods.csv"),
            StringComparison.Ordinal
        );
        Assert.Contains(",jobseeker,own_data,", Text(zip, "looks.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("avain-toinen", string.Concat(zip.Entries.Select(one => Text(zip, one.FullName))));
        Assert.Equal(
            [world.Own],
            await world.Register.Ask<int[]>("select subjects from access.event where action = 89 and outcome = 0")
        );

        await again.Press("Lataa tiedosto");
        Assert.Equal(HttpStatusCode.Gone, again.Response.StatusCode);
        await Visitor.Open("/fi/own/export");
        await Visitor.Press("Valmistele lataus");
        await world.Run(
            "update registration.export_ticket set at = now() - interval '25 hours' where taken_at is null"
        );
        await Visitor.Press("Lataa tiedosto");
        Assert.Equal(HttpStatusCode.Gone, Visitor.Response.StatusCode);
    }

    [Fact]
    public async Task The_channel_is_chosen_and_chosen_again_and_the_latest_holds()
    {
        await Visitor.Open("/fi/own/notices/channel");
        await Visitor.Press("Tallenna");
        Assert.Contains("Valitse, miten haluat ilmoitukset", Words(), StringComparison.Ordinal);
        await Visitor.Choose("Kirjeinä").Press("Tallenna");
        Assert.Contains("Valintasi on tallennettu", Words(), StringComparison.Ordinal);
        Assert.Equal("letter", Visitor.Page.QuerySelector("input[name=channel][checked]")!.GetAttribute("value"));
        await Visitor.Choose("Suomi.fi-viesteinä; kirjeenä, jos et ole ottanut viestejä käyttöön").Press("Tallenna");
        Assert.Equal(
            ["2", "1"],
            await world.Register.Lines(
                $"select channel::text from notices.choice where person_id = {world.Own} order by id"
            )
        );
    }

    private static string Text(ZipArchive zip, string name)
    {
        using StreamReader text = new(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
