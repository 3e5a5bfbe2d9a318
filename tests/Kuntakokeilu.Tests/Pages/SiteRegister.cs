using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register.Importing;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>A database with a small synthetic register, taken in by the product's own import.</summary>
internal static class SiteRegister
{
    internal const int People = 600;

    internal static async Task<NpgsqlDataSource> Create(TestCluster cluster, CancellationToken stop)
    {
        NpgsqlDataSource database = NpgsqlDataSource.Create(await cluster.CreateDatabase());
        await Schema.Migrate(database, stop);
        using TempFolder folder = new();
        SampleCommand.Write(People, seed: 1, folder.Path);
        await new ImportJob(database, TimeProvider.System, folder["facts.csv"], folder["acts.csv"]).Run(stop);
        // Differences for an officer, of which one is settled, and rows that are rejected.
        string late = Corrections.Write(folder.Path);
        await File.AppendAllTextAsync(late, "x1,2021-06-31\n", stop);
        await new ImportJob(database, TimeProvider.System, late, acts: null).Run(stop);
        await new SettlementService(database, TimeProvider.System, LawAsKnown.Whole).Settle(
            1,
            true,
            "syy",
            Core.Access.AuditContext.OfProgram("test"),
            stop
        );
        return database;
    }
}
