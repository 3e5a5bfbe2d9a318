using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Tests.Explanations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

public sealed class SchemaTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using KokeiluDb db = new(Database.Options("Host=none"));
        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>A database somewhere has the earlier ones: migrations are added at the end, never changed or taken away.</summary>
    [Fact]
    public void Migrations_are_only_added_to()
    {
        using KokeiluDb db = new(Database.Options("Host=none"));
        Approved.Matches(string.Concat(db.Database.GetMigrations().Select(id => id + "\n")), "migrations");
    }

    [Fact]
    public async Task An_empty_database_is_migrated_once()
    {
        string connection = await cluster.CreateDatabase();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        using KokeiluDb db = new(Database.Options(source));

        Assert.Equal(db.Database.GetMigrations(), await Schema.Migrate(source, Stop));
        Assert.Empty(await Schema.Migrate(source, Stop));
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(Stop));
    }
}
