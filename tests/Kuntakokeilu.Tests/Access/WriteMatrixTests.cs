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
        create function pg_temp.digest() returns text language plpgsql as $$ begin return (DIGEST); end $$;

        -- How many rows this transaction has written so far, in parts of it that were undone too: a look at the server's
        -- own count, where a digest goes through all tables.
        create function pg_temp.written() returns bigint language plpgsql as $$ begin
            return (select sum(pg_stat_get_xact_tuples_inserted(o) + pg_stat_get_xact_tuples_updated(o)
                + pg_stat_get_xact_tuples_deleted(o)) from unnest('{TABLES}'::oid[]) o);
        end $$;

        -- Of each write whether any row of any table is another than after its setup. All of it is undone.
        create function pg_temp.tries(token text, setups text[], writes text[]) returns setof boolean
            language plpgsql as $$
        declare
            write text;
            after text;
            before bigint;
        begin
            for one in 1 .. cardinality(writes) loop
                begin
                    execute setups[one];
                    write := replace(writes[one], '$3', (select coalesce(max(id), 0)::text from access.event));
                    write := replace(write, '$4', (select coalesce(max(id), 0)::text from access.look_question));
                    write := replace(write, '$5', (select coalesce(max(id), 0)::text from access.permit));
                    after := null;
                    before := pg_temp.written();
                    begin
                        -- A connection of the pool comes without the numbers that it took before.
                        execute 'discard sequences; set local role kokeilu_clerk';
                        if not exists (select from access.enter_to_act(token)) then raise 'nobody has signed in'; end if;
                        execute write;
                        -- And what is looked at when the transaction ends.
                        execute 'set constraints all immediate; reset role';
                        raise exception using errcode = 'TRIED',
                            message = case pg_temp.written() when before then '' else pg_temp.digest() end;
                    exception
                        when sqlstate 'TRIED' then after := sqlerrm;
                        when sqlstate '42501' or sqlstate '23502' or sqlstate '55000' then null;
                    end;
                    -- What was refused, or wrote no row, is spared this: all tables are gone through.
                    return next coalesce(after, '') <> '' and after <> pg_temp.digest();
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
                ('employer', 12, 'Työnantaja', 'Arbetsgivare', 'Employer')
            """
        );
        List<string> tables = await world.Register.Lines(
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1
            """
        );
        string[] each =
        [
            .. tables.Select(table =>
                $"select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) d from {table} t"
            ),
        ];
        functions = Functions
            .Replace("DIGEST", $"select string_agg(d, ' ') from ({string.Join(" union all ", each)}) all_of_them")
            .Replace(
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
            new() { Urls = ["http://127.0.0.1:0"], Database = world.Register.Site }
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
    /// Each write by every actor: on everybody of whom it may be, and on a third of those of whom it may not, another third
    /// for the next write and the next actor.
    /// </summary>
    [Fact]
    public Task Nobody_changes_a_row_that_the_rules_do_not_let_them_change() => Try(oneRefusedOf: 3);

    /// <summary>Each write by every actor on every person.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public Task Nobody_changes_a_row_of_anybody() => Try(oneRefusedOf: 1);

    private async Task Try(int oneRefusedOf)
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
            await using Gate gate = await TestGates.Enter(world.Register, token);
            Actor actor = gate.Actor!;
            await gate.Close(Stop);
            int turn = actors++;
            foreach (PlannedWrite write in writes)
            {
                turn++;
                int[] people = write.ConcernsPeople
                    ? [.. People().Where((who, place) => write.May(actor, who) || (turn + place) % oneRefusedOf == 0)]
                    : [world.Own];
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
        Assert.Equal(
            [
                "a batch by hand",
                "a booked time taken back",
                "a channel of another time",
                "a contact of nobody held",
                "a correction decided and nobody held",
                "a correction decided by another",
                "a correction made another",
                "a current row not decided",
                "a draft for another's principal",
                "a draft of another",
                "a duty of nobody held",
                "a fact of the left out",
                "a fact that did not come late",
                "a fact with the decision",
                "a fact without a settlement",
                "a file called clean",
                "a file for another's draft",
                "a file for another's draft for somebody",
                "a file of another",
                "a file without a draft",
                "a free time of another",
                "a free time of another taken back",
                "a letter of another office",
                "a letter without a hold",
                "a meeting of another organisation",
                "a meeting of nobody held",
                "a meeting settled and nobody held",
                "a meeting settled and settled again",
                "a message to who never had the customer",
                "a notice by hand",
                "a notice of nobody held",
                "a notice sent",
                "a part of a file of before",
                "a period of nobody held",
                "a period without a settlement",
                "a plan of another organisation",
                "a plan of nobody held",
                "a request decided on already",
                "a restriction of another",
                "a run in another's name",
                "a run of another office",
                "a run of who may not be known",
                "a run's receipt for another",
                "a signature of nobody held",
                "a start refused and nobody held",
                "a start refused by another",
                "a statement nobody asked for",
                "a step about a meeting in another's name",
                "a step left out",
                "a task by hand",
                "a task done by another",
                "a view of another",
                "accepted and taken from everybody",
                "an act of nobody held",
                "an act without a hold",
                "an answer as the customer",
                "an answer of another",
                "an answer of another for somebody",
                "an answer of nobody held",
                "an assignment by hand",
                "an authority of the Act",
                "an entry of nobody held",
                "an export prepared for later",
                "an export taken too late",
                "an identity by hand",
                "an official by hand",
                "another's",
                "another's draft for somebody",
                "another's draft given up",
                "another's file taken out",
                "another's right",
                "another's view removed",
                "another's withdrawn",
                "as an import",
                "as another",
                "by a mandate asked about before",
                "by a mandate of one's own making",
                "by a mandate withdrawn",
                "by another's mandate",
                "counts alone",
                "counts without a recording",
                "decided without the municipality",
                "for a ward of age",
                "for another",
                "for long",
                "for longer",
                "for nobody's ward",
                "found clean by hand",
                "given by another meanwhile",
                "held and taken from everybody",
                "how far a run is",
                "how far it is, by hand",
                "in another's name",
                "in the name of another",
                "more counted than one",
                "more counted than recorded of",
                "non-disclosure by hand",
                "of another municipality",
                "of another office",
                "of another organisation",
                "of nobody held",
                "of nobody held seen",
                "one's own",
                "one's own contact as held",
                "one's own meeting as held",
                "one's own meeting at a time that is taken",
                "one's own meeting without a free time",
                "one's own message as an official",
                "one's own message to another authority",
                "sent and not held",
                "sent as a program",
                "sent on behalf and not held",
                "sent on behalf in another's name",
                "sent with an act",
                "somebody new under a name of one's own",
                "taken back by another office",
                "taken from everybody",
                "that waits",
                "the person",
                "to a customer as the customer",
                "to a customer in another's name",
                "to a customer of another organisation",
                "to an official elsewhere",
                "to nobody held",
                "transferred and withdrawn in one",
                "under a recording of before",
                "under an earlier recording",
                "what one applied for",
                "what was taken",
                "who has not looked",
                "whom nobody has, not asked",
                "whom somebody has, asked",
                "withdrawn in another's name",
                "without a recording",
            ],
            never
        );
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
            new(Role.Ministry, "tem"),
            new(Role.MunicipalAssociation, "kuntaliitto"),
            TestActor.Supervisor,
            new(Role.KelaOfficer, "kela"),
            new(Role.FundOfficer, "fund"),
            new(Role.Provider, "provider"),
            new(Role.Employer, "employer"),
            new(Role.Machine, Organisations.Keha),
            new(Role.Machine, Organisations.Municipality(TestActor.Tampere)),
            new(Role.Machine, Organisations.Municipality(TestActor.Tampere)) { SeesProtected = true },
            new(Role.Machine, Organisations.Municipality(AccessWorld.Helsinki)),
        ];
}
