using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>
/// What jobseekers and officials do together, from the first page to what comes of it, by keyboard: a world for a language,
/// and somebody in it for each walk.
/// </summary>
public sealed class JourneyWalksTests(Chromium chromium, TestCluster cluster)
{
    private const int Tampere = 837;
    private const int Helsinki = 91;
    private const int Pirkanmaa = 5;

    private readonly Dictionary<string, string> moved = new()
    {
        [SearchFields.Home] = "091",
        [SearchFields.AskedBy] = "Asiakas itse",
    };
    private TestRegister register = null!;
    private DatabaseSite site = null!;
    private IPage page = null!;
    private Texts t = null!;
    private string language = "";
    private bool script;

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 1280, true)]
    public async Task Each_is_walked_by_keyboard(string language, int width, bool script)
    {
        (t, this.language, this.script) = (Texts.For(language), language, script);
        register = await TestRegister.Make(cluster);
        await register.Import(
            "2024-11-14",
            """
            anna,2024-03-01,start,1980-01-01,837,2,no,fi,no
            bertta,2024-03-01,start,1994-11-20,837,2,yes,fi,no
            cecilia,2024-03-01,start,1980-01-01,837,2,yes,fi,no
            dagny,2024-03-01,start,1980-01-01,837,2,no,fi,no
            elsa,2024-03-01,start,1980-01-01,837,2,no,fi,no
            fiina,2024-03-01,start,1980-01-01,837,2,no,fi,no
            greta,2024-03-01,start,1980-01-01,837,2,no,fi,no
            heidi,2024-03-01,start,2008-01-01,837,2,no,fi,no

            """
        );
        register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await using DatabaseSite running = await DatabaseSite.Of(register);
        site = running;
        page = await chromium.Page(width, script);

        List<string> faults = [];
        await Walk(() => A_move_told_on_behalf_is_handed_over(person: 1));
        await Walk(() => A_change_moves_responsibility(person: 3));
        await Walk(() => A_request_is_refused(person: 4, request: 1));
        await Walk(() => A_request_is_declined(person: 5, request: 2));
        await Walk(() => A_request_is_withdrawn(person: 6, request: 3));
        await Walk(() => A_correction_opens_a_difference(person: 7));
        await Walk(() => A_right_ends_between_two_pages(person: 8));
        await Walk(() => A_search_ends_and_starts_again_after_the_thirtieth_birthday(person: 2));
        await page.Context.CloseAsync();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));

        // One that comes to no end says nothing of the others.
        async Task Walk(Func<Task> walk)
        {
            try
            {
                await walk();
            }
            catch (Exception e) when (e is PlaywrightException or TimeoutException or Xunit.Sdk.XunitException)
            {
                faults.Add($"{page.Url}: {e}");
            }
        }
    }

    /// <summary>An official on behalf of a customer; the former municipality, and the one that receives.</summary>
    private async Task A_move_told_on_behalf_is_handed_over(int person)
    {
        await page.SignIn(site, TestActor.Caseworker(Tampere));
        await Journey(
            $"register/people/{person}/search/change",
            moved,
            (SearchFields.Way, "phone"),
            (SearchFields.Changed, "home")
        );
        await Looks(t["search.outcome.change", Today()]);

        await page.SignIn(site, TestActor.Manager(Tampere));
        await Open("transfers/moves");
        await Looks(t["nav.moves"]);
        await page.Follow($"{t["moves.hand_over"]} anna");
        // Nothing can be wrong here: the note may be left out, and the browser lets no more be written.
        await Looks(null);
        await page.Locator("textarea").FillAsync("Työkokeilu on kesken.");
        await Press();
        await Looks(t["nav.moves"]);

        await page.SignIn(site, TestActor.Caseworker(Helsinki));
        await Open("register/inbox");
        await Looks(t["nav.inbox"]);
        await page.Follow("anna");
        await Looks(null);
        await Press();
        await Looks(t["nav.inbox"]);
        await Is(
            "municipality",
            "091",
            "select to_char(municipality, 'FM000') from steering.current_period where person_id = 1"
        );
    }

    /// <summary>Without a fund the conditions are met: the TE office is to transfer the customer.</summary>
    private async Task A_change_moves_responsibility(int person)
    {
        await page.SignIn(site, TestActor.Jobseeker(person));
        await Journey("own/change", [], (SearchFields.Changed, "fund"), (SearchFields.Member, SearchAnswers.No));
        await Looks(t["search.outcome.change", Today()]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(t.Language == "sv" ? "Tammerfors" : "Tampere");
        await Is(
            "waits at the office",
            "2 5",
            $"select authority || ' ' || te_office from steering.current_period where person_id = {person}"
        );
    }

    private async Task A_request_is_refused(int person, int request)
    {
        await Ask(person, request);
        await page.SignIn(site, TestActor.TeOfficer(Pirkanmaa));
        await Open($"transfers/requests/{request}?do=refuse");
        await page.Press(t["request_do.refuse"]);
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Looks(null);
        await page.Locator("#text").FillAsync("Palvelua saa omalla kielellä myös Tampereella.");
        await page.Locator("#phone").FillAsync("0100 000 000");
        await page.Press(t["request_do.refuse"]);
        await Looks(t["request.title", $"2024-{request}"]);
        await Is("state", "7", $"select state::text from transfers.request where id = {request}");
        await page.SignIn(site, TestActor.Jobseeker(person));
        await Open($"own/transfer/{request}");
        await Looks(t["request.title", $"2024-{request}"]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(t["request_do.ask_review"]);
    }

    private async Task A_request_is_declined(int person, int request)
    {
        await Ask(person, request);
        await page.SignIn(site, TestActor.TeOfficer(Pirkanmaa));
        await Open($"transfers/requests/{request}?do=propose");
        await Choose("secured", "yes");
        await page.Press(t["request_do.propose"]);
        await page.SignIn(site, TestActor.Caseworker(Helsinki));
        await Open($"transfers/asked/{request}");
        await page.Locator("#answer-1").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await PressWrong();
        await page.Locator("#text").FillAsync("Meillä ei ole palvelua tällä kielellä.");
        await Press();
        await Looks(t["nav.asked"]);
        await page.SignIn(site, TestActor.TeOfficer(Pirkanmaa));
        await Open($"transfers/requests/{request}");
        await Looks(t["request.title", $"2024-{request}"]);
        await Is("state", "5", $"select state::text from transfers.request where id = {request}");
    }

    private async Task A_request_is_withdrawn(int person, int request)
    {
        await Ask(person, request);
        await Open($"own/transfer/{request}?do=withdraw");
        await page.Press(t["request_do.withdraw"]);
        await Looks(t["request.title", $"2024-{request}"]);
        await Is(
            "open requests",
            "0",
            $"select count(*)::text from transfers.request where id = {request} and state in (1, 2, 3, 4, 5)"
        );
    }

    private async Task A_correction_opens_a_difference(int person)
    {
        await page.SignIn(site, TestActor.Jobseeker(person));
        await Open("own/corrections/home");
        await PressWrong();
        await page.Locator("#home").SelectOptionAsync("091");
        await page.Locator("#since").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#why").FillAsync("Muutin jo ennen ilmoittautumista.");
        await Press();
        await Looks(null);
        await page.SignIn(site, TestActor.Caseworker(Tampere));
        await Open("register/corrections");
        await Looks(t["nav.corrections"]);
        await Open("register/corrections/1");
        await PressWrong();
        await page.Locator("fieldset .hds-radio-button__input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#reason").FillAsync("Väestötiedoissa on sama.");
        await Press();
        await Looks(t["nav.corrections"]);
        await Is(
            "settled differences",
            "1",
            $"""
            select count(*)::text from steering.difference d join steering.settlement s on s.difference_id = d.id
            where d.person_id = {person} and s.accepted
            """
        );
    }

    /// <summary>A guardian: whoever comes of age acts alone from then on.</summary>
    private async Task A_right_ends_between_two_pages(int person)
    {
        await page.SignIn(site, TestActor.For(person));
        await register.Run(
            $"""
            update access.principal set ground = {(int)ActingGround.Guardian};
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '030280-901A', 'Malli', 'Huoltaja', now() from access.account;
            insert into register.guardianship (person_id, code, until, told_at)
            values ({person}, '030280-901A', '2999-01-01', now())
            """
        );
        await Journey(
            "own/change",
            new() { [SearchFields.Phone] = "040 123" },
            async () => await register.Run("update register.guardianship set until = '2020-01-01'"),
            (SearchFields.Changed, "contact")
        );
        await Looks(t["refused.mandate_missing.title"]);
        await Is("sent", "0", $"select count(*)::text from registration.sending where person_id = {person}");
    }

    private async Task A_search_ends_and_starts_again_after_the_thirtieth_birthday(int person)
    {
        await page.SignIn(site, TestActor.Jobseeker(person));
        await Journey("own/end", [], (SearchFields.Reason, "found_work"));
        await Looks(t["search.outcome.end", Today()]);
        register.Clock.Now = register.Clock.Now.AddDays(10);
        await Journey(
            "own/restart",
            new() { [SearchFields.Phone] = "040 123", [SearchFields.Work] = "Myyjä" },
            (SearchFields.Member, SearchAnswers.No)
        );
        await Looks(t["search.outcome.restart", Today()]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(t.Language == "sv" ? "Tammerfors" : "Tampere");
    }

    private async Task Ask(int person, int request)
    {
        await page.SignIn(site, TestActor.Jobseeker(person));
        await Open("own/transfer");
        await page.Locator("#to").SelectOptionAsync("091");
        await page.Locator("#ground").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#text").FillAsync("Haluan palvelua omalla kielelläni.");
        await page.Press(t["own_transfer.send"]);
        await Looks(t["request.title", $"2024-{request}"]);
    }

    private Task Journey(string path, Dictionary<string, string> texts, params (string, string)[] choices) =>
        Journey(path, texts, () => Task.CompletedTask, choices);

    /// <summary>
    /// From the first page of a journey to what comes of it: nothing at first where something must be told, then what is
    /// given here, else the last answer.
    /// </summary>
    private async Task Journey(
        string path,
        Dictionary<string, string> texts,
        Func<Task> before,
        params (string Name, string Value)[] choices
    )
    {
        await Open(path);
        await Looks(null);
        await Press();
        await PressWrong(isSure: false);
        while (!page.Url.EndsWith("/check", StringComparison.Ordinal))
        {
            foreach ((string name, string value) in choices)
                if (await page.Locator($"[name='{name}'][value='{value}']:not(:checked)").CountAsync() > 0)
                    await Choose(name, value);
            foreach (ILocator group in await page.Locator("fieldset:not(:has(:checked))").AllAsync())
            {
                await group.Locator("input").Last.FocusAsync();
                await page.Keyboard.PressAsync("Space");
            }
            foreach ((string name, string value) in texts)
                if (await page.Locator($"select[name='{name}']").CountAsync() > 0)
                    await page.Locator($"select[name='{name}']").SelectOptionAsync(value);
                else if (await page.Locator($"[name='{name}']").CountAsync() > 0)
                    await page.Locator($"[name='{name}']").FillAsync(value);
            string was = page.Url;
            await Press();
            await Looks(null);
            Assert.True(page.Url != was, $"{was} goes no further: {await page.Locator("main").InnerTextAsync()}");
        }
        await before();
        await Press();
    }

    private async Task Choose(string name, string value)
    {
        await page.Locator($"[name='{name}'][value='{value}']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>The page's own button, with what is told at the fields.</summary>
    private async Task PressWrong(bool isSure = true)
    {
        await Press();
        if (isSure)
            await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Looks(null);
    }

    private async Task Press() =>
        await page.Press((await page.Locator("main form .hds-button--primary").First.InnerTextAsync()).Trim());

    private async Task Open(string path) =>
        await page.GotoAsync(new Uri(site.Address, $"/{language}/{path}").ToString());

    private Task Looks(string? heading) => page.Looks(script, heading);

    private string Today() => t.Date(LegalDay.Today(register.Clock));

    private async Task Is(string what, string expected, string sql) =>
        Assert.Equal((what, expected), (what, await register.Ask<string>(sql)));
}
