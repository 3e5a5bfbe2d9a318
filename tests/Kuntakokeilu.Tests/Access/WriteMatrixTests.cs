using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>
/// Every write of the site by every kind of actor about every kind of person, as the clerk's role and with the site's own
/// rules taken out: what they would not let through changes no row of any table.
/// </summary>
public sealed class WriteMatrixTests(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>
    /// The tries themselves, within the server: ten thousand of them, most refused, and each refusal told to this program
    /// cost more than itself.
    /// </summary>
    private const string Functions = """
        create function pg_temp.digest(tables regclass[]) returns text language plpgsql as $$
        declare
            one regclass;
            part text;
            whole text := '';
        begin
            foreach one in array tables loop
                execute format('select md5(coalesce(string_agg(t::text, '' '' order by t::text), '''')) from %s t', one)
                    into part;
                whole := whole || part;
            end loop;
            return whole;
        end $$;

        -- How many rows this transaction has written to each table so far, in parts of it that were undone too: a look at the
        -- server's own count, where a digest goes through a table.
        create function pg_temp.written() returns bigint[] language plpgsql as $$ begin
            return array(select pg_stat_get_xact_tuples_inserted(o) + pg_stat_get_xact_tuples_updated(o)
                + pg_stat_get_xact_tuples_deleted(o) from unnest('{TABLES}'::oid[]) with ordinality u(o, place) order by place);
        end $$;

        -- The tables to which rows have been written since.
        create function pg_temp.touched(before bigint[]) returns regclass[] language plpgsql as $$ begin
            return array(select o::regclass from unnest('{TABLES}'::oid[], before, pg_temp.written()) u(o, was, is_now)
                where was <> is_now order by o);
        end $$;

        -- Of each write whether any row of any table is another than after its setup. All of it is undone.
        create function pg_temp.tries(token text, setups text[], writes text[]) returns setof boolean
            language plpgsql as $$
        declare
            write text;
            after text;
            before bigint[];
            touched regclass[];
        begin
            for one in 1 .. cardinality(writes) loop
                begin
                    execute setups[one];
                    write := replace(writes[one], '$3', (select coalesce(max(id), 0)::text from access.event));
                    write := replace(write, '$4', (select coalesce(max(id), 0)::text from access.look_question));
                    write := replace(write, '$5', (select coalesce(max(id), 0)::text from access.permit));
                    after := null;
                    touched := '{}';
                    before := pg_temp.written();
                    begin
                        -- A connection of the pool comes without the numbers that it took before.
                        execute 'discard sequences; set local role kokeilu_clerk';
                        if not exists (select from access.enter_to_act(token)) then raise 'nobody has signed in'; end if;
                        execute write;
                        -- And what is looked at when the transaction ends.
                        execute 'set constraints all immediate; reset role';
                        touched := pg_temp.touched(before);
                        raise exception using errcode = 'TRIED', message = pg_temp.digest(touched);
                    exception
                        when sqlstate 'TRIED' then after := sqlerrm;
                        when sqlstate '42501' or sqlstate '23502' or sqlstate '55000' then null;
                    end;
                    -- Nothing else is gone through: what was refused, or wrote no row, has touched no table.
                    return next coalesce(after, '') <> pg_temp.digest(touched);
                    raise exception using errcode = 'UNDOE';
                exception when sqlstate 'UNDOE' then null;
                end;
            end loop;
        end $$;
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;
    private string functions = "";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        await world.WithDifferences();
        await world.WithKeptIdentities();
        await world.Run(
            """
            insert into access.account (issuer, subject, name, created_at) values ('https://test', 'joku', 'Joku', now());
            insert into access.organisation (code, kind, name_fi, name_sv, name_en) values
                ('fund', 10, 'Kassa', 'Kassa', 'Fund'), ('provider', 11, 'Tuottaja', 'Producent', 'Provider'),
                ('employer', 12, 'Työnantaja', 'Arbetsgivare', 'Employer'),
                ('ohjaamo-1', 13, 'Ohjaamo', 'Ohjaamo', 'Ohjaamo'),
                ('ohjaamo-2', 13, 'Toinen', 'Andra', 'Second')
            """
        );
        functions = Functions.Replace(
            "TABLES",
            string.Join(
                ',',
                await world.Register.Lines(
                    """
                    select c.oid::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    """
                )
            )
        );
    }

    public async ValueTask DisposeAsync() => await world.Register.DisposeAsync();

    /// <summary>A page or route that acts and is not in the matrix fails here.</summary>
    [Fact]
    public async Task Every_endpoint_that_writes_is_in_the_matrix()
    {
        await using WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = world.Register.Site,
                RunsJobs = false,
            }
        );
        await site.StartAsync(Stop);
        string[] acting =
        [
            .. (await MatrixEndpoints.Of(site.Services))
                .Where(one => one.Policy?.Acts(one.Method, Declared.Rights) == true)
                .Select(one => $"{one}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        string[] planned =
        [
            .. new WriteMatrix(world).All.Select(write => write.Endpoint).Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Equal(planned, acting);
    }

    /// <summary>
    /// Each write by every actor: on one of those of whom it may be, and on one of those of whom it may not, others for the
    /// next write and the next actor.
    /// </summary>
    [Fact]
    public Task Nobody_changes_a_row_that_the_rules_do_not_let_them_change() => Try(isWhole: false);

    /// <summary>Each write by every actor on every person.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public Task Nobody_changes_a_row_of_anybody() => Try(isWhole: true);

    private async Task Try(bool isWhole)
    {
        IReadOnlyList<PlannedWrite> writes = new WriteMatrix(world).All;
        List<string> wrong = [];
        HashSet<PlannedWrite> done = [];
        int tried = 0;
        await using NpgsqlConnection connection = await world.Register.Source.OpenConnectionAsync(Stop);
        await Run(connection, functions);
        int actors = 0;
        foreach (TestActor one in Actors())
        {
            string token = await one.SignIn(world.Register.Source, Stop);
            // Entering tells once a minute that a session is used: on a slow machine that would be a row that was changed.
            await world.Register.Run("update access.session set used_at = now() + interval '1 hour'");
            await using Gate gate = await TestGates.Enter(world.Register, token);
            Actor actor = gate.Actor!;
            await gate.Close(Stop);
            int turn = actors++;
            foreach (PlannedWrite write in writes)
            {
                turn++;
                int[] people =
                    !write.ConcernsPeople ? [world.Own]
                    : isWhole ? People()
                    :
                    [
                        .. One(People().Where(who => write.May(actor, who) && who != AccessWorld.Nobody), turn),
                        .. One(People().Where(who => !write.May(actor, who)), turn),
                    ];
                bool[] changed = await Changes(connection, token, write, people, actor.AccountId);
                tried += people.Length;
                for (int i = 0; i < people.Length; i++)
                {
                    bool isPermitted = write.May(actor, people[i]);
                    if (changed[i] && isPermitted)
                        done.Add(write);
                    if (changed[i] != isPermitted && !(isPermitted && people[i] == AccessWorld.Nobody))
                        wrong.Add(
                            $"{actor.Role} {actor.Organisation} {actor.Purpose}, person {people[i]}, {write}: {changed[i]}"
                        );
                }
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{tried} writes tried");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        // Each that anybody may do was done by somebody: the statements themselves are right.
        string[] never = [.. writes.Except(done).Select(write => write.Name).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(WritesOfNobody.Names, never);
    }

    /// <summary>Of each of the people, whether any row of any table is another than before.</summary>
    private async Task<bool[]> Changes(
        NpgsqlConnection connection,
        string token,
        PlannedWrite write,
        int[] people,
        int account
    )
    {
        await using NpgsqlCommand tries = new("select array(select pg_temp.tries($1, $2, $3))", connection);
        tries.Parameters.Add(new() { Value = token });
        tries.Parameters.Add(new() { Value = people.Select(one => Placed(write.Setup ?? "", one, account)).ToArray() });
        tries.Parameters.Add(new() { Value = people.Select(one => Placed(write.Sql, one, account)).ToArray() });
        return (bool[])(await tries.ExecuteScalarAsync(Stop))!;
    }

    private string Placed(string sql, int person, int account) =>
        sql.Replace("$1", $"{person}")
            .Replace("$2", $"{account}")
            .Replace("$6", $"{world.DifferenceOf(person)}")
            .Replace("$7", world.KeyOf(person))
            .Replace("$8", $"{world.KeptOf(person)}");

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>One of them where there is any, another at each turn.</summary>
    private static IEnumerable<int> One(IEnumerable<int> people, int turn)
    {
        int[] of = [.. people];
        return of.Length == 0 ? [] : [of[turn % of.Length]];
    }

    private int[] People() => [.. world.Everybody, AccessWorld.Nobody];

    private IEnumerable<TestActor> Actors() =>
        [
            TestActor.Jobseeker(world.Own),
            TestActor.Jobseeker(world.Protected),
            TestActor.For(world.Own),
            TestActor.For(world.Protected),
            TestActor.Caseworker(TestActor.Tampere) with
            {
                Person = world.Official,
            },
            TestActor.Caseworker(TestActor.Tampere) with
            {
                SeesProtected = true,
            },
            TestActor.Manager(TestActor.Tampere) with
            {
                Person = world.Official,
            },
            TestActor.Manager(TestActor.Tampere) with
            {
                SeesProtected = true,
            },
            TestActor.Manager(TestActor.Tampere) with
            {
                Purpose = Purpose.Monitoring,
            },
            TestActor.Manager(AccessWorld.Helsinki),
            TestActor.TeOfficer(TestActor.Pirkanmaa),
            new(Role.ElyOfficer, Organisations.ElyCentre(5)),
            TestActor.Keha(Purpose.UserRights),
            TestActor.Keha(Purpose.Supervision),
            TestActor.Keha(Purpose.Maintenance),
            TestActor.Keha(Purpose.Service),
            new(Role.Ministry, "tem"),
            new(Role.MunicipalAssociation, "kuntaliitto"),
            TestActor.Supervisor,
            new(Role.KelaOfficer, "kela"),
            new(Role.FundOfficer, "fund"),
            new(Role.Provider, "provider"),
            new(Role.Employer, "employer"),
            new(Role.OhjaamoWorker, "ohjaamo-1"),
            new(Role.OhjaamoLeader, "ohjaamo-1"),
            new(Role.OhjaamoLeader, "ohjaamo-2"),
            new(Role.Machine, Organisations.Keha),
            new(Role.Machine, "ohjaamo-1"),
            new(Role.Machine, Organisations.Municipality(TestActor.Tampere)),
            new(Role.Machine, Organisations.Municipality(TestActor.Tampere)) { SeesProtected = true },
            new(Role.Machine, Organisations.Municipality(AccessWorld.Helsinki)),
        ];
}
