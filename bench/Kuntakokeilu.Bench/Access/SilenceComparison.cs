using System.Diagnostics;
using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Bench.Access;

/// <summary>
/// Whether the time of a refusal tells somebody under non-disclosure, or another authority's customer, from nobody at all.
/// </summary>
internal sealed class SilenceComparison(string database, int pairs)
{
    internal async Task<List<string>> Run()
    {
        string organisation = Organisations.Municipality(AccessRegister.Organiser);
        string token = await AccessRegister.SignIn(database, Role.Caseworker, organisation);
        await using NpgsqlDataSource web = Source(DatabaseRole.Web);
        await using NpgsqlDataSource clerk = Source(DatabaseRole.Clerk);
        await using NpgsqlDataSource job = Source(DatabaseRole.Job);
        await using WebApplication site = WebSite.Create(
            new() { Urls = ["http://127.0.0.1:0"], Database = new SiteDatabase(web, clerk, job) }
        );
        await site.StartAsync();
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(site.Urls.Single()),
        };
        browser.DefaultRequestHeaders.Add("Cookie", BenchSession.Cookie(site.Services, token));
        List<double> medians = [];
        List<double> quartiles = [];
        for (int run = -1; run < 3; run++)
        {
            (double median, double quartile) = await Compare(browser);
            if (run < 0)
                continue;
            medians.Add(median);
            quartiles.Add(quartile);
        }
        Spread all = Spread.Of(medians);
        await site.StopAsync();
        return
        [
            "A person under non-disclosure, another authority's customer and a number that is nobody's, "
                + $"{pairs} requests of each in turns: **ratio of medians, hidden to nobody {all.Median:0.000}** "
                + $"({all.Least:0.000}-{all.Most:0.000} in three runs; bar: within 10 %). The lower quartiles of the three, the "
                + $"largest to the least: **{Spread.Of(quartiles).Show("0.000")}** (bar: within 2 %).",
        ];
    }

    /// <summary>
    /// Medians of hidden to nobody, and the largest lower quartile of the three kinds to the least: of what differs, the
    /// quartile shows more, for what disturbs the machine is in the other half.
    /// </summary>
    private async Task<(double Medians, double Quartiles)> Compare(HttpClient browser)
    {
        double[][] times = [new double[pairs], new double[pairs], new double[pairs]];
        for (int i = 0; i < pairs; i++)
        {
            int hidden = 3500 * (1 + i % 180);
            int[] people = [hidden, hidden + 1, AccessRegister.People + 1 + i];
            // Each kind is as often the first, the second and the third.
            for (int turn = 0; turn < 3; turn++)
            {
                int kind = (i + turn) % 3;
                times[kind][i] = await Time(browser, people[kind]);
            }
        }
        double[] lower = [.. times.Select(kind => kind.Order().ElementAt(pairs / 4))];
        return (Spread.Of(times[0]).Median / Spread.Of(times[2]).Median, lower.Max() / lower.Min());
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
