using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Importing;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Register;

/// <summary>A database of its own whose people came by the product's import, on days that the test chooses.</summary>
internal sealed class RecordedRegister : IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder folder = new();
    private int files;

    private RecordedRegister(string connection)
    {
        Connection = connection;
        Source = NpgsqlDataSource.Create(connection);
    }

    internal string Connection { get; }

    internal NpgsqlDataSource Source { get; }

    internal SetClock Time { get; } = new();

    internal SettlementService Settlements => new(Source, Time, LawAsKnown.Whole);

    internal static async Task<RecordedRegister> Create(TestCluster cluster)
    {
        RecordedRegister register = new(await cluster.CreateDatabase());
        await Schema.Migrate(register.Source, Stop);
        return register;
    }

    /// <summary>Imports rows at noon of a day; rows are those of facts.csv and acts.csv without their headers.</summary>
    internal async Task<ImportSummary> Import(string day, string facts, string acts = "")
    {
        Time.Now = new(DateOnly.Parse(day), new(10, 0), TimeSpan.Zero);
        files++;
        return await new ImportJob(
            Source,
            Time,
            folder.Write($"facts-{files}.csv", SmallFiles.Header + facts),
            acts.Length == 0 ? null : folder.Write($"acts-{files}.csv", SmallFiles.ActsHeader + acts)
        ).Run(Stop);
    }

    internal async Task<PersonRecord> Person(string key) =>
        (await PersonReader.Load(Source, (await PersonReader.Find(Source, key, Stop))!.Value, Stop))!;

    internal async Task<T> Ask<T>(string sql) => (T)(await Sql.Run(Connection, sql, Stop))!;

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        folder.Dispose();
    }
}
