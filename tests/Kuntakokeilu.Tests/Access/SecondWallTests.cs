using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>The same questions in SQL, as the web's role: what the application forgets, the database refuses.</summary>
public sealed class SecondWallTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>What the mappings declare: each table with personal data, and whose a row is.</summary>
    private static readonly IReadOnlyList<PersonalTable> Personal = Declared();

    private const string Ours = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    private static readonly string Open = $"""
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and {Ours}
            and has_any_column_privilege('kokeilu_web', c.oid, 'select')
            and not (c.relrowsecurity and c.relforcerowsecurity)
        order by 1
        """;

    private static readonly string Unsecured = $"""
        select distinct n.nspname || '.' || c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and {Ours} and a.attname in ('person_id', 'subjects')
            and not (c.relrowsecurity and c.relforcerowsecurity)
        order by 1
        """;

    /// <summary>Those of them that the web may read.</summary>
    private (string Table, string Person)[] tables = [];

    private AccessWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        await world.WithKeptIdentities();
        List<string> readable = await world.Register.Lines(
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where has_table_privilege('kokeilu_web', c.oid, 'select')
            """
        );
        tables =
        [
            .. Personal.Where(t => t.Person is not null && readable.Contains(t.Name)).Select(t => (t.Name, t.Person!)),
        ];
    }

    public async ValueTask DisposeAsync() => await world.Register.DisposeAsync();

    /// <summary>A release of the statistics holds nobody, nor does the catalogue of services.</summary>
    [Fact]
    public async Task Every_table_of_the_database_that_the_web_may_read_has_a_policy_or_holds_nobody() =>
        Assert.Equal(
            [
                "guidance.answer_entry",
                "guidance.answer_version",
                "guidance.issue",
                "guidance.issue_version",
                "guidance.stem_group",
                "guidance.theme",
                "guidance.word",
                "monitoring.blob",
                "monitoring.release",
                "monitoring.release_table",
                "monitoring.saved_query",
                "referrals.quota",
                "services.location",
                "services.nature",
                "services.offering",
                "services.organisation",
                "services.project",
                "services.service",
            ],
            await world.Register.Lines(Open)
        );

    [Fact]
    public async Task Every_table_with_the_number_of_a_person_has_row_security()
    {
        Assert.Empty(await world.Register.Lines(Unsecured));
        List<string> secured = await world.Register.Lines(
            "select relnamespace::regnamespace || '.' || relname from pg_class where relrowsecurity and relforcerowsecurity"
        );
        Assert.Empty(Personal.Select(table => table.Name).Except(secured));
    }

    /// <summary>In a schema that nobody has told the tests of.</summary>
    [Fact]
    public async Task A_planted_table_without_a_policy_is_found()
    {
        await world.Run(
            """
            create schema planted;
            create table planted.one (person_id int);
            grant usage on schema planted to kokeilu_web;
            grant select, insert on planted.one to kokeilu_web;
            """
        );
        Assert.Contains("planted.one", await world.Register.Lines(Open));
        Assert.Contains("planted.one", await world.Register.Lines(Unsecured));
        Assert.Contains("planted.one INSERT", await world.Register.Lines(Written));
    }

    private static readonly string Written = $"""
        select n.nspname || '.' || c.relname || ' ' || p from pg_class c
        join pg_namespace n on n.oid = c.relnamespace,
            unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and {Ours} and has_table_privilege('kokeilu_web', c.oid, p)
        order by 1
        """;

    [Fact]
    public async Task The_web_may_write_nothing() => Assert.Empty(await world.Register.Lines(Written));

    [Fact]
    public async Task A_role_makes_nothing_that_a_function_could_be_misled_by() =>
        Assert.Empty(
            await world.Register.Lines(
                """
                select n.nspname from pg_namespace n, unnest(array['kokeilu_web', 'kokeilu_job']) r
                where n.nspname !~ '^pg_(toast|temp)' and has_schema_privilege(r, n.oid, 'create')
                """
            )
        );

    /// <summary>Whom each actor sees, of everybody in the register.</summary>
    private static readonly Dictionary<
        string,
        (Func<AccessWorld, TestActor> Actor, Func<AccessWorld, int[]> People)
    > Seen = new()
    {
        ["caseworker of Tampere"] = (_ => TestActor.Caseworker(837), w => [w.Own, w.Organised, w.Official]),
        ["manager of Tampere"] = (_ => TestActor.Manager(837), w => [w.Own, w.Organised, w.Official]),
        ["one of the few of Tampere"] = (
            _ => TestActor.Caseworker(837) with { SeesProtected = true },
            w => [w.Own, w.Organised, w.Official, w.Protected]
        ),
        ["an official who is a customer"] = (
            w => TestActor.Caseworker(837) with { Person = w.Official },
            w => [w.Own, w.Organised]
        ),
        ["caseworker of Helsinki"] = (_ => TestActor.Caseworker(91), w => [w.Other, w.Former]),
        ["caseworker of Kangasala, who hands organising over"] = (_ => TestActor.Caseworker(211), _ => []),
        ["TE officer of Pirkanmaa"] = (_ => TestActor.TeOfficer(AccessWorld.Pirkanmaa), w => [w.AtTeOffice]),
        ["TE officer of Uusimaa"] = (_ => TestActor.TeOfficer(1), _ => []),
        ["supervisor"] = (_ => TestActor.Supervisor, _ => []),
        ["KEHA"] = (_ => TestActor.Keha(Purpose.UserRights), _ => []),
        ["ministry"] = (_ => new(Role.Ministry, "tem"), _ => []),
        ["ELY"] = (_ => new(Role.ElyOfficer, "ely-centre-5"), _ => []),
        ["Kuntaliitto"] = (_ => new(Role.MunicipalAssociation, "kuntaliitto"), _ => []),
        ["Kela"] = (_ => new(Role.KelaOfficer, "kela"), _ => []),
        ["machine of KEHA"] = (_ => new(Role.Machine, Organisations.Keha), _ => []),
        ["jobseeker"] = (w => TestActor.Jobseeker(w.Other), w => [w.Other]),
        ["jobseeker under non-disclosure"] = (w => TestActor.Jobseeker(w.Protected), w => [w.Protected]),
        ["signed in, in no register"] = (_ => new(Role.Jobseeker, null), _ => []),
    };

    [Fact]
    public async Task An_actor_sees_exactly_the_rows_of_their_own_people()
    {
        foreach ((string who, (Func<AccessWorld, TestActor> actor, Func<AccessWorld, int[]> people)) in Seen)
        {
            string token = await actor(world).SignIn(world.Register.Source, Stop);
            int[] allowed = [.. people(world).Order()];
            foreach ((string table, string person) in tables)
            {
                IEnumerable<int> theirs = (await Whole(table, person)).Intersect(allowed).Order();
                int[] seen = await Asked(token, table, person);
                Assert.True(seen.SequenceEqual(theirs), $"{who} sees {string.Join(' ', seen)} of {table}");
            }
        }
    }

    [Fact]
    public async Task The_wall_lets_through_whom_the_rules_permit_and_nobody_else()
    {
        foreach ((string who, (Func<AccessWorld, TestActor> actor, _)) in Seen)
        {
            await using Gate gate = await actor(world).Enter(world.Register);
            AccessAction action =
                gate.Actor!.Role is Role.Jobseeker ? OwnSubject.ViewOwnData : RegisterSubject.ViewPerson;
            foreach (int person in world.Everybody.Append(AccessWorld.Nobody))
            {
                bool isShown = await Count(gate.Connection, $"register.person where id = {person}") > 0;
                bool isPermitted = (await gate.Decide(action, person, Stop)).Refused is null;
                Assert.True(!isPermitted || isShown, $"{who} is permitted {person}, and the database hides it");
                Assert.True(
                    isPermitted || !isShown || !Subjects.Rights.HasForAnyPurpose(gate.Actor.Role, action),
                    $"{who} is refused {person}, and the database shows it"
                );
            }
        }
    }

    [Fact]
    public async Task A_forged_token_opens_nothing()
    {
        await TestActor.Caseworker(837).SignIn(world.Register.Source, Stop);
        foreach (
            string token in (string[])["", "1", "null", "'; select 1; --", new string('f', 64), new string('F', 64)]
        )
            await SeesNothing(token);
    }

    [Fact]
    public async Task The_digest_that_the_database_keeps_opens_nothing_either()
    {
        await TestActor.Caseworker(837).SignIn(world.Register.Source, Stop);
        await SeesNothing(await world.Register.Ask<string>("select encode(token_hash, 'hex') from access.session"));
    }

    [Theory]
    [InlineData("update access.session set ended_at = now()")]
    [InlineData("update access.session set expires_at = '2020-01-01'")]
    [InlineData("update access.session set used_at = now() - interval '31 minutes'")]
    [InlineData("insert into access.permit_end select id, 'syy', 1, now() from access.permit")]
    [InlineData(
        "insert into access.suspension (organisation_code, decision, from_day) values ('municipality-837', '1', '2020-01-01')"
    )]
    public async Task What_has_ended_opens_nothing_from_the_next_statement_on(string end)
    {
        string token = await TestActor.Caseworker(837).SignIn(world.Register.Source, Stop);
        await using NpgsqlConnection connection = await world.Register.Site.Web.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        Assert.NotNull(await ActorReader.Enter(connection, token, Stop));
        Assert.True(await Count(connection, "register.fact") > 0);

        await world.Run(end);

        foreach ((string table, _) in tables)
            Assert.Equal(0, await Count(connection, table));
    }

    [Fact]
    public async Task A_right_of_use_past_its_last_day_opens_nothing()
    {
        TestActor past = TestActor.Caseworker(837) with { Until = new(2020, 12, 31) };
        await SeesNothing(await past.SignIn(world.Register.Source, Stop));
    }

    [Fact]
    public async Task A_connection_given_back_has_forgotten_who_used_it()
    {
        await using (Gate gate = await TestActor.Caseworker(837).Enter(world.Register))
            await gate.Close(Stop);
        foreach ((string table, string person) in tables)
            Assert.Empty(await Asked(null, table, person));
    }

    private async Task SeesNothing(string token)
    {
        foreach ((string table, string person) in tables)
        {
            Assert.Empty(await Asked(token, table, person));
            Assert.Empty(await Set(token, table, person));
        }
    }

    private async Task<int[]> Whole(string table, string person)
    {
        await using NpgsqlConnection connection = await world.Register.Source.OpenConnectionAsync(Stop);
        return await People(connection, table, person);
    }

    private async Task<int[]> Asked(string? token, string table, string person)
    {
        await using NpgsqlConnection connection = await world.Register.Site.Web.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        if (token is not null)
            await ActorReader.Enter(connection, token, Stop);
        return await People(connection, table, person);
    }

    /// <summary>The setting written by hand, past the function.</summary>
    private async Task<int[]> Set(string token, string table, string person)
    {
        await using NpgsqlConnection connection = await world.Register.Site.Web.OpenConnectionAsync(Stop);
        await using (NpgsqlCommand command = new("select set_config('kokeilu.session', $1, false)", connection))
        {
            command.Parameters.Add(new() { Value = token });
            await command.ExecuteNonQueryAsync(Stop);
        }
        return await People(connection, table, person);
    }

    private static async Task<int[]> People(NpgsqlConnection connection, string table, string person)
    {
        await using NpgsqlCommand command = new(
            $"select coalesce(array_agg(distinct {person} order by {person}), '{{}}') from {table}",
            connection
        );
        return (int[])(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task<long> Count(NpgsqlConnection connection, string table)
    {
        await using NpgsqlCommand command = new($"select count(*) from {table}", connection);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static IReadOnlyList<PersonalTable> Declared()
    {
        using KokeiluDb db = new(Database.Options("Host=none"));
        return PersonalTable.Of(db.Model);
    }
}
