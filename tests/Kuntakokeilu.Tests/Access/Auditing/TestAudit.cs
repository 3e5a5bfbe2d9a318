using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access.Auditing;

/// <summary>An audit of one test: events are written, sealed, verified and tampered with.</summary>
internal sealed class TestAudit(TestRegister register) : IAsyncDisposable
{
    private const string Write =
        "insert into access.event (account_id, session_id, organisation, role, purpose, action, outcome, why, subjects) "
        + "values ($1, 7, 'municipality-091', 2, 1, 3, 0, $2, $3)";

    internal TestRegister Register => register;

    internal AuditSealer Sealer => new(register.Site.Job);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<TestAudit> Make(AuditCluster cluster) => new(await TestRegister.Make(cluster.Cluster));

    /// <summary>An event in a transaction of its own.</summary>
    internal async Task Note(int account, string? why = null)
    {
        await using NpgsqlConnection connection = await register.Site.Job.OpenConnectionAsync(Stop);
        await Note(connection, account, why);
    }

    internal static async Task Note(NpgsqlConnection connection, int account, string? why = null)
    {
        await using NpgsqlCommand command = new(Write, connection);
        command.Parameters.Add(new() { Value = account });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = why });
        command.Parameters.Add(new() { Value = (int[])[account, account + 1] });
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>Until nothing waits; the server's own work may hold back the newest for a moment.</summary>
    internal async Task SealAll()
    {
        do await Sealer.Seal(Stop);
        while ((await Verify()).Unsealed > 0);
    }

    internal Task<AuditReport> Verify(KnownBlock? known = null) =>
        new AuditVerification(register.Site.Job, Retention.MonthsOfEvents) { Known = known }.Run(Stop);

    /// <summary>Past every trigger and right, as only a superuser can.</summary>
    internal async Task Tamper(string sql) =>
        await Sql.Run(register.ConnectionString, $"set session_replication_role = replica; {sql}", Stop);

    /// <summary>Three blocks of four events each, numbered from 1.</summary>
    internal static async Task<TestAudit> OfThreeBlocks(AuditCluster cluster) =>
        new(new(await cluster.Cluster.CreateLike("three blocks", SealThreeBlocks)));

    private static async Task SealThreeBlocks(TestRegister register)
    {
        TestAudit audit = new(register);
        for (int block = 0; block < 3; block++)
        {
            // One transaction, for a block is cut between transactions wherever they happen to end.
            await using NpgsqlConnection connection = await audit.Register.Site.Job.OpenConnectionAsync(Stop);
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
            for (int i = 1; i <= 4; i++)
                await Note(connection, i, $"syy {i}");
            await transaction.CommitAsync(Stop);
            await audit.SealAll();
        }
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();
}
