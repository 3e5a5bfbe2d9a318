using System.Collections.Concurrent;
using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Access;

/// <summary>When what access depends on changes, the very next request obeys, whatever is under way.</summary>
public sealed class ChangeOfStateTests(TestCluster cluster) : IAsyncLifetime
{
    private const int Browsers = 4;
    private const int RequestsAfter = 3;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestActor actor = TestActor.Caseworker(TestActor.Tampere);
    private AccessWorld world = null!;
    private WebApplication site = null!;
    private HttpClient browser = null!;
    private int clock;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = world.Register.Site,
                RunsJobs = false,
                Time = world.Register.Clock,
            }
        );
        await site.StartAsync(Stop);
        browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(site.Urls.Single()),
        };
        (string name, string value) = await actor.Cookie(site.Services, world.Register.Source);
        browser.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        await world.Register.DisposeAsync();
    }

    [Fact]
    public Task Responsibility_moves() =>
        Obeyed(
            () =>
                world.Register.Import(
                    "2022-03-01",
                    $"{AccessWorld.OwnKey},2022-02-20,change,1990-01-01,091,2,no,fi,no\n"
                ),
            HttpStatusCode.Forbidden
        );

    [Fact]
    public Task A_right_of_use_ends() =>
        Obeyed(
            () => world.Run("insert into access.permit_end select id, 'syy', 1, now() from access.permit"),
            HttpStatusCode.Redirect
        );

    [Fact]
    public Task A_session_is_ended() =>
        Obeyed(() => world.Run("update access.session set ended_at = now()"), HttpStatusCode.Redirect);

    [Fact]
    public Task Non_disclosure_is_set() =>
        Obeyed(
            () => world.Run($"update steering.current_period set protected = true where person_id = {world.Own}"),
            HttpStatusCode.NotFound
        );

    [Fact]
    public Task A_disqualification_is_declared() =>
        Obeyed(
            () =>
                world.Run(
                    $"""
                    insert into access.disqualification (account_id, person_id, declared_at)
                    select id, {world.Own}, now() from access.account
                    """
                ),
            HttpStatusCode.Forbidden
        );

    [Fact]
    public Task The_organisation_is_suspended() =>
        Obeyed(
            () =>
                world.Run(
                    $"""
                    insert into access.suspension (organisation_code, decision, from_day)
                    values ('{actor.Organisation}', 'LSSAVI/1', '2020-01-01')
                    """
                ),
            HttpStatusCode.Forbidden
        );

    /// <summary>
    /// Browsers ask without a pause while the change is made. What was answered before it began was permitted; what was
    /// asked after it was made is refused; in between either may be.
    /// </summary>
    private async Task Obeyed(Func<Task> change, HttpStatusCode refused)
    {
        ConcurrentBag<(int Asked, int Answered, HttpStatusCode Status)> requests = [];
        TaskCompletionSource<int> changed = new();
        SemaphoreSlim answered = new(0);
        Task[] browsers = [.. Enumerable.Range(0, Browsers).Select(_ => Browse())];
        for (int i = 0; i < Browsers; i++)
            await answered.WaitAsync(Stop);

        int began = Interlocked.Increment(ref clock);
        await change();
        int made = Interlocked.Increment(ref clock);
        changed.SetResult(made);
        await Task.WhenAll(browsers);

        Assert.All(requests.Where(r => r.Answered < began), r => Assert.Equal(HttpStatusCode.OK, r.Status));
        Assert.All(requests.Where(r => r.Asked > made), r => Assert.Equal(refused, r.Status));
        Assert.True(requests.Count(r => r.Answered < began) >= Browsers);
        Assert.True(requests.Count(r => r.Asked > made) >= Browsers * RequestsAfter);

        async Task Browse()
        {
            for (int after = 0; after < RequestsAfter; )
            {
                int asked = Interlocked.Increment(ref clock);
                using HttpResponseMessage response = await browser.GetAsync(
                    new Uri($"/fi/register/people/{world.Own}", UriKind.Relative),
                    Stop
                );
                requests.Add((asked, Interlocked.Increment(ref clock), response.StatusCode));
                answered.Release();
                if (changed.Task.IsCompletedSuccessfully && asked > await changed.Task)
                    after++;
            }
        }
    }
}
