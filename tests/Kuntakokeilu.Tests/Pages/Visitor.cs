using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>Reads pages and fills in forms as a person does: by the words on them.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient browser;
    private Dictionary<string, string> filled = [];
    private Dictionary<string, (string Name, byte[] Content)> chosen = [];

    internal Visitor(Uri address, string acceptLanguage)
    {
        browser = new(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
        if (acceptLanguage.Length > 0)
            browser.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
    }

    internal CookieContainer Cookies { get; } = new();

    /// <summary>What was answered on the way to the page, the redirections with their cookies.</summary>
    internal List<HttpResponseMessage> Way { get; } = [];

    /// <summary>A path to which no redirection is followed; the visitor stays before it.</summary>
    internal string? StopsBefore { get; set; }

    /// <summary>Where the last answer leads that was not followed.</summary>
    internal Uri Ahead => Next(Response)!;

    /// <summary>What goes with every request.</summary>
    internal System.Net.Http.Headers.HttpRequestHeaders Headers => browser.DefaultRequestHeaders;

    /// <summary>As somebody who has signed in.</summary>
    internal Visitor With((string Name, string Value) cookie)
    {
        Cookies.Add(browser.BaseAddress!, new Cookie(cookie.Name, cookie.Value));
        return this;
    }

    /// <summary>The same person in another window, signed in with the cookies of now.</summary>
    internal Visitor Beside()
    {
        Visitor other = new(browser.BaseAddress!, "");
        foreach (Cookie cookie in Cookies.GetAllCookies())
            other.With((cookie.Name, cookie.Value));
        return other;
    }

    internal HttpResponseMessage Response { get; private set; } = null!;

    internal IHtmlDocument Page { get; private set; } = null!;

    internal string Heading => Page.QuerySelectorAll("h1").Single().Text();

    internal string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    internal async Task<Visitor> Open(string path) =>
        await Read(await browser.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Asks as a program does: nothing is followed and nothing read as a page.</summary>
    internal async Task Call(HttpMethod method, string path, HttpContent content, CancellationToken stop)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        Response = await browser.SendAsync(request, stop);
    }

    /// <summary>Writes into, or chooses in, the field with this label.</summary>
    internal Visitor Fill(string label, string value)
    {
        IElement field = Field(label);
        string told = field is IHtmlSelectElement select
            ? select.Options.Single(option => option.Text.Trim() == value).Value
            : value;
        filled[field.GetAttribute("name")!] = told;
        return this;
    }

    /// <summary>Sends something that the page does not offer.</summary>
    internal void Send(string name, string value) => filled[name] = value;

    /// <summary>Chooses a file for the field with this label.</summary>
    internal Visitor Attach(string label, string file, byte[] content)
    {
        chosen[Field(label).GetAttribute("name")!] = (file, content);
        return this;
    }

    /// <summary>Chooses the radio button with this label.</summary>
    internal Visitor Choose(string label)
    {
        IElement field = Field(label);
        Assert.Equal("radio", field.GetAttribute("type"));
        filled[field.GetAttribute("name")!] = field.GetAttribute("value")!;
        return this;
    }

    /// <summary>Chooses an answer to the question of a group of radio buttons.</summary>
    internal Visitor Choose(string question, string answer)
    {
        IElement field = FieldIn(question, answer);
        filled[field.GetAttribute("name")!] = field.GetAttribute("value")!;
        return this;
    }

    /// <summary>Clears every box of a group.</summary>
    internal Visitor Untick(string question)
    {
        foreach (IHtmlInputElement box in Group(question).QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            box.IsChecked = false;
        return this;
    }

    /// <summary>Ticks a box of a group.</summary>
    internal void Tick(string question, string answer) =>
        ((IHtmlInputElement)FieldIn(question, answer)).IsChecked = true;

    /// <summary>Whether a box of a group is ticked.</summary>
    internal bool IsTicked(string question, string answer) => ((IHtmlInputElement)FieldIn(question, answer)).IsChecked;

    internal async Task<Visitor> Follow(string link) =>
        await Open(
            Page.QuerySelectorAll("a")
                .Where(a => Words(a) == link)
                .Select(a => a.GetAttribute("href")!)
                // The menu is there twice, for a phone and for a wide window, and the foot of the page has some of it.
                .Distinct()
                .Single()
        );

    /// <summary>Presses the button with these words; the form goes with what is on the page and what was filled in.</summary>
    internal async Task<Visitor> Press(string button)
    {
        IElement pressed = Page.QuerySelectorAll("button").Single(b => Words(b) == button);
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        if (pressed.GetAttribute("name") is { } own)
            filled[own] = pressed.GetAttribute("value") ?? "";
        IEnumerable<KeyValuePair<string, string>> fields = Values(form)
            .Where(one => !filled.ContainsKey(one.Key))
            .Concat(filled);
        Uri to = new(
            Response.RequestMessage!.RequestUri!,
            pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? ""
        );
        if (form.GetAttribute("enctype") == "multipart/form-data")
            return await Read(await browser.PostAsync(to, WithFiles(fields)));
        using FormUrlEncodedContent content = new(fields);
        return form.GetAttribute("method") == "post"
            ? await Read(await browser.PostAsync(to, content))
            : await Read(await browser.GetAsync($"{to.AbsolutePath}?{await content.ReadAsStringAsync()}"));
    }

    /// <summary>Each term of the summary lists on the page with its value.</summary>
    internal Dictionary<string, string> Summary() =>
        Page.QuerySelectorAll("dl.summary > div")
            .ToDictionary(row => Words(row.QuerySelector("dt")!), row => Words(row.QuerySelector("dd")!));

    internal static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => browser.Dispose();

    /// <summary>What a browser sends of a form: a name may come several times.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (IElement field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            string name = field.GetAttribute("name")!;
            if (field is IHtmlSelectElement { IsMultiple: true } several)
                foreach (IHtmlOptionElement option in several.SelectedOptions)
                    yield return new(name, option.Value);
            else if (field is IHtmlSelectElement select)
                yield return new(name, select.Value ?? "");
            else if (field is IHtmlTextAreaElement text)
                yield return new(name, text.Value);
            else if (
                field
                is IHtmlInputElement { Type: not "radio" and not "checkbox" }
                    or IHtmlInputElement { IsChecked: true }
            )
                yield return new(name, field.GetAttribute("value") ?? "");
        }
    }

    private MultipartFormDataContent WithFiles(IEnumerable<KeyValuePair<string, string>> fields)
    {
        MultipartFormDataContent content = [];
        foreach ((string name, string value) in fields.Where(one => !chosen.ContainsKey(one.Key)))
            content.Add(new StringContent(value), name);
        foreach ((string name, (string file, byte[] bytes)) in chosen)
            content.Add(new ByteArrayContent(bytes), name, file);
        return content;
    }

    private static Uri? Next(HttpResponseMessage response) =>
        response.Headers.Location is { } to ? new(response.RequestMessage!.RequestUri!, to) : null;

    private IElement Field(string label)
    {
        IElement found = Page.QuerySelectorAll("label").Single(l => Words(l) == label);
        return Page.GetElementById(found.GetAttribute("for")!)!;
    }

    private IElement Group(string question) =>
        Page.QuerySelectorAll("fieldset").Single(f => Words(f.QuerySelector("legend")!) == question);

    private IElement FieldIn(string question, string answer)
    {
        IElement label = Group(question).QuerySelectorAll("label").Single(l => Words(l) == answer);
        return Page.GetElementById(label.GetAttribute("for")!)!;
    }

    private async Task<Visitor> Read(HttpResponseMessage response)
    {
        Way.Clear();
        Way.Add(response);
        while (Next(response) is { } next && next.AbsolutePath != StopsBefore)
        {
            Assert.True(Way.Count < 20, $"{next} leads round and round.");
            response = await browser.GetAsync(next);
            Way.Add(response);
        }
        Response = response;
        filled = [];
        chosen = [];
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return this;
    }
}
