using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
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

        Assert.Equal(
            [.. db.Database.GetMigrations(), SubjectSql.Name],
            await Schema.Migrate(source, Subjects.Rights, Stop)
        );
        Assert.Empty(await Schema.Migrate(source, Subjects.Rights, Stop));
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(Stop));
    }

    /// <summary>As when an upgrade brings another text: it is run once, by whichever of two programs comes first.</summary>
    [Fact]
    public async Task Functions_rights_and_policies_are_made_anew_when_their_text_has_changed()
    {
        string connection = await cluster.CreateMigratedDatabase();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await Sql.Run(
            connection,
            """
            truncate public.applied_sql;
            drop policy seen on register.fact;
            grant select on access.session to kokeilu_web;
            create function access.forgotten() returns int language sql as 'select 1';
            """,
            Stop
        );
        Assert.Equal([SubjectSql.Name], await Schema.Pending(source, Subjects.Rights, Stop));

        IReadOnlyList<string>[] two = await Task.WhenAll(
            Schema.Migrate(source, Subjects.Rights, Stop),
            Schema.Migrate(source, Subjects.Rights, Stop)
        );

        Assert.Equal([SubjectSql.Name], two.SelectMany(applied => applied));
        Assert.Empty(await Schema.Pending(source, Subjects.Rights, Stop));
        Assert.Equal(
            true,
            await Sql.Run(
                connection,
                """
                select exists (select from pg_policy where polrelid = 'register.fact'::regclass)
                    and not has_table_privilege('kokeilu_web', 'access.session', 'select')
                    and to_regproc('access.forgotten') is null
                """,
                Stop
            )
        );
    }

    public static TheoryData<string> SqlFiles =>
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql"))];

    /// <summary>Numbers stand in the SQL by their names.</summary>
    [Theory]
    [MemberData(nameof(SqlFiles))]
    public void No_role_purpose_or_action_is_told_by_a_bare_number(string name)
    {
        using StreamReader file = new(typeof(Schema).Assembly.GetManifestResourceStream(name)!);
        Assert.DoesNotMatch(
            @"\b(role|purpose|action|outcome|basis|authority|source)\s*(=|<>|:=|in|not in)\s*\(?\d",
            file.ReadToEnd()
        );
    }
}
