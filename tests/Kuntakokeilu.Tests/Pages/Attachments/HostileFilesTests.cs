using System.Net;
using Kuntakokeilu.App.DemoScanner;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Attachments;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages.Attachments;

/// <summary>
/// Each form that takes a file, with files that nobody should send: told at the field, nothing kept, and what else was written
/// stays. What a virus scanner alone can know is in <c>ScanningTests</c>.
/// </summary>
public sealed class HostileFilesTests(TestCluster cluster) : IAsyncLifetime
{
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    /// <summary>With what is told of each.</summary>
    private static IReadOnlyList<(string Name, byte[] Content, string Told)> Hostile { get; } =
    [
        ("eicar.pdf", ClamdTwin.Eicar, "Tiedosto eicar.pdf ei ole PDF, JPG, PNG, DOCX eikä ODT."),
        ("../../ohjelma.pdf", MadeFiles.Latin("MZ\u0090 This program"), "Tiedosto ohjelma.pdf ei ole PDF"),
        ("lasku\u202Efdp.exe", MadeFiles.Latin("MZ"), "Tiedosto laskufdp.exe ei ole PDF"),
        ("<b onclick=x>.pdf", MadeFiles.Latin("<script>alert(1)</script>"), "Tiedosto <b onclick=x>.pdf ei ole PDF"),
        ("kuva.png", MadeFiles.Pdf(), "Tiedoston kuva.png nimen pääte ei vastaa sen sisältöä."),
        ("makro.docx", MadeFiles.Word(("word/vbaProject.bin", "x")), "Tiedostossa makro.docx on makroja"),
        ("tekee.pdf", MadeFiles.Pdf("<< /S /JavaScript /JS (app.alert) >>"), "Tiedostossa tekee.pdf on makroja"),
        (
            "pommi.docx",
            MadeFiles.Word(("word/1.xml", new string('\0', FileInspection.MostOpened + 1))),
            "Tiedosto pommi.docx on avattuna liian suuri."
        ),
        ("salattu.pdf", MadeFiles.Pdf("<< /Encrypt 5 0 R >>"), "Tiedosto salattu.pdf on suojattu salasanalla."),
        ("rikki.docx", [.. MadeFiles.Word().AsSpan(0, 100)], "Tiedostoa rikki.docx ei voi lukea."),
        ("suuri.pdf", new byte[FileInspection.MostBytes + 1], "Tiedosto suuri.pdf on liian suuri."),
        ("tyhjä.pdf", [], "Tiedosto tyhjä.pdf on tyhjä."),
    ];

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task They_are_refused_by_each_form_that_takes_a_file()
    {
        HashSet<string> seen = [];
        await Visitor.Open("/fi/own/change");
        await Visitor.Press("Aloita");
        await ToFiles();
        await IsRefused("Tiedosto", "Lisää tiedosto", seen);

        await Visitor.Open("/fi/own/corrections");
        await Visitor.Follow("Tilanne");
        await Visitor
            .Choose("Työtön")
            .Fill("Mistä alkaen tieto on väärä?", "1.6.2021, työnhaku alkaa")
            .Fill("Miten tieto on väärä?", "Näin se oli.")
            .Attach("Liite, joka osoittaa asian (ei pakollinen)", "rikki.pdf", [1])
            .Press("Lähetä oikaisupyyntö");
        await IsRefused("Liite, joka osoittaa asian (ei pakollinen)", "Lähetä oikaisupyyntö", seen);
        Assert.Equal("Näin se oli.", Visitor.Page.QuerySelector("textarea[name=why]")!.TextContent.Trim());
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from registration.correction_request"));

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"/fi/register/people/{world.Own}/search/change");
        await Visitor.Press("Aloita");
        await Visitor.Choose("Puhelimella").Fill("Kuka pyysi?", "Asiakas itse").Press("Jatka");
        await ToFiles();
        await IsRefused("Tiedosto", "Lisää tiedosto", seen);

        string[] takes =
        [
            .. site
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(one => one.Endpoints)
                .Where(one => one.Metadata.GetMetadata<TakesFileAttribute>() is not null)
                .Select(one => one.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath)
                // What a survey asks is read as text and kept by nobody: SurveyPagesTests.
                .Where(page => !page.StartsWith("/Surveys/", StringComparison.Ordinal))
                .Distinct(),
        ];
        Assert.Equal(seen.Count, takes.Length);
    }

    /// <summary>Where it is found out only later that something else is wrong, the file is asked for again.</summary>
    [Fact]
    public async Task A_file_beside_something_wrong_is_asked_for_again()
    {
        await Visitor.Open("/fi/own/corrections");
        await Visitor.Follow("Tilanne");
        await Visitor
            .Attach("Liite, joka osoittaa asian (ei pakollinen)", "todistus.pdf", MadeFiles.Pdf())
            .Press("Lähetä oikaisupyyntö");
        Assert.StartsWith("Valitse tiedosto todistus.pdf uudelleen.", Error(), StringComparison.Ordinal);
    }

    private async Task ToFiles()
    {
        Visitor.Tick("Mikä on muuttunut?", "Työttömyyskassa");
        await Visitor.Press("Jatka");
        await Visitor.Choose("Kyllä").Press("Jatka");
        Assert.Equal("Liitteet", Visitor.Heading);
    }

    private async Task IsRefused(string field, string button, HashSet<string> seen)
    {
        string page = Visitor.Address;
        seen.Add(page);
        foreach ((string name, byte[] content, string told) in Hostile)
        {
            await Visitor.Attach(field, name, content).Press(button);
            Assert.Equal((name, HttpStatusCode.OK, page), (name, Visitor.Response.StatusCode, Visitor.Address));
            Assert.StartsWith(told, Error(), StringComparison.Ordinal);
            AngleSharp.Dom.IElement shown = Visitor.Page.QuerySelector("#file")!;
            Assert.Equal("true", shown.GetAttribute("aria-invalid"));
            Assert.Contains("file-error", shown.GetAttribute("aria-describedby")!.Split(' '));
            Assert.Single(Visitor.Page.QuerySelectorAll(".error-summary a[href='#file']"));
        }
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from attachments.attachment"));
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from attachments.part"));
    }

    private string Error() =>
        Visitor.Words(Visitor.Page.QuerySelector("#file-error")!).Replace("Virhe: ", "", StringComparison.Ordinal);
}
