using System.Net;
using System.Text.RegularExpressions;
using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Register.Search;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Explanations;
using Kuntakokeilu.Tests.Grants.Applications;
using Kuntakokeilu.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>
/// Every role at every endpoint of the running site with everybody whom it could concern: permitted or refused as the
/// rules say, nothing told in a refusal, and one event for each.
/// </summary>
public sealed partial class AccessMatrixTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;
    private WebApplication site = null!;
    private HttpClient browser = null!;
    private long lastEvent;

    /// <summary>Who asks, by the words of the approved list.</summary>
    private Dictionary<string, TestActor> Actors =>
        new()
        {
            ["jobseeker"] = TestActor.Jobseeker(world.Own),
            ["acting for another"] = TestActor.For(world.Own),
            ["caseworker"] = TestActor.Caseworker(TestActor.Tampere) with { Person = world.Official },
            ["one of the few"] = TestActor.Caseworker(TestActor.Tampere) with
            {
                Person = world.Official,
                SeesProtected = true,
            },
            ["manager"] = TestActor.Manager(TestActor.Tampere) with { Person = world.Official },
            ["manager for monitoring"] = TestActor.Manager(TestActor.Tampere) with
            {
                Person = world.Official,
                Purpose = Purpose.Monitoring,
            },
            ["TE officer"] = TestActor.TeOfficer(TestActor.Pirkanmaa),
            ["ELY officer"] = new(Role.ElyOfficer, Organisations.ElyCentre(5)),
            ["KEHA for rights"] = TestActor.Keha(Purpose.UserRights),
            ["KEHA for supervision"] = TestActor.Keha(Purpose.Supervision),
            ["KEHA for maintenance"] = TestActor.Keha(Purpose.Maintenance),
            ["KEHA for payments"] = TestActor.Keha(Purpose.Service),
            ["ministry"] = new(Role.Ministry, "tem"),
            ["Kuntaliitto"] = new(Role.MunicipalAssociation, "kuntaliitto"),
            ["supervisor"] = TestActor.Supervisor,
            ["Kela"] = new(Role.KelaOfficer, "kela"),
            ["fund"] = new(Role.FundOfficer, "fund"),
            ["provider"] = new(Role.Provider, "provider"),
            ["employer"] = new(Role.Employer, "employer"),
            ["machine"] = new(Role.Machine, Organisations.Keha),
            ["program of a municipality"] = new(Role.Machine, Organisations.Municipality(TestActor.Tampere)),
            // By whose point and record are Tampere's in this world.
            ["Ohjaamo adviser"] = new(Role.OhjaamoWorker, Organisations.Municipality(TestActor.Tampere)),
            ["head of an Ohjaamo"] = new(Role.OhjaamoLeader, Organisations.Municipality(TestActor.Tampere)),
            ["adviser of another Ohjaamo"] = new(Role.OhjaamoWorker, "ohjaamo-1"),
        };

    private Dictionary<string, int> Subjects =>
        new()
        {
            ["own customer"] = world.Own,
            ["organised for another municipality"] = world.Organised,
            ["other municipality's"] = world.Other,
            ["former"] = world.Former,
            ["protected"] = world.Protected,
            ["own data"] = world.Official,
            ["TE office's"] = world.AtTeOffice,
            ["nobody"] = AccessWorld.Nobody,
        };

    /// <summary>Where the number in an address about a person is another one than the person's.</summary>
    private Dictionary<string, Func<int, int>> NumbersOf =>
        new()
        {
            ["steering/differences/{id:int}"] = world.DifferenceOf,
            ["register/identities/{id:int}"] = world.KeptOf,
        };

    /// <summary>Where the first example of an address is not in this world; Tampere's as the others are.</summary>
    private static readonly Dictionary<string, string> OtherExamples = new()
    {
        ["own/looks/{look:long}/ask"] = "own/looks/1/ask",
        ["register/people/{person}/search/sent/{sending:guid}"] = $"register/people/1/search/sent/{Guid.Empty}",
        ["register/letters/{id:int}"] = "register/letters/2",
        ["register/letters/{id:int}.pdf"] = "register/letters/2.pdf",
    };

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        await world.WithDifferences();
        await world.WithKeptIdentities();
        await world.Run(
            """
            insert into access.organisation (code, kind, name_fi, name_sv, name_en) values
                ('fund', 10, 'Kassa', 'Kassa', 'Fund'), ('provider', 11, 'Tuottaja', 'Producent', 'Provider'),
                ('employer', 12, 'Työnantaja', 'Arbetsgivare', 'Employer'),
                ('ohjaamo-1', 13, 'Ohjaamo', 'Ohjaamo', 'Ohjaamo')
            """
        );
        await MatrixRecords.Add(world, Stop);
        lastEvent = 1;
        site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = world.Register.Site,
                RunsJobs = false,
                Time = world.Register.Clock,
                // QuietAnswerTests shows it; here it would be a thousand waits.
                LeastForNobody = TimeSpan.Zero,
            }
        );
        await site.StartAsync(Stop);
        browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(site.Urls.Single()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        await world.Register.DisposeAsync();
    }

    /// <summary>
    /// Each address by every actor who is permitted it, of one of those of whom it is permitted, another one for the next
    /// address; and each reason for which somebody is refused it, by two who are.
    /// </summary>
    [Fact]
    public Task Everybody_gets_what_the_rules_permit_and_nobody_more() => Ask(MatrixSample.Of);

    /// <summary>Each address by every actor, of each person.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public Task Nobody_gets_anything_of_anybody_else() => Ask(all => all);

    private async Task Ask(Func<IReadOnlyList<MatrixAsk>, IEnumerable<MatrixAsk>> choose)
    {
        IReadOnlyList<MatrixEndpoint> endpoints =
        [
            .. (await MatrixEndpoints.Of(site.Services)).Where(one => one.Policy is not null),
        ];
        List<MatrixAsk> all = [];
        Dictionary<string, (Actor Entered, string Cookie)> entered = [];
        foreach ((string who, TestActor actor) in Actors)
        {
            string token = await actor.SignIn(world.Register.Source, Stop);
            await using Gate gate = new(world.Register.Site, Declared.Rules, token, world.Register.Clock);
            Actor known = (await gate.Enter(Stop))!;
            await gate.Close(Stop);
            (string name, string value) = SignedIn.Cookie(site.Services, token);
            entered.Add(who, (known, $"{name}={value}"));
            foreach (MatrixEndpoint endpoint in endpoints)
            foreach ((string whom, int? person, string path) in Addresses(endpoint))
                all.Add(new(who, endpoint, whom, person, path, Expected(endpoint, known, person)));
        }
        List<string> faults = [];
        int asked = 0;
        foreach (IGrouping<string, MatrixAsk> byOne in choose(all).GroupBy(one => one.Who))
        {
            (Actor known, string cookie) = entered[byOne.Key];
            Visit visit = await Visit.Begin(browser, cookie, Stop);
            foreach (MatrixAsk one in byOne.Where(one => one.IsRefused || !ChangesByItself(one.Endpoint)))
            {
                asked++;
                string fault = await Fault(visit, one.Endpoint, one.Path, known, one.Person, one.Expected);
                if (fault.Length > 0)
                    faults.Add($"{one.Who}: {one.Endpoint} of {one.Whom}: {fault}");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{asked} of {all.Count} asked, 0 leaks");
        Assert.True(asked > 1000, $"only {asked} asked");
        IEnumerable<string> permits =
            from one in all
            where !one.IsRefused && !ChangesByItself(one.Endpoint)
            select $"{one.Who}: {one.Endpoint}{(one.Person is null ? "" : $" of {one.Whom}")}\n";
        Approved.Matches(string.Concat(permits.Distinct()), "permits");
    }

    [Fact]
    public async Task Who_has_not_signed_in_sees_what_is_open_and_is_led_to_the_sign_in_elsewhere()
    {
        Visit visit = await Visit.Begin(browser, "", Stop);
        foreach (MatrixEndpoint endpoint in await MatrixEndpoints.Of(site.Services))
        {
            if (endpoint.Policy is null)
                continue;
            foreach ((_, _, string path) in Addresses(endpoint))
            {
                (HttpStatusCode status, _) = await visit.Ask(endpoint, path);
                Assert.True(
                    status == (endpoint.IsPage ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized),
                    $"{endpoint} answers {status}"
                );
            }
        }
        Assert.Empty(await Events());
    }

    /// <summary>By the rules, on what the test itself knows of the person.</summary>
    private AccessDecision Expected(MatrixEndpoint endpoint, Actor actor, int? person)
    {
        AccessAction action = endpoint.Policy!.Of(endpoint.Method);
        DateOnly day = LegalDay.Today(world.Register.Clock);
        if (person is not { } number)
            return Declared.Rules.Decide(actor, action, day) is { Refused: null } && !IsTheirs(endpoint, actor)
                ? AccessDecision.Because(RefusalReason.NotAmongYours)
                : Declared.Rules.Decide(actor, action, day);
        AccessDecision decision = Declared.Rules.Decide(actor, action, world.Known(number, actor), day);
        // The address names a difference or a row, not a person: a reason would tell whose it is.
        return
            NumbersOf.ContainsKey(endpoint.Template)
            && decision.Refused is RefusalReason.FormerCustomer or RefusalReason.OwnDataAsOfficial
            ? AccessDecision.Because(RefusalReason.NotAmongYours)
            : decision;
    }

    /// <summary>What is sent without a field to fill in: its pages have tests of their own.</summary>
    private static bool ChangesByItself(MatrixEndpoint endpoint) =>
        endpoint
            is { Method: "POST" }
                and (
                    { Policy.Post: AccessActions.ManageSessions or AccessActions.SwitchRole or AccessActions.EndActing }
                    // A journey is begun: a draft has no event.
                    or { Policy.Post: RegistrationSubject.SaveDraft, Template: $"own/{Journeys.Place}" }
                    or {
                        Policy.Post: BehalfSubject.SaveBehalfDraft,
                        Template: $"register/people/{{person}}/search/{Journeys.Place}"
                    }
                    or { Policy.Post: AccessActions.DeclareDisqualification or AccessActions.WithdrawDisqualification }
                );

    /// <summary>What is an organisation's own is Tampere's here; KEHA sees every right of use.</summary>
    private static bool IsTheirs(MatrixEndpoint endpoint, Actor actor) =>
        SitePages.ExampleOf(endpoint.Template) is not { Of: ExampleOf.Organisation }
        || actor.Role is Role.Jobseeker or Role.KehaOfficer
        // The ELY centre of the area and the ministry see its money too; the TE office of the place does not.
        || (
            endpoint.Template.StartsWith("money/", StringComparison.Ordinal)
            && actor.Role is Role.ElyOfficer or Role.Ministry
        )
        || (IsOfEmployer(endpoint) && actor.Organisation == MadeGrants.Employer)
        // The ministry sees the questions of every municipality.
        || (endpoint.Template.StartsWith("guidance/", StringComparison.Ordinal) && actor.Role is Role.Ministry)
        || (IsOfTheOffice(endpoint) && actor.Organisation == Organisations.TeOffice(AccessWorld.Pirkanmaa))
        || (
            !IsOfTheOffice(endpoint)
            && !IsOfEmployer(endpoint)
            && actor.Organisation == Organisations.Municipality(TestActor.Tampere)
        );

    /// <summary>Applications of an employer, and its letters.</summary>
    private static bool IsOfEmployer(MatrixEndpoint endpoint) =>
        endpoint.Template.StartsWith("employer/", StringComparison.Ordinal);

    /// <summary>The request on which the TE office of Pirkanmaa decides, and its letter.</summary>
    private static bool IsOfTheOffice(MatrixEndpoint endpoint) =>
        endpoint.Template.StartsWith("transfers/requests/", StringComparison.Ordinal)
        || endpoint.Template.StartsWith("transfers/letters/", StringComparison.Ordinal);

    private async Task<string> Fault(
        Visit visit,
        MatrixEndpoint endpoint,
        string path,
        Actor actor,
        int? person,
        AccessDecision expected
    )
    {
        (HttpStatusCode status, string body) = await visit.Ask(endpoint, path);
        bool isPermitted = status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        // The page on which a refusal is opened is shown to whom it can be opened.
        bool isOpening =
            endpoint.Template.StartsWith("access/open/", StringComparison.Ordinal)
            && expected.Refused is { } reason
            && AccessRules.CanBeOpened(reason);
        if ((int)status >= 500 || isPermitted != (expected.Refused is null || isOpening))
            return $"{(int)status}, expected {expected.Refused?.ToString() ?? "a permit"}";
        if (world.Everybody.FirstOrDefault(one => !MaySee(actor, one) && Tells(body, one)) is not 0 and var leaked)
            return $"tells of {leaked}";
        List<(short Outcome, int[] Subjects)> events = await Events();
        if (endpoint.LeavesNoTrace && expected.Refused is null)
            return events.Count == 0 ? "" : "noted, and its time with it";
        if (events is not [(var outcome, var subjects)])
            return $"{events.Count} events";
        if (outcome != (short)(expected.Refused ?? 0))
            return $"noted as {outcome}, expected {expected.Refused}";
        bool isWhole = person is { } number
            ? subjects.SequenceEqual([number])
            : subjects.All(one => MaySee(actor, one));
        // What concerns a person is refused in general before anybody is looked for.
        return isWhole || (expected.Refused is not null && subjects.Length == 0)
            ? ""
            : $"noted of {string.Join(' ', subjects)}";
    }

    private bool MaySee(Actor actor, int person) =>
        actor.Person == person && actor.Role is Role.Jobseeker
        // Who asks for a transfer is known by name to the TE office that decides.
        || person == world.Own && actor.TeOffice == AccessWorld.Pirkanmaa
        // What was granted to her, or to her employer, is paid by the KEHA centre.
        || person == world.Own && actor is { Role: Role.KehaOfficer, Purpose: Purpose.Service }
        // Who is referred to a provider is known to it by name.
        || person == world.Own && actor.Role is Role.Provider
        || Declared
            .Rules.Decide(
                actor,
                RegisterSubject.ViewPerson,
                world.Known(person, actor),
                LegalDay.Today(world.Register.Clock)
            )
            .Refused
            is null;

    private bool Tells(string body, int person) => body.Contains(world.KeyOf(person), StringComparison.Ordinal);

    private List<(string Whom, int? Person, string Path)> Addresses(MatrixEndpoint endpoint)
    {
        if (!endpoint.Template.Contains('{'))
            return [("all", null, endpoint.Template)];
        AddressExample example =
            SitePages.ExampleOf(endpoint.Template)
            ?? throw new InvalidOperationException($"{endpoint} has no example.");
        if (example.Of is not ExampleOf.Person)
            return [("all", null, OtherExamples.GetValueOrDefault(endpoint.Template) ?? example.Addresses[0])];
        Func<int, int> numberOf = NumbersOf.GetValueOrDefault(endpoint.Template) ?? (person => person);
        List<(string, int?, string)> all = [];
        foreach ((string whom, int person) in Subjects)
            all.Add(
                (
                    whom,
                    person,
                    Place().Count(endpoint.Template) > 1
                        ? Number().Replace(example.Addresses[0], $"{numberOf(person)}")
                        : Place().Replace(endpoint.Template, $"{numberOf(person)}")
                )
            );
        return all;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    /// <summary>A person's in an address with other places.</summary>
    [GeneratedRegex("(?<=/)[0-9]+(?=/|$)")]
    private static partial Regex Number();

    /// <summary>The events written since it was last asked.</summary>
    private async Task<List<(short Outcome, int[] Subjects)>> Events()
    {
        await using NpgsqlCommand command = world.Register.Source.CreateCommand(
            "select id, outcome, subjects from access.event where id > $1 order by id"
        );
        command.Parameters.Add(new() { Value = lastEvent });
        List<(short, int[])> events = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
        {
            lastEvent = row.GetInt64(0);
            events.Add((row.GetInt16(1), row.GetFieldValue<int[]>(2)));
        }
        return events;
    }
}
