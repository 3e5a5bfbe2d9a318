using System.Net;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Attachments;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Attachments;

/// <summary>From the file that is chosen to the official who opens it.</summary>
public sealed class AttachmentPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Files_are_put_in_taken_out_sent_and_opened_when_they_are_clean()
    {
        await ToFiles();
        await Add("todistus.pdf", MadeFiles.Pdf());
        await Add("kuva.jpg", MadeFiles.Jpeg(hidden: "GPS 61"));
        await Add("turha.odt", MadeFiles.OpenText());
        await Visitor.Press("Poista turha.odt");
        Assert.Equal(["todistus.pdf", "kuva.jpg"], Names());
        await Visitor.Press("Jatka");
        Assert.Equal("Tarkista vastauksesi", Visitor.Heading);
        Assert.Contains("todistus.pdf, kuva.jpg", Words(), StringComparison.Ordinal);
        await Visitor.Press("Lähetä muutosilmoitus");

        await Visitor.Open("/fi/own/attachments");
        Assert.Equal(["todistus.pdf", "kuva.jpg"], Names());
        Assert.Contains("Tarkistetaan virusten varalta", Words(), StringComparison.Ordinal);
        Assert.Empty(Visitor.Page.QuerySelectorAll("ul.attachments a"));
        string file = $"/fi/attachments/{await Id("kuva.jpg")}";
        await Visitor.Open(file);
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);

        await world.Run("update attachments.attachment set state = 2 where name = 'kuva.jpg'");
        await world.Run("update attachments.attachment set state = 3 where name = 'todistus.pdf'");
        await Visitor.Open("/fi/own/attachments");
        Assert.Contains("Tiedostosta löytyi virus", Words(), StringComparison.Ordinal);
        Assert.Equal(file, Visitor.Page.QuerySelectorAll("ul.attachments a").Single().GetAttribute("href"));
        await Visitor.Open($"/fi/attachments/{await Id("todistus.pdf")}");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"/fi/register/people/{world.Own}");
        await Visitor.Follow("Asiakkaan liitteet");
        Assert.Equal(["todistus.pdf", "kuva.jpg"], Names());
        await Visitor.Open(file);
        Assert.Equal("image/jpeg", Visitor.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", Visitor.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Visitor.Response.Headers.GetValues("X-Content-Type-Options").Single());
        byte[] got = await Visitor.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(got)),
            await world.Register.Ask<string>(
                "select encode(hash, 'hex') from attachments.attachment where name = 'kuva.jpg'"
            )
        );
        Assert.Equal(
            [world.Own],
            await world.Register.Ask<int[]>(
                "select subjects from access.event where action = 56 and outcome = 0 order by id desc limit 1"
            )
        );

        foreach (
            TestActor other in (TestActor[])
                [TestActor.Jobseeker(world.Other), TestActor.Caseworker(AccessWorld.Helsinki)]
        )
        {
            await site.SignIn(other);
            await Visitor.Open(file);
            Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_not_taken_is_told_at_the_field_and_the_rest_stays()
    {
        await ToFiles();
        await Visitor.Press("Lisää tiedosto");
        Assert.Equal("Valitse tiedosto", Error());
        await Add("todistus.pdf", MadeFiles.Pdf());
        await Add("makro.docx", MadeFiles.Word(("word/vbaProject.bin", "x")));
        Assert.StartsWith("Tiedostossa makro.docx on makroja", Error(), StringComparison.Ordinal);
        await Add("suuri.pdf", [.. MadeFiles.Pdf(), .. new byte[FileInspection.MostBytes]]);
        Assert.StartsWith("Tiedosto suuri.pdf on liian suuri", Error(), StringComparison.Ordinal);
        await Add("kuva.jpg", [0xFF, 0xD8, 0xFF, .. new byte[100]]);
        Assert.StartsWith("Tiedostoa kuva.jpg ei voi lukea", Error(), StringComparison.Ordinal);
        Assert.Equal(["todistus.pdf"], Names());
        for (int n = 2; n <= 10; n++)
            await Add($"{n}.pdf", MadeFiles.Pdf());
        Assert.Equal(10, Names().Length);
        // There is no field for an eleventh.
        Assert.Null(Visitor.Page.QuerySelector("input[type=file]"));

        await Visitor.Open("/fi/own/change");
        await Visitor.Press("Aloita alusta");
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from attachments.part"));
    }

    private async Task ToFiles()
    {
        await Visitor.Open("/fi/own/change");
        await Visitor.Press("Aloita");
        Visitor.Tick("Mikä on muuttunut?", "Työttömyyskassa");
        await Visitor.Press("Jatka");
        await Visitor.Choose("Kyllä").Press("Jatka");
        Assert.Equal("Liitteet", Visitor.Heading);
        Assert.Contains("Työttömyyskassan todistus jäsenyydestä", Words(), StringComparison.Ordinal);
    }

    private async Task Add(string name, byte[] content) =>
        await Visitor.Attach("Tiedosto", name, content).Press("Lisää tiedosto");

    private string[] Names() =>
        [
            .. Visitor
                .Page.QuerySelectorAll("ul.attachments > li")
                .Select(one => Visitor.Words(one.QuerySelector("a, strong")!)),
        ];

    private string Error() =>
        Visitor.Words(Visitor.Page.QuerySelector("#file-error")!).Replace("Virhe: ", "", StringComparison.Ordinal);

    private string Words() => Visitor.Words(Visitor.Page.Body!);

    private Task<Guid> Id(string name) =>
        world.Register.Ask<Guid>($"select id from attachments.attachment where name = '{name}'");
}
