using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access.Auditing;

/// <summary>What each kind of session may read of the audit, as the role of pages.</summary>
public sealed class AuditTrailTests(TestCluster cluster)
{
    private const int Anna = 1;
    private const int Bo = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AuditSearch Lately { get; } = new(new(2026, 1, 1), new(2999, 1, 1));

    [Fact]
    public async Task One_s_own_trail_has_one_s_own_events_and_of_the_refused_no_subjects()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        TestActor caseworker = TestActor.Caseworker(91);
        string token = await caseworker.SignIn(register.Source, Stop);
        await Did(register, token, gate => gate.Decide(RegisterSubject.ListCustomers), Anna, Bo);
        await Did(register, token, gate => gate.DecideOnDifference(SteeringSubject.ViewDifference, 5));
        await Did(register, token, gate => gate.Decide(RegisterSubject.ExportCustomers), Anna);
        await Did(register, await caseworker.SignIn(register.Source, Stop), Listed, Bo);

        await using Gate gate = await TestGates.Enter(register, token);
        IReadOnlyList<OwnEvent> trail = await Own(gate.Connection);
        Assert.Equal(
            [
                (RegisterSubject.ExportCustomers, (RefusalReason?)RefusalReason.NotForRole, ""),
                (SteeringSubject.ViewDifference, RefusalReason.NotAmongYours, ""),
                (RegisterSubject.ListCustomers, null, "1 2"),
            ],
            trail.Select(one => (one.Doing.Action, one.Refused, string.Join(' ', one.Subjects)))
        );
        Assert.Equal(
            trail.Skip(1).Take(1).Select(one => one.Id),
            (await Own(gate.Connection, new([trail[0].Id], Turn.Forward), 1)).Select(one => one.Id)
        );
    }

    [Fact]
    public async Task A_jobseeker_sees_who_has_looked_and_oneself_only_when_asked()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await Did(register, await TestActor.Caseworker(91).SignIn(register.Source, Stop), Listed, Anna, Bo);
        await Did(register, await TestActor.TeOfficer(1).SignIn(register.Source, Stop), Listed, Bo);
        // Refused: nothing was seen.
        await Did(
            register,
            await TestActor.TeOfficer(1).SignIn(register.Source, Stop),
            gate => gate.Decide(RegisterSubject.ExportCustomers),
            Anna
        );
        string anna = await TestActor.Jobseeker(Anna).SignIn(register.Source, Stop);
        await Did(register, anna, gate => gate.Decide(OwnSubject.ViewOwnData), Anna);

        await using Gate gate = await TestGates.Enter(register, anna);
        AccessLogEntry look = Assert.Single(await Looks(gate.Connection, withOwn: false));
        Assert.Equal(
            new ActorCapacity("municipality-091", Role.Caseworker, Purpose.Service, RegisterSubject.ListCustomers),
            look.Doing
        );
        Assert.Equal(2, (await Looks(gate.Connection, withOwn: true)).Count);
        Assert.Equal(look, await AuditTrail.Look(gate.Connection, look.Id, Stop));
        Assert.Null(await AuditTrail.Look(gate.Connection, look.Id + 1, Stop));
        Assert.Null(await AuditTrail.Look(gate.Connection, long.MaxValue, Stop));
    }

    [Fact]
    public async Task Looks_are_told_to_the_jobseeker_alone_also_not_to_an_official_of_oneself()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await Did(register, await TestActor.Caseworker(91).SignIn(register.Source, Stop), Listed, Anna);
        foreach (
            TestActor other in (TestActor[])
                [
                    TestActor.Jobseeker(Bo),
                    TestActor.Caseworker(91) with
                    {
                        Person = Anna,
                    },
                    TestActor.Keha(Purpose.Supervision),
                ]
        )
        {
            await using Gate gate = await other.Enter(register);
            Assert.Empty(await Looks(gate.Connection, withOwn: true));
        }
    }

    [Theory]
    [InlineData(Role.KehaOfficer, Purpose.Supervision, 3)]
    [InlineData(Role.Supervisor, Purpose.Supervision, 3)]
    [InlineData(Role.KehaOfficer, Purpose.Maintenance, 0)]
    [InlineData(Role.KehaOfficer, Purpose.UserRights, 0)]
    [InlineData(Role.Manager, Purpose.Service, 0)]
    [InlineData(Role.TeOfficer, Purpose.Service, 0)]
    [InlineData(Role.Ministry, Purpose.Steering, 0)]
    public async Task Only_who_supervises_searches_the_audit(object role, object purpose, int found)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await ThreeEvents(register);
        await using Gate gate = await Of((Role)role, (Purpose)purpose).Enter(register);
        Assert.Equal(found, (await Search(gate, Lately)).Count);
    }

    [Fact]
    public async Task A_supervisor_narrows_the_search_by_each_field()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await ThreeEvents(register);
        await using Gate gate = await TestActor.Supervisor.Enter(register);

        IReadOnlyList<FoundEvent> all = await Search(gate, Lately);
        Assert.Equal(["Jobseeker", "TeOfficer te-office-1", "Caseworker municipality-091"], Names(all, register));
        Assert.Null(all[0].AccountName);
        Assert.Equal((20, 25), (all[2].Subjects.Count, all[2].SubjectCount));

        foreach (
            (AuditSearch search, int found) in ((AuditSearch, int)[])
                [
                    (Lately with { Account = all[1].Account }, 1),
                    (Lately with { Organisation = "municipality-091" }, 1),
                    (Lately with { Person = Anna }, 3),
                    (Lately with { Person = 25 }, 1),
                    (Lately with { Action = RegisterSubject.ExportCustomers }, 1),
                    (Lately with { IsRefused = true }, 1),
                    (Lately with { IsRefused = false }, 2),
                    (Lately with { From = new(2998, 1, 1) }, 0),
                    (Lately with { Until = new(2026, 1, 2) }, 0),
                    (Lately with { Person = 25, IsRefused = true }, 0),
                ]
        )
            Assert.Equal((search, found), (search, (await Search(gate, search)).Count));
        Assert.Equal([all[1].Id], (await Search(gate, Lately, new([all[0].Id], Turn.Forward), 1)).Select(e => e.Id));
        Assert.Equal([all[1].Id], (await Search(gate, Lately, new([all[2].Id], Turn.Back), 1)).Select(e => e.Id));
    }

    /// <summary>A day begins at midnight in Finland: two hours before the day of UTC in winter.</summary>
    [Theory]
    [InlineData("2026-01-31 21:59:59.999999Z", 0)]
    [InlineData("2026-01-31 22:00:00Z", 1)]
    [InlineData("2026-02-01 21:59:59.999999Z", 1)]
    [InlineData("2026-02-01 22:00:00Z", 0)]
    public async Task A_day_of_the_search_is_a_day_in_Finland(string at, int found)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await Made(register, $"select 1, timestamptz '{at}', 1, '{{}}'::int[]");
        await using Gate gate = await TestActor.Supervisor.Enter(register);
        AuditSearch day = new(new(2026, 2, 1), new(2026, 2, 1));
        Assert.Equal(found, (await Search(gate, day)).Count);
    }

    [Fact]
    public async Task A_supervisor_does_not_supervise_one_s_own_matters()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await ThreeEvents(register);
        await using Gate gate = await (TestActor.Supervisor with { Person = Anna }).Enter(register);
        Assert.Empty(await Search(gate, Lately with { Person = Anna }));
        Assert.Single(await Search(gate, Lately with { Person = 25 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("' or true --")]
    public async Task Without_a_session_and_with_a_forged_token_there_is_nothing(string token)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await ThreeEvents(register);
        await using NpgsqlConnection web = await register.Site.Web.OpenConnectionAsync(Stop);
        await using NpgsqlCommand forge = new("select set_config('kokeilu.session', $1, false)", web);
        forge.Parameters.Add(new() { Value = token });
        await forge.ExecuteNonQueryAsync(Stop);

        Assert.Empty(await Own(web));
        Assert.Empty(await Looks(web, withOwn: true));
        Assert.Empty(await Search(web, Lately));
        Assert.Empty(
            (
                await AuditTrail.ReadQuestions(
                    AuditTrail.Questions(web, isAnswered: false, AuditTrail.Waiting[0]),
                    null,
                    10,
                    Stop
                )
            ).Rows
        );
        foreach (string table in (string[])["event", "block", "look_question", "look_answer"])
        {
            await using NpgsqlCommand read = new($"select count(*) from access.{table}", web);
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                read.ExecuteScalarAsync(Stop)
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    /// <summary>What is read is a few rows of very many, whatever is asked for.</summary>
    [Fact]
    public async Task Reading_a_large_audit_goes_by_its_indexes()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        // An event a second; of each account and person a hundred at most.
        await Made(
            register,
            """
            select n % 2000 + 1000, timestamptz '2026-01-01Z' + n * interval '1 second', 1, array[n % 3000 + 100, n]
            from generate_series(1, 200000) n
            """
        );
        await Sql.Run(register.ConnectionString, "analyze access.event", Stop);

        string official = await TestActor.Caseworker(91).SignIn(register.Source, Stop);
        await Did(register, official, Listed, Anna);
        foreach (Place? place in (Place?[])[null, new([100_000L], Turn.Forward), new([100_000L], Turn.Back)])
        {
            await Few(register, official, web => Own(web, place, 50));
            await Few(register, official, web => Own(web, place, 50, RegisterSubject.ListCustomers, isRefused: false));
        }
        string jobseeker = await TestActor.Jobseeker(200).SignIn(register.Source, Stop);
        await Few(register, jobseeker, web => Looks(web, withOwn: false));
        string supervisor = await TestActor.Supervisor.SignIn(register.Source, Stop);
        foreach (
            AuditSearch search in (AuditSearch[])
                [
                    Lately,
                    new(new(2026, 1, 2), new(2026, 1, 2)),
                    Lately with
                    {
                        Account = 1500,
                    },
                    Lately with
                    {
                        Person = 200,
                    },
                    Lately with
                    {
                        Organisation = "municipality-091",
                    },
                    Lately with
                    {
                        Organisation = "municipality-999",
                    },
                ]
        )
        {
            await Few(register, supervisor, web => Search(web, search, null, 50));
            await Few(register, supervisor, web => Search(web, search, new([100_000L], Turn.Back), 50));
        }
    }

    private static async Task Few<T>(
        TestRegister register,
        string token,
        Func<NpgsqlConnection, Task<IReadOnlyList<T>>> asked
    )
    {
        await using Gate gate = await TestGates.Enter(register, token);
        (long scans, long rows) before = await Counted(gate.Connection);
        await asked(gate.Connection);
        (long scans, long rows) after = await Counted(gate.Connection);
        Assert.Equal(before.scans, after.scans);
        Assert.InRange(after.rows - before.rows, 0, 300);
    }

    /// <summary>How often this connection has gone through all events, and how many it has read.</summary>
    private static async Task<(long Scans, long Rows)> Counted(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new(
            """
            select seq_scan, coalesce(idx_tup_fetch, 0) + seq_tup_read
            from pg_stat_xact_all_tables where relid = 'access.event'::regclass
            """,
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        await row.ReadAsync(Stop);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static async Task<IReadOnlyList<OwnEvent>> Own(
        NpgsqlConnection web,
        Place? place = null,
        int length = 10,
        AccessAction? done = null,
        bool? isRefused = null
    )
    {
        ListSql list = AuditTrail.Own(web, done, isRefused, AuditTrail.Orders[0]);
        return (await AuditTrail.ReadOwn(list, place, length, Stop)).Rows;
    }

    private static async Task<IReadOnlyList<AccessLogEntry>> Looks(NpgsqlConnection web, bool withOwn) =>
        (await AuditTrail.ReadLooks(AuditTrail.Looks(web, withOwn, AuditTrail.Orders[0]), null, 10, Stop)).Rows;

    private static Task<IReadOnlyList<FoundEvent>> Search(
        Gate gate,
        AuditSearch search,
        Place? place = null,
        int length = 10
    ) => Search(gate.Connection, search, place, length);

    private static async Task<IReadOnlyList<FoundEvent>> Search(
        NpgsqlConnection web,
        AuditSearch search,
        Place? place = null,
        int length = 10
    )
    {
        ListSql list = AuditTrail.Everybodys(web, search, AuditTrail.Orders[0]);
        return (await AuditTrail.ReadFound(list, place, length, Stop)).Rows;
    }

    private static IEnumerable<string> Names(IEnumerable<FoundEvent> events, TestRegister register) =>
        events.Select(e => register.Ask<string>($"select name from access.account where id = {e.Account}").Result);

    private static TestActor Of(Role role, Purpose purpose) =>
        role switch
        {
            Role.KehaOfficer => TestActor.Keha(purpose),
            Role.Supervisor => TestActor.Supervisor,
            Role.Manager => TestActor.Manager(91),
            Role.TeOfficer => TestActor.TeOfficer(1),
            _ => new(role, "tem") { Purpose = purpose },
        };

    /// <summary>A list of 25 people, a refused export, and a jobseeker's look at oneself.</summary>
    private static async Task ThreeEvents(TestRegister register)
    {
        int[] many = [.. Enumerable.Range(1, 25)];
        await Did(register, await TestActor.Caseworker(91).SignIn(register.Source, Stop), Listed, many);
        await Did(
            register,
            await TestActor.TeOfficer(1).SignIn(register.Source, Stop),
            gate => gate.Decide(RegisterSubject.ExportCustomers),
            Anna
        );
        await Did(
            register,
            await TestActor.Jobseeker(Anna).SignIn(register.Source, Stop),
            gate => gate.Decide(OwnSubject.ViewOwnData),
            Anna
        );
    }

    /// <summary>Events by a query of account, time, role and subjects.</summary>
    private static Task<object?> Made(TestRegister register, string rows) =>
        Sql.Run(
            register.ConnectionString,
            $"""
            insert into access.event (account_id, at, role, organisation, subjects, purpose, action, outcome)
            select v.account, v.at, 2, 'municipality-091', v.subjects, 1, 3, 0
            from ({rows}) v (account, at, one, subjects)
            """,
            Stop
        );

    private static void Listed(Gate gate) => gate.Decide(RegisterSubject.ListCustomers);

    private static async Task Did(TestRegister register, string token, Action<Gate> what, params int[] subjects)
    {
        await using Gate gate = await TestGates.Enter(register, token);
        what(gate);
        if (subjects.Length > 0)
            gate.SetSubjects(subjects);
        await gate.Close(Stop);
    }
}
