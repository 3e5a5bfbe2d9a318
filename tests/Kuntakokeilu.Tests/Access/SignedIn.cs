using System.Text.RegularExpressions;
using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Signs browsers in past the provider, with the cookie that the site itself would give.</summary>
internal static partial class SignedIn
{
    internal static async Task<(string Name, string Value)> Cookie(
        this TestActor actor,
        IServiceProvider site,
        NpgsqlDataSource owner
    ) => Cookie(site, await actor.SignIn(owner, TestContext.Current.CancellationToken));

    /// <summary>The cookie of a session.</summary>
    internal static (string Name, string Value) Cookie(IServiceProvider site, string token)
    {
        CookieAuthenticationOptions options = site.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(SiteSignIn.CookieScheme);
        AuthenticationTicket ticket = new(
            SessionToken.Principal(token, SignInWay.Officials),
            new() { ExpiresUtc = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) },
            SiteSignIn.CookieScheme
        );
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>Somebody who may see a page; null for a page that is open to everyone.</summary>
    /// <param name="path">Without the language: register/people/7.</param>
    internal static async Task<TestActor?> WhoMay(this NpgsqlDataSource owner, AccessAttribute? policy, string path) =>
        policy switch
        {
            null => null,
            // A jobseeker has the right as well, and is led to one's own data.
            { Action: AccessActions.ViewOwnWork } when path == "access" => TestActor.TeOfficer(TestActor.Pirkanmaa),
            // Anybody may be opened by a supervisor.
            { Action: AccessActions.ViewOpeningForm } when path.StartsWith("access/open/", StringComparison.Ordinal) =>
                TestActor.Supervisor,
            { Concerns: Concerns.People, Action: not OwnSubject.ViewOwnData }
                when Number().Match(path) is { Success: true } place => await OfficialOf(
                owner,
                place.Groups["difference"].Success
                        ? $"select person_id from steering.difference where id = {place.Groups["difference"].Value}"
                    : place.Groups["kept"].Success
                        ? $"select person_id from register.kept_identity where id = {place.Groups["kept"].Value}"
                    : place.Groups["person"].Value
            ),
            _ => ForAction(policy.Action),
        };

    /// <summary>Some role and purpose with this right.</summary>
    internal static TestActor ForAction(AccessAction action)
    {
        (Role role, Purpose purpose) = (
            from one in Enum.GetValues<Role>()
            from wanted in Capacity.PurposesOf(one)
            where Subjects.Rights.Has(one, wanted, action)
            select (one, wanted)
        ).First();
        return role switch
        {
            Role.Jobseeker => TestActor.Jobseeker(1),
            Role.TeOfficer => TestActor.TeOfficer(TestActor.Pirkanmaa),
            Role.KehaOfficer => TestActor.Keha(purpose),
            Role.Supervisor => TestActor.Supervisor,
            Role.Manager => TestActor.Manager(TestActor.Tampere),
            Role.ElyOfficer => new(Role.ElyOfficer, Organisations.ElyCentre(TestActor.Pirkanmaa)) { Purpose = purpose },
            Role.Provider => new(Role.Provider, "provider"),
            Role.Employer => new(Role.Employer, "employer"),
            _ => TestActor.Caseworker(TestActor.Tampere) with { Role = role, Purpose = purpose },
        };
    }

    private static async Task<TestActor?> OfficialOf(NpgsqlDataSource owner, string person)
    {
        await using NpgsqlCommand command = owner.CreateCommand(
            $"select organiser, te_office from steering.current_period where person_id = ({person})"
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        if (!await row.ReadAsync(TestContext.Current.CancellationToken))
            return TestActor.Caseworker(TestActor.Tampere);
        return !row.IsDBNull(0) ? TestActor.Caseworker(row.GetInt16(0))
            : !row.IsDBNull(1) ? TestActor.TeOfficer(row.GetInt16(1))
            : TestActor.Keha(Purpose.Maintenance);
    }

    [GeneratedRegex(
        @"/differences/(?<difference>\d+)|/identities/(?<kept>\d+)|/(people|starts|clarify|leave|moves|inbox|redundancy|reports)/(?<person>\d+)"
    )]
    private static partial Regex Number();
}
