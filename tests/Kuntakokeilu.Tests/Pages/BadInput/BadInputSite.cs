using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>
/// The site on the register of all pages, in the middle of the pilots, with a browser for each who fills forms in: forms are
/// sent here that the other tests of such a site must not see.
/// </summary>
public sealed class BadInputSite(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>Under this name an address tells which form of a page is shown.</summary>
    private const string Doing = "?do=";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly Dictionary<string, TestActor?> actors = [];
    private readonly Dictionary<string, HttpClient> browsers = [];
    private readonly Dictionary<string, HashSet<string>> asked = [];
    private SiteDatabase roles = null!;
    private WebApplication site = null!;

    internal NpgsqlDataSource Database { get; private set; } = null!;

    /// <summary>A customer of an authority that nobody here is of.</summary>
    internal Victim Stranger { get; private set; } = null!;

    /// <summary>A customer of the authority that fills forms in about others.</summary>
    internal Victim Neighbour { get; private set; } = null!;

    /// <summary>Every page, with the forms on it.</summary>
    internal IReadOnlyList<PageForm> Forms { get; private set; } = [];

    internal IEnumerable<string> Pages => actors.Keys;

    /// <summary>How often what was answered.</summary>
    internal Dictionary<HttpStatusCode, int> Answers { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Database = await SiteRegister.Create(cluster);
        // Else what nobody can begin any more ends in the midst of it.
        await using (
            NpgsqlCommand later = Database.CreateCommand(
                "update services.offering set first_day = '2025-01-01', last_day = '2025-12-31'"
            )
        )
            await later.ExecuteNonQueryAsync(Stop);
        roles = Roles.Of(Database.ConnectionString);
        site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = roles,
                IsSynthetic = true,
                Time = new SetClock { Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero) },
                LeastForNobody = TimeSpan.Zero,
            }
        );
        await site.StartAsync(Stop);
        IReadOnlyList<string> paths = SitePages.Paths(site.Services);
        foreach (string path in paths)
            actors.Add(path, await WhoFills(path));
        Stranger = await Victim.Stranger(
            Database,
            [.. actors.Values.Select(one => one?.Organisation ?? "").Distinct()],
            Stop
        );
        Neighbour = await Victim.Neighbour(Database, Stop);
        foreach (TestActor? actor in actors.Values.Distinct())
            await SignIn(actor);
        List<PageForm> forms = [];
        foreach (string path in paths)
            forms.AddRange(await On(path));
        Forms = forms;
    }

    /// <summary>The forms that stand on a page now, and where it leads on within itself.</summary>
    internal async Task<IReadOnlyList<PageForm>> On(string path)
    {
        if (await Page(path) is not { } page)
            return [];
        List<PageForm> forms = [.. PageForm.All(path, Whole(path), page)];
        foreach (string within in Within(path, page))
            if (await Page(within) is { } shown)
                forms.AddRange(PageForm.All(path, Whole(within), shown));
        return [.. forms.DistinctBy(one => (one.IsPost, one.Address, one.Key))];
    }

    /// <summary>What a page may be asked by: the names in addresses that lead to it.</summary>
    internal IEnumerable<string> AskedBy(string path) => asked.GetValueOrDefault(path) ?? [];

    /// <summary>Sends a form as whoever may.</summary>
    internal async Task<Answer> Send(PageForm form, Func<Control, IEnumerable<string>> written)
    {
        using HttpContent content = form.Content(written);
        string address = form.Address;
        if (!form.IsPost)
            address = $"{address.Split('?')[0]}?{await content.ReadAsStringAsync(Stop)}";
        using HttpRequestMessage request = new(form.IsPost ? HttpMethod.Post : HttpMethod.Get, address);
        if (form.IsPost)
            request.Content = content;
        return await Send(form.Page, request);
    }

    /// <summary>Asks for a page as whoever may.</summary>
    internal async Task<Answer> Ask(string path, string query)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"{AddressOf(path.Split('?')[0])}?{query}");
        return await Send(path, request);
    }

    /// <summary>Goes on to where an answer leads.</summary>
    internal async Task<Answer> Follow(string path, string next)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, AddressOf(next));
        return await Send(path, request);
    }

    /// <summary>Whoever has ended the session, or gone on in another role, signs in anew.</summary>
    internal Task SignInAgain(string path) => SignIn(actors[path]);

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient browser in browsers.Values)
            browser.Dispose();
        await site.DisposeAsync();
        await roles.Web.DisposeAsync();
        await roles.Clerk.DisposeAsync();
        await roles.Job.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task<Answer> Send(string path, HttpRequestMessage request)
    {
        using HttpResponseMessage answer = await BrowserOf(path).SendAsync(request, Stop);
        Answers[answer.StatusCode] = Answers.GetValueOrDefault(answer.StatusCode) + 1;
        string body = await answer.Content.ReadAsStringAsync(Stop);
        return new((int)answer.StatusCode, answer.Headers.Location, body);
    }

    private async Task<IDocument?> Page(string path)
    {
        using HttpResponseMessage answer = await BrowserOf(path).GetAsync(AddressOf(path), Stop);
        // Whoever has not come so far on a journey is led to where one is.
        if (answer.StatusCode is HttpStatusCode.Found || answer.Content.Headers.ContentType?.MediaType != "text/html")
            return null;
        IDocument page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        foreach (IElement link in page.QuerySelectorAll("main a[href*='?']"))
            Note(link.GetAttribute("href")!);
        return page;
    }

    /// <summary>Where a page leads to its own forms; each is shown at an address of its own.</summary>
    private static IEnumerable<string> Within(string path, IDocument page) =>
        page.QuerySelectorAll("main a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith($"/fi/{path}{Doing}", StringComparison.Ordinal))
            .Select(href => href["/fi/".Length..])
            .Distinct();

    private void Note(string href)
    {
        if (!href.StartsWith("/fi/", StringComparison.Ordinal))
            return;
        string[] parts = href["/fi/".Length..].Split('?', '#');
        if (!asked.TryGetValue(parts[0], out HashSet<string>? names))
            asked.Add(parts[0], names = []);
        names.UnionWith(parts[1].Split('&').Select(one => one.Split('=')[0]));
    }

    private static Uri AddressOf(string path) => new($"/fi/{path}", UriKind.Relative);

    private Uri Whole(string path) => new(new(site.Urls.Single()), AddressOf(path));

    private static string NameOf(TestActor? actor) => $"{actor} {actor?.Purpose} {actor?.Person}";

    /// <summary>Some examples have a query of their own.</summary>
    private HttpClient BrowserOf(string path) =>
        browsers[NameOf(actors.TryGetValue(path, out TestActor? actor) ? actor : actors[path.Split('?')[0]])];

    private async Task SignIn(TestActor? actor)
    {
        CookieContainer cookies = new();
        HttpClient browser = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new(site.Urls.Single()),
        };
        if (actor is not null)
        {
            (string name, string value) = await actor.Cookie(site.Services, Database);
            cookies.Add(browser.BaseAddress, new Cookie(name, value));
        }
        if (browsers.Remove(NameOf(actor), out HttpClient? had))
            had.Dispose();
        browsers.Add(NameOf(actor), browser);
    }

    /// <summary>Somebody who may see the page, and of those somebody who may send its form.</summary>
    private async Task<TestActor?> WhoFills(string path)
    {
        AccessAttribute? policy = SitePages.PolicyOf(site.Services, path);
        if (await Database.WhoMay(policy, path) is not { } actor)
            return null;
        TestActor[] whoever = [actor, actor with { Role = Role.Manager }, SignedIn.ForAction(policy!.Post)];
        return whoever.FirstOrDefault(one =>
                Subjects.Rights.Has(one.Role, one.Purpose, policy.Action)
                && Subjects.Rights.Has(one.Role, one.Purpose, policy.Post)
            ) ?? actor;
    }
}

/// <summary>What is answered.</summary>
/// <param name="To">Where it leads on; null for nowhere.</param>
internal sealed record Answer(int Status, Uri? To, string Body);
