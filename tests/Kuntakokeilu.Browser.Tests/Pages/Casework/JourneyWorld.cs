using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Services;
using Kuntakokeilu.Tests.Transfers;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>
/// One site for all journeys of casework, each with customers of its own, on Monday 16 May 2022 at one in the afternoon.
/// What it takes to make a register and a site is paid once.
/// </summary>
public sealed class JourneyWorld(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>As a form has it.</summary>
    internal const string Today = "16.5.2022";

    internal static DateOnly Day { get; } = new(2022, 5, 16);

    private static readonly string[] Languages = ["fi", "sv", "en"];

    private DatabaseSite site = null!;

    internal TestRegister Register => site.Register;

    public async ValueTask InitializeAsync()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-05-13", string.Concat(Languages.SelectMany(Rows)));
        foreach (string language in Languages)
            await register.Run(
                $"""
                insert into access.organisation (code, kind, name_fi, name_sv, name_en)
                values ('ohjaamo-{language}', 13, 'Malli-Ohjaamo {language}', 'a', 'a'),
                    ('{ProviderOf(language)}', 11, 'Malli-Tuottaja {language}', 'a', 'a');
                insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
                select id, 'code-{language}', '{language}', 'Malli', '{language} MALLI', recording_id
                from register.person where key = 'stated-{language}'
                """
            );
        await Catalogue(register);
        register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(register);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>The register's number of a journey's customer.</summary>
    internal Task<int> Number(string key) => Register.Ask<int>($"select id from register.person where key = '{key}'");

    /// <summary>Where a journey of a language has customers whom no other journey has.</summary>
    internal static int PlaceOf(string language) =>
        language switch
        {
            "fi" => 91,
            "sv" => 49,
            _ => 92,
        };

    /// <summary>Who gives the services of a language's journeys.</summary>
    internal static string ProviderOf(string language) => $"provider-{language}";

    /// <summary>A service with ten places, and one with a single place.</summary>
    internal static string ServiceOf(string language, bool isFull = false) =>
        $"{(isFull ? "Mallikurssi" : "Mallipaja")} {language}";

    /// <summary>The catalogue's number of a service.</summary>
    internal Task<int> Service(string language, bool isFull = false) =>
        Register.Ask<int>($"select id from services.service where name_fi = '{ServiceOf(language, isFull)}'");

    /// <summary>Somebody signs in, in a browser of one's own.</summary>
    internal async Task<Walk> Enter(Chromium chromium, TestActor actor, WalkKind kind)
    {
        IPage page = await chromium.Page(kind.Width, kind.Script);
        await page.SignIn(site, actor);
        return new(page, site.Address, kind);
    }

    /// <summary>Somebody who does not sign in.</summary>
    internal async Task<Walk> Visit(Chromium chromium, WalkKind kind) =>
        new(await chromium.Page(kind.Width, kind.Script), site.Address, kind);

    /// <summary>The customer moves to Helsinki; Tampere has to hand over.</summary>
    internal Task Move(string key) =>
        Register.TellByForm(
            key,
            new(2022, 5, 16),
            RegisterEventKind.Change,
            had => had with { HomeMunicipality = MunicipalityCode.Parse("091") }
        );

    private static async Task Catalogue(TestRegister register)
    {
        using CatalogueFiles files = new(register);
        await files.Services(
            string.Concat(
                from language in Languages
                from isFull in (bool[])[false, true]
                select CatalogueFiles.Service($"{language}-{isFull}", "municipal", ServiceOf(language, isFull))
            )
        );
        await files.Offerings(
            string.Concat(
                from language in Languages
                from isFull in (bool[])[false, true]
                select $"malli,{language}-{isFull},{language}-{isFull},p-{language},company,Malli-Tuottaja {language},l1,place,"
                    + $"Mallipaikka,2022-05-16,2022-06-30,finnish,{(isFull ? 1 : 10)}\n"
            )
        );
        foreach (string language in Languages)
        {
            await using Work work = await Work.Begin(register.Source, TestRegister.Program, CancellationToken.None);
            await ProviderOrganisations.Join(
                work,
                ProviderOf(language),
                "malli",
                $"p-{language}",
                CancellationToken.None
            );
        }
    }

    private static IEnumerable<string> Rows(string language) =>
        [
            $"plan-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"interview-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"missed-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"joint-{language},2021-04-01,start,1980-01-01,837,2,no,fi,no\n",
            $"writes-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"moved-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"served-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"cut-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            $"stated-{language},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
            .. Enumerable
                .Range(1, 3)
                .SelectMany(i =>
                    (string[])
                        [
                            $"queues-{language}-{i},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
                            $"attends-{language}-{i},2022-05-12,start,1980-01-01,837,2,no,fi,no\n",
                        ]
                ),
            .. Enumerable
                .Range(1, 3)
                .Select(i => $"given-{language}-{i},2022-05-12,start,1980-01-01,{PlaceOf(language):000},2,no,fi,no\n"),
        ];
}

/// <summary>In which language, how wide, and whether scripts run: axe is one, and looks only where they do.</summary>
internal readonly record struct WalkKind(string Language, int Width, bool Script);

[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<JourneyWorld>
{
    internal const string Name = "Journeys of casework";
}
