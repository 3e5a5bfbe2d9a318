using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>What is open to everyone tells of the register what a release tells, and nothing more.</summary>
public sealed partial class OpenPagesTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>
    /// Every open page, route and download, before and after people came into the register, rows waited for an officer
    /// and an import broke off: no exact count and no queue can be in what stays the same to the letter.
    /// </summary>
    [Fact]
    public async Task Nothing_open_changes_with_the_register()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await TestRelease.Store(register.Source, Month.Of(2021, 10));
        await using DatabaseSite site = await DatabaseSite.Of(register);
        Dictionary<string, string> before = await Everything(site);

        DateTimeOffset now = register.Clock.Now;
        await register.Import("2021-09-01", string.Concat(Enumerable.Range(0, 137).SelectMany(Person)));
        await register.Import(
            "2021-10-01",
            "p1,2021-04-01,change,1990-01-01,049,2,no,fi,no\nnobody,2021-06-31,start\n"
        );
        await Sql.Run(register.ConnectionString, "update register.import set finished_at = null where id = 2", Stop);
        Assert.True(await register.Ask<long>("select count(*) from steering.difference") > 0);
        // Longer than anything read is remembered, on the same day.
        register.Clock.Now = now + TimeSpan.FromHours(1);
        Dictionary<string, string> after = await Everything(site);

        Assert.True(before.Count > 15, string.Join('\n', before.Keys));
        Assert.Contains("/fi/", before.Keys);
        Assert.Contains("/fi/areas/11", before.Keys);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(before, one => Assert.Equal(one, new(one.Key, after[one.Key])));
    }

    private static IEnumerable<string> Person(int number)
    {
        string home = number % 3 == 0 ? "091" : "837";
        string benefit = number % 7 == 0 ? "unknown" : "no";
        yield return $"p{number},2021-03-15,start,1990-01-01,{home},2,{benefit},fi,no\n";
        yield return $"p{number},2021-08-01,change,1990-01-01,{home},2,{benefit},fi,no\n";
    }

    /// <summary>What every open page, route and download answers, by its address; none may be a fault of ours.</summary>
    internal static async Task<Dictionary<string, string>> Everything(DatabaseSite site)
    {
        Dictionary<string, string> told = [];
        Queue<string> ahead = new(Addresses(site.Services));
        while (ahead.TryDequeue(out string? address))
        {
            if (told.ContainsKey(address))
                continue;
            await site.Visitor.Open(address);
            // That of what is not ready is an answer, and no fault.
            Assert.True((int)site.Visitor.Response.StatusCode < 500 || address == "/health/ready", address);
            told[address] = FormToken().Replace(await site.Visitor.Response.Content.ReadAsStringAsync(Stop), "");
            foreach (IElement download in site.Visitor.Page.QuerySelectorAll(".figure__downloads a"))
                ahead.Enqueue(download.GetAttribute("href")!);
        }
        return told;
    }

    private static IEnumerable<string> Addresses(IServiceProvider site) =>
        SitePages
            .Paths(site)
            .Where(path => SitePages.PolicyOf(site, path) is null)
            .Select(path => $"/fi/{path}")
            .Concat(
                site.GetServices<EndpointDataSource>()
                    .SelectMany(source => source.Endpoints)
                    .OfType<RouteEndpoint>()
                    .Where(route => route.Metadata.GetMetadata<OpenToEveryoneAttribute>() is not null)
                    .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is null)
                    .Where(route =>
                        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true
                    )
                    .Select(route => $"/{Language().Replace(route.RoutePattern.RawText!.TrimStart('/'), "fi")}")
                    // The style sheets and fonts are no answers of ours; a place has its examples among the links.
                    .Where(address => !address.Contains('{') && !Asset().IsMatch(address))
            );

    [GeneratedRegex(@"^\{language[^/]*\}")]
    private static partial Regex Language();

    [GeneratedRegex(@"\.(css|svg|woff2|md)$|/LICENSE$")]
    private static partial Regex Asset();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="[^"]*" """)]
    private static partial Regex FormToken();
}
