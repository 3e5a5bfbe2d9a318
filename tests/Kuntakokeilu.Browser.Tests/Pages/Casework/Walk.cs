using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Law.Obligations;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>Somebody's way through the pages, by the keys.</summary>
internal sealed class Walk(IPage page, Uri site, WalkKind kind) : IAsyncDisposable
{
    internal Texts T { get; } = Texts.For(kind.Language);

    private ILocator Main => page.Locator("main");

    internal Task Open(string path) => page.GotoAsync(new Uri(site, $"/{kind.Language}/{path}").ToString());

    internal Task Press(string button) => page.Press(button);

    internal Task Follow(string link) => page.Follow(link);

    /// <summary>The first whose name holds this: what it is for follows.</summary>
    internal Task FollowTo(string link) => page.Follow(Main.GetByRole(AriaRole.Link, new() { Name = link }).First);

    internal Task Fill(string field, string text) => page.Locator(field).FillAsync(text);

    internal Task Select(string field, int place) =>
        page.Locator(field).SelectOptionAsync(new SelectOptionValue { Index = place });

    internal Task Select(string field, string label) =>
        page.Locator(field).SelectOptionAsync(new SelectOptionValue { Label = label });

    /// <summary>Of a question one answer, or one of several.</summary>
    internal async Task Choose(string label)
    {
        ILocator found = Main.GetByLabel(label, new() { Exact = true });
        await found.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(found).ToBeCheckedAsync();
    }

    /// <summary>One answer where several questions have the same ones.</summary>
    internal async Task Check(string field)
    {
        ILocator found = page.Locator(field);
        await found.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(found).ToBeCheckedAsync();
    }

    /// <summary>Axe and the width look at it too.</summary>
    internal Task Looks(string heading) => page.Looks(kind.Script, heading);

    internal Task Sees(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    internal Task SeesNot(string text) => Assertions.Expect(Main).Not.ToContainTextAsync(text);

    /// <summary>Whether the customer's page has it among what is to be done.</summary>
    internal Task Owes(ObligationKind duty, bool isOwed = true)
    {
        ILocator found = Main.Locator(".duties strong", new() { HasText = DutyWords.Name(T, duty) });
        return isOwed
            ? Assertions.Expect(found.First).ToBeVisibleAsync()
            : Assertions.Expect(found).ToHaveCountAsync(0);
    }

    /// <summary>It is told before anything else what is wrong with the form.</summary>
    internal Task IsWarned(string text) => Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(text);

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
