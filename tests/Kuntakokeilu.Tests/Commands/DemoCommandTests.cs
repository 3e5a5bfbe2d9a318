using System.Diagnostics;
using Kuntakokeilu.Tests.Journal;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Access;

namespace Kuntakokeilu.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// As in a bare container behind a proxy, from a folder with a space and an umlaut and by a link: nothing of a user's
    /// shell is needed, and nothing that it may say is in the way.
    /// </summary>
    [Fact]
    public async Task It_makes_imports_and_serves_until_stopped_and_leaves_no_server()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using Process demo = Start();
        try
        {
            string address = await Ready(demo, stop);
            using HttpClient browser = new() { BaseAddress = new(address) };

            Assert.Contains("<h1", await browser.GetStringAsync("/fi", stop), StringComparison.Ordinal);
            Assert.Equal("ready", await browser.GetStringAsync("/health/ready", stop));
            Uri provider = await SignIn(new(address));

            using (Process.Start("kill", ["-TERM", $"{demo.Id}"]))
                await demo.WaitForExitAsync(stop);
            Assert.Equal(0, demo.ExitCode);
            Assert.True(Directory.Exists(folder["Työn kansio/data/postgres/cluster"]));
            Assert.False(File.Exists(folder["Työn kansio/data/postgres/cluster/postmaster.pid"]));
            await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync(provider, stop));
            await IsToldAlikeByFiles();
        }
        finally
        {
            if (!demo.HasExited)
                demo.Kill(entireProcessTree: true);
        }
    }

    /// <summary>All that the demo has made through the product's own services, whichever way it came.</summary>
    private async Task IsToldAlikeByFiles()
    {
        Kokeilu told = await Kokeilu.Run(
            folder,
            "kokeilu journal --source all --out journal --data 'Työn kansio/data'"
        );
        Assert.Equal((0, ""), (told.ExitCode, told.Errors));
        ToldByFiles.IsSame(folder);
    }

    [Theory]
    [InlineData("--people 0", "--people must be")]
    [InlineData("--people -1", "--people must be")]
    [InlineData("--people 2000001", "--people must be")]
    [InlineData("--port 70000", "70000")]
    [InlineData("--today 2024-13-01", "--today must be")]
    public async Task What_cannot_be_is_refused_before_any_work(string options, string because)
    {
        (await Kokeilu.Run(folder, $"kokeilu demo {options} --data data --no-browse")).CouldNotRun(because);
        Assert.False(Directory.Exists(folder["data"]));
    }

    /// <summary>An empty folder stands where the time zones are: told before the work, in one line.</summary>
    [Fact]
    public async Task Without_time_zones_it_names_the_package_that_is_missing()
    {
        const string Hidden = "mount -t tmpfs tmpfs /usr/share/zoneinfo";
        if (!await Kokeilu.Can($"unshare -Urm {Hidden}"))
            Assert.Skip("Folders can't be hidden from a process here.");
        string inside = $"{Hidden}; unset TZDIR; dotnet \"$KOKEILU\" demo --people 300 --data data --no-browse";
        (await Kokeilu.Run(folder, $"unshare -Urm bash -c '{inside}'")).CouldNotRun("install the package tzdata");
        Assert.False(Directory.Exists(folder["data"]));
    }

    private Process Start()
    {
        FastRun.Lacks("a process");
        Directory.CreateDirectory(folder["Työn kansio"]);
        Directory.CreateSymbolicLink(folder["Työn kansio/ohjelma"], Path.GetDirectoryName(Kokeilu.Program)!);
        string[] arguments =
        [
            folder["Työn kansio/ohjelma/kokeilu.dll"],
            "demo",
            "--people",
            "500",
            "--port",
            "0",
            "--data",
            folder["Työn kansio/data"],
            "--no-browse",
        ];
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true };
        foreach (string name in (string[])["ConnectionStrings__Kokeilu", "LANG", "LC_ALL", "TZ", "HOME", "USER"])
            start.Environment.Remove(name);
        // What a user's shell may say: it is for other machines, and for other clients of PostgreSQL.
        foreach (string proxy in (string[])["http_proxy", "https_proxy", "all_proxy"])
            start.Environment[proxy] = "http://127.0.0.1:9";
        start.Environment.Remove("no_proxy");
        start.Environment["PGCLIENTENCODING"] = "LATIN1";
        start.Environment["PGOPTIONS"] = "-c search_path=nowhere";
        return Process.Start(start)!;
    }

    /// <summary>Signs in as an official of the demo.</summary>
    /// <returns>The provider's address.</returns>
    private static async Task<Uri> SignIn(Uri address)
    {
        using Visitor visitor = new(address, "");
        await visitor.Open("/fi/access/sign-in");
        await visitor.Press(SignInSite.Officials);
        Uri provider = visitor.Response.RequestMessage!.RequestUri!;
        await visitor.Press(
            visitor
                .Page.QuerySelectorAll("button")
                .Select(Visitor.Words)
                .First(words => words.StartsWith("Malli Ohjaaja"))
        );
        Assert.StartsWith("Malli Ohjaaja Asiantuntija, Tampere", SignInSite.Who(visitor), StringComparison.Ordinal);
        return new(provider.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Waits for the line that says where the pages are.</summary>
    private static async Task<string> Ready(Process demo, CancellationToken stop)
    {
        while (await demo.StandardOutput.ReadLineAsync(stop) is { } line)
            if (line.StartsWith("Ready: ", StringComparison.Ordinal))
                return line.Split(' ')[1];
        throw new InvalidOperationException("The demo ended before it was ready.");
    }
}
