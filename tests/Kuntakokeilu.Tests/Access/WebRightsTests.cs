using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Explanations;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What the web's role may do in the database, whatever SQL it runs and whether anybody has signed in or not.</summary>
public sealed class WebRightsTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private const string Ours = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    private static readonly string Unpinned = $"""
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and {Ours}
            and not exists (select from unnest(p.proconfig) c where c ~ '^search_path=pg_catalog, (.+, )?pg_temp$')
        order by 1
        """;

    [Fact]
    public async Task Every_function_that_runs_as_the_gate_says_where_names_are_looked_for()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        Assert.Empty(await register.Lines(Unpinned));
        await register.Run(
            """
            create function public.planted() returns int language sql security definer as 'select 1';
            create procedure access.planted() language sql security definer set search_path = pg_temp, pg_catalog
                as 'select 1';
            """
        );
        Assert.Equal(["access.planted()", "planted()"], await register.Lines(Unpinned));
    }

    /// <summary>As the program opens it: what the driver asks between two requests is permitted.</summary>
    [Fact]
    public async Task A_connection_with_prepared_statements_is_used_again()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await using NpgsqlDataSource web = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(DatabaseRole.Web.OfPrivate(register.Source.ConnectionString))
            {
                MaxAutoPrepare = 10,
                AutoPrepareMinUsages = 1,
                MaxPoolSize = 1,
            }.ConnectionString
        );
        for (int request = 0; request < 3; request++)
        {
            await using NpgsqlConnection connection = await web.OpenConnectionAsync(Stop);
            await using NpgsqlCommand command = new("select 1", connection);
            for (int time = 0; time < 3; time++)
                Assert.Equal(1, await command.ExecuteScalarAsync(Stop));
        }
    }

    /// <summary>A type of one's own by a name that the functions use, in a database that lets everybody make such.</summary>
    [Fact]
    public async Task Nothing_of_ones_own_runs_as_the_gate()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Run(
            "do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$"
        );
        await using NpgsqlConnection connection = await register.Site.Web.OpenConnectionAsync(Stop);
        List<string> told = [];
        connection.Notice += (_, notice) => told.Add(notice.Notice.MessageText);
        await using NpgsqlCommand attack = new(
            """
            create function pg_temp.peek(v pg_catalog.timestamptz) returns boolean language plpgsql as $$
            begin
                raise notice 'runs as %', current_user;
                return true;
            end $$;
            create domain pg_temp.timestamptz as pg_catalog.timestamptz check (pg_temp.peek(value));
            select count(*) from access.search_events(null::int, null::text, null::int, null::smallint, null::int,
                '2024-01-01'::pg_catalog.date, '2024-01-02'::pg_catalog.date, null::bigint, false, 1);
            """,
            connection
        );
        await attack.ExecuteNonQueryAsync(Stop);
        Assert.DoesNotContain("runs as kokeilu_gate", told);
    }

    [Fact]
    public async Task It_makes_nothing_and_takes_no_lock_that_others_wait_for()
    {
        string[] statements =
        [
            "create temporary table mine (n int)",
            "create table public.mine (n int)",
            "select lo_create(0)",
            "select lo_from_bytea(0, 'x')",
            "select pg_advisory_lock(28348)",
            "select pg_try_advisory_lock_shared(1, 2)",
            "select pg_advisory_xact_lock(12692010)",
            "do $$ begin lock table monitoring.saved_query in share mode; end $$",
        ];
        // A right to a database is not copied with it.
        await using TestRegister register = new(await cluster.CreateDatabase());
        await Schema.Migrate(register.Source, Subjects.Rights, Stop);
        foreach (string statement in statements)
        {
            await using NpgsqlCommand command = register.Site.Web.CreateCommand(statement);
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteNonQueryAsync(Stop)
            );
            Assert.Equal((statement, PostgresErrorCodes.InsufficientPrivilege), (statement, refused.SqlState));
        }
    }

    /// <summary>Between two requests the client asks the server to forget what the first has left.</summary>
    [Fact]
    public async Task A_connection_goes_from_one_request_to_the_next()
    {
        await using TestRegister register = new(await cluster.CreateDatabase());
        await Schema.Migrate(register.Source, Declared.Rights, Stop);
        for (int request = 1; request <= 3; request++)
        {
            await using NpgsqlConnection connection = await register.Site.Web.OpenConnectionAsync(Stop);
            await using NpgsqlCommand command = new("select set_config('kokeilu.session', 'x', false)", connection);
            await command.ExecuteNonQueryAsync(Stop);
        }
    }

    /// <summary>To be read word by word before it is approved.</summary>
    [Theory]
    [InlineData("web")]
    [InlineData("clerk")]
    public async Task What_it_or_everybody_may_use_has_been_read(string role)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        List<string> rights = await register.Lines(
            $"""
            select 'function ' || p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where {Ours} and has_function_privilege('kokeilu_{role}', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype
            union all
            select 'schema ' || n.nspname || ': ' || string_agg(lower(a.privilege_type), ' ' order by a.privilege_type)
            from pg_namespace n, aclexplode(n.nspacl) a
            where {Ours} and a.grantee in (0, 'kokeilu_{role}'::regrole) group by n.nspname
            union all
            select 'table ' || c.oid::regclass || ': ' || string_agg(lower(a.privilege_type), ' ' order by a.privilege_type)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
            where {Ours} and a.grantee in (0, 'kokeilu_{role}'::regrole) group by c.oid
            union all
            select 'column ' || c.oid::regclass || '.' || t.attname || ': ' || lower(a.privilege_type)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid,
                aclexplode(t.attacl) a
            where {Ours} and a.grantee in (0, 'kokeilu_{role}'::regrole)
            order by 1
            """
        );
        Approved.Matches(string.Concat(rights.Select(line => line + "\n")), $"{role}-rights");
    }

    [Fact]
    public async Task Exact_counts_are_read_by_who_may_count_and_by_nobody_else()
    {
        string[] tables =
        [
            "steering.day_count",
            "steering.launch_count",
            "register.recording",
            "register.import",
            "register.import_part",
        ];
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        await register.Run(
            "insert into steering.launch_count (municipality, basis, grounds, people) values (91, 2, 0, 1)"
        );
        foreach (string table in tables)
        {
            Assert.False(await Reads(register, null, table), table);
            Assert.False(await Reads(register, new(Role.ElyOfficer, "ely-centre-5"), table), table);
            Assert.True(await Reads(register, TestActor.Keha(Purpose.Maintenance), table), table);
        }
    }

    /// <summary>Rows came late of somebody: told to who keeps the system, not to who tries numbers.</summary>
    [Fact]
    public async Task That_somebody_awaits_settlement_is_told_to_the_keeper_alone()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        await register.Run(
            $"""
            insert into steering.difference (person_id, recording_id, first_day)
            select {world.Own}, max(id), '2021-06-01' from register.recording
            """
        );
        string asked = $"(select true where access.awaits_settlement({world.Own})) t";
        Assert.False(await Reads(register, null, asked));
        Assert.False(await Reads(register, TestActor.Caseworker(AccessWorld.Tampere), asked));
        Assert.True(await Reads(register, TestActor.Keha(Purpose.Maintenance), asked));
    }

    private static async Task<bool> Reads(TestRegister register, TestActor? actor, string table)
    {
        await using NpgsqlConnection connection = await register.Site.Web.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        if (actor is not null)
            await ActorReader.Enter(connection, await actor.SignIn(register.Source, Stop), Stop);
        await using NpgsqlCommand command = new($"select exists (select from {table})", connection);
        return (bool)(await command.ExecuteScalarAsync(Stop))!;
    }
}
