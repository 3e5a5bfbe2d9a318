using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Kuntakokeilu.Bench.Access;

/// <summary>A cookie as the site gives it to whoever has signed in; nodes on one database share the keys.</summary>
internal static class BenchSession
{
    /// <summary>Signs in past the provider, for a site that runs elsewhere on the database.</summary>
    internal static async Task<string> Cookie(string database, Role role, string organisation)
    {
        string token = await AccessRegister.SignIn(database, role, organisation);
        await using NpgsqlDataSource web = NpgsqlDataSource.Create(DatabaseRole.Web.OfPrivate(database));
        await using NpgsqlDataSource clerk = NpgsqlDataSource.Create(DatabaseRole.Clerk.OfPrivate(database));
        await using NpgsqlDataSource job = NpgsqlDataSource.Create(DatabaseRole.Job.OfPrivate(database));
        await using WebApplication site = WebSite.Create(
            new() { Urls = ["http://127.0.0.1:0"], Database = new SiteDatabase(web, clerk, job) }
        );
        return Cookie(site.Services, token);
    }

    internal static string Cookie(IServiceProvider site, string token)
    {
        CookieAuthenticationOptions options = site.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(SiteSignIn.CookieScheme);
        AuthenticationTicket ticket = new(
            SessionToken.Principal(token, SignInWay.Officials),
            new() { ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(10) },
            SiteSignIn.CookieScheme
        );
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
