using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Access;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>The site within this process, on the pilots' last day: whoever is served then can be.</summary>
internal sealed class WorkSite : IAsyncDisposable
{
    private readonly NpgsqlDataSource[] sources;
    private readonly WebApplication site;

    private WorkSite(NpgsqlDataSource[] sources, WebApplication site) => (this.sources, this.site) = (sources, site);

    internal Uri Address => new(site.Urls.Single());

    internal static async Task<WorkSite> Start(string database)
    {
        NpgsqlDataSource[] sources =
        [
            .. new[] { DatabaseRole.Web, DatabaseRole.Clerk, DatabaseRole.Job }.Select(role =>
                NpgsqlDataSource.Create(
                    OpenDatabase.Prepared(
                        new(role.OfPrivate(database))
                        {
                            MaxPoolSize =
                                role == DatabaseRole.Clerk ? OpenDatabase.MostToAct : OpenDatabase.MostConnections,
                        }
                    )
                )
            ),
        ];
        WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = new SiteDatabase(sources[0], sources[1], sources[2]),
                Time = new LastDay(),
            }
        );
        await site.StartAsync();
        await EverybodyIsReckoned(sources[^1]);
        // Every row has just been written, and many have been rewritten: a register at work has long been tidied of that, and
        // the server would do it beside what is measured.
        await BenchServer.Run(database, "vacuum analyze");
        await BenchServer.Settle(database);
        return new(sources, site);
    }

    /// <summary>
    /// The import reckoned what is due as of the day on which it ran; the site's day is an earlier one, so a job begins with
    /// everybody. That is not what is measured.
    /// </summary>
    private static async Task EverybodyIsReckoned(NpgsqlDataSource job)
    {
        await using NpgsqlCommand waits = job.CreateCommand(
            "select exists (select from obligations.standing where is_stale or as_of > '2024-12-31')"
        );
        while (await waits.ExecuteScalarAsync() is true)
            await Task.Delay(500);
    }

    internal WorkVisitor Visitor(string token) => new(Address, BenchSession.Cookie(site.Services, token));

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        foreach (NpgsqlDataSource source in sources)
            await source.DisposeAsync();
    }

    private sealed class LastDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 12, 31, 10, 0, 0, TimeSpan.Zero);
    }
}
