using System.Diagnostics;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Access;

namespace Kuntakokeilu.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

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
            Assert.False(File.Exists(folder["data/postgres/cluster/postmaster.pid"]));
            await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync(provider, stop));
        }
        finally
        {
            if (!demo.HasExited)
                demo.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("--people 0", "--people must be")]
    [InlineData("--people -1", "--people must be")]
    [InlineData("--people 2000001", "--people must be")]
    [InlineData("--port 70000", "70000")]
    public async Task What_cannot_be_is_refused_before_any_work(string options, string because)
    {
        (await Kokeilu.Run(folder, $"kokeilu demo {options} --data data --no-browse")).CouldNotRun(because);
        Assert.False(Directory.Exists(folder["data"]));
    }

    private Process Start()
    {
        FastRun.Lacks("a process");
        string[] arguments =
        [
            Kokeilu.Program,
            "demo",
            "--people",
            "500",
            "--port",
            "0",
            "--data",
            folder["data"],
            "--no-browse",
        ];
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment.Remove("ConnectionStrings__Kokeilu");
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
