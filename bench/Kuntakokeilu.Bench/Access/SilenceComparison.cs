using System.Diagnostics;
using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Bench.Access;

/// <summary>Whether the time of a refusal tells somebody under non-disclosure from nobody at all.</summary>
internal sealed class SilenceComparison(string database, int pairs)
{
    internal async Task<List<string>> Run()
    {
        string organisation = Organisations.Municipality(AccessRegister.Organiser);
        string token = await AccessRegister.SignIn(database, Role.Caseworker, organisation);
        await using NpgsqlDataSource web = Source(DatabaseRole.Web);
        await using NpgsqlDataSource job = Source(DatabaseRole.Job);
        await using WebApplication site = WebSite.Create(
            new() { Urls = ["http://127.0.0.1:0"], Database = new SiteDatabase(web, job) }
        );
        await site.StartAsync();
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(site.Urls.Single()),
        };
        browser.DefaultRequestHeaders.Add("Cookie", BenchSession.Cookie(site.Services, token));
        List<double> ratios = [];
        for (int run = -1; run < 3; run++)
        {
            double ratio = await Compare(browser);
            if (run >= 0)
                ratios.Add(ratio);
        }
        Spread all = Spread.Of(ratios);
        await site.StopAsync();
        return
        [
            $"A person under non-disclosure against a number that is nobody's, {pairs} requests of each in turns: "
                + $"**ratio of medians {all.Median:0.000}** ({all.Least:0.000}-{all.Most:0.000} in three runs; bar: within 10 %).",
        ];
    }

    private async Task<double> Compare(HttpClient browser)
    {
        double[] hidden = new double[pairs];
        double[] nobody = new double[pairs];
        for (int i = 0; i < pairs; i++)
        {
            int person = 3500 * (1 + i % 180);
            int none = AccessRegister.People + 1 + i;
            if (i % 2 == 0)
                hidden[i] = await Time(browser, person);
            nobody[i] = await Time(browser, none);
            if (i % 2 == 1)
                hidden[i] = await Time(browser, person);
        }
        return Spread.Of(hidden).Median / Spread.Of(nobody).Median;
    }

    private static async Task<double> Time(HttpClient browser, int person)
    {
        long began = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await browser.GetAsync(
            new Uri($"/fi/register/people/{person}", UriKind.Relative)
        );
        await answer.Content.ReadAsByteArrayAsync();
        double time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return answer.StatusCode is HttpStatusCode.NotFound
            ? time
            : throw new InvalidOperationException($"{person} answers {answer.StatusCode}.");
    }

    private NpgsqlDataSource Source(DatabaseRole role) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(role.OfPrivate(database)) { MaxAutoPrepare = 100 });
}
