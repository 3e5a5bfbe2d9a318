using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Api.Statistics;

public sealed class StatisticsRequestTests(TestCluster cluster)
{
    /// <summary>
    /// What is kept in memory is kept under the release that it was made of: who chooses the place and who makes the
    /// answer have the same one, though another is published between them.
    /// </summary>
    [Fact]
    public async Task A_request_is_about_one_release()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(new Releases(register.Site.Web, register.Clock))
            .BuildServiceProvider();
        HttpContext before = Request(services);
        await TestRelease.Store(register.Source, Month.Of(2021, 3));
        Assert.Equal(1, (await StatisticsRequest.ReleaseOf(before))!.Head.Number);

        await TestRelease.Store(register.Source, Month.Of(2021, 4), number: 2);
        register.Clock.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(1, (await StatisticsRequest.Of(before))!.Release!.Head.Number);
        Assert.Equal(2, (await StatisticsRequest.Of(Request(services)))!.Release!.Head.Number);
    }

    private static DefaultHttpContext Request(IServiceProvider services) =>
        new() { RequestServices = services, Request = { Scheme = "https", Host = new("kokeilu.example") } };
}
