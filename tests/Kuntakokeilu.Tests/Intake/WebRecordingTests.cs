using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Intake;

/// <summary>Who records what on a form, by the clerk's policies.</summary>
public sealed class WebRecordingTests(TestCluster cluster) : IAsyncLifetime
{
    private const AccessAction Send = (AccessAction)30_250;
    private const AccessAction Act = (AccessAction)30_251;
    private const AccessAction Look = (AccessAction)30_252;

    /// <summary>With actions of the test, so that it stands for whatever subject declares such.</summary>
    private static readonly AccessRights Rights = new([
        .. Subjects.All.SelectMany(subject => subject.Actions),
        new("TestSend", Send, Capacity.Jobseeker) { Changes = true, Records = true },
        new("TestAct", Act, Capacity.Casework) { Changes = true, Records = true },
        new("TestLook", Look, [Capacity.Jobseeker, .. Capacity.Casework]) { Changes = true },
    ]);

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private AccessWorld world = null!;

    private TestRegister Register => world.Register;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        await Schema.Migrate(Register.Source, Rights, Stop);
        Register.Clock.Now = new(2022, 3, 1, 10, 0, 0, TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync() => await Register.DisposeAsync();

    [Fact]
    public async Task A_jobseeker_records_of_oneself()
    {
        int before = await Register.Ask<int>(Version(world.Own));
        WrittenPart written = await Record(TestActor.Jobseeker(world.Own), Send, world.Own, [Change("091")]);

        Assert.Equal((1, 1), (written.Recorded, written.Periods));
        Assert.Equal(
            $"{(int)RecordingSource.Web} Jobseeker",
            await Register.Ask<string>(
                $"select source || ' ' || by from register.recording where id = {written.Recording}"
            )
        );
        // Helsinki is responsible from now on; Tampere serves until it has handed over.
        Assert.Equal(
            "91 837",
            await Register.Ask<string>(
                $"select municipality || ' ' || organiser from steering.current_period where person_id = {world.Own}"
            )
        );
        Assert.True(await Register.Ask<int>(Version(world.Own)) > before);
        await Register.Replays();
    }

    [Fact]
    public async Task Whoever_is_new_gets_the_next_identifier_and_is_known_by_ones_code()
    {
        string[] keys = [];
        foreach (string code in (string[])["010190-901R", "020290-9027"])
        {
            string token = await Newcomer(code);
            WrittenPart written = await Record(token, Send, null, [Start(new(2022, 3, 1))], becomes: true);
            int person = Assert.Single(written.Persons);
            keys = [.. keys, await Register.Ask<string>($"select key from register.person where id = {person}")];
            Assert.Equal(
                person,
                await Register.Ask<int>($"select person_id from register.identity where code = '{code}'")
            );
            await using Gate next = await TestGates.Enter(Register, token);
            Assert.Equal(person, next.Actor!.Person);
            Assert.Equal(1, await CaseVersion.Of(next.Connection, person, Stop) - 1);
        }
        Assert.Equal(["W00000001", "W00000002"], keys);
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from access.newcomer"));
        await Register.Replays();
    }

    [Fact]
    public async Task An_identifier_that_an_import_has_brought_is_passed_over()
    {
        await Register.Import("2022-01-11", "W00000001,2021-06-01,start,1990-01-01,837,2,no,fi,no\n");
        Register.Clock.Now = new(2022, 3, 1, 10, 0, 0, TimeSpan.Zero);
        string token = await Newcomer("010190-901R");
        WrittenPart written = await Record(token, Send, null, [Start(new(2022, 3, 1))], becomes: true);
        Assert.Equal(
            "W00000002",
            await Register.Ask<string>($"select key from register.person where id = {written.Persons[0]}")
        );
    }

    [Fact]
    public async Task An_official_records_an_act_on_a_customer_of_ones_organisation()
    {
        TeOfficeAct act = new(
            new(2022, 3, 1),
            TeOfficeActKind.TransferToTeOffice,
            MunicipalityCode.None,
            TransferGround.Language,
            Requested: true,
            ServicesSecured: true,
            Accepted: true
        );
        WrittenPart written = await Record(TestActor.Manager(TestActor.Tampere), Act, world.Own, [], [new(act, 1)]);

        Assert.Empty(written.Rejections);
        Assert.Equal(1L, await Register.Ask<long>($"select count(*) from register.act where person_id = {world.Own}"));
        await Register.Replays();
    }

    [Fact]
    public async Task Rows_that_would_tell_a_decided_day_otherwise_wait_for_an_officer()
    {
        WrittenPart written = await Record(
            TestActor.Jobseeker(world.Former),
            Send,
            world.Former,
            [Change("049", new(2021, 11, 1))]
        );
        Assert.Single(written.Differences);
        Assert.Equal(0, written.Recorded);
    }

    public static TheoryData<string> Forbidden =>
        ["another jobseeker", "another's customer", "protected", "disqualified", "no action that records", "new twice"];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task Nobody_else_is_held(string what)
    {
        (TestActor Actor, AccessAction Action, int? Person) wanted = what switch
        {
            "another jobseeker" => (TestActor.Jobseeker(world.Own), Send, world.Organised),
            "another's customer" => (TestActor.Manager(AccessWorld.Helsinki), Act, world.Own),
            "protected" => (TestActor.Manager(TestActor.Tampere), Act, world.Protected),
            "disqualified" => (
                TestActor.Manager(TestActor.Tampere) with
                {
                    Person = world.Official,
                },
                Act,
                world.Official
            ),
            "no action that records" => (TestActor.Jobseeker(world.Own), Look, world.Own),
            _ => (TestActor.Jobseeker(world.Own), Send, null),
        };
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
            Record(wanted.Actor, wanted.Action, wanted.Person, [Change("091")])
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    /// <summary>Past the site's own rules, in plain SQL after a lawful hold.</summary>
    [Theory]
    [InlineData(
        "insert into register.person (id, key, recording_id) values (500000, 'oma', currval('register.recording_id_seq'))"
    )]
    [InlineData(
        "insert into register.act (person_id, seq, recording_id, date, kind, ground, requested, services_secured, accepted) values (OWN, 99, currval('register.recording_id_seq'), '2022-03-01', 1, 0, true, true, true)"
    )]
    [InlineData("select register.turn_case(OTHER)")]
    [InlineData("select register.become(OWN, 'X')")]
    [InlineData("update register.\"case\" set version = 0")]
    public async Task A_jobseeker_writes_no_more_than_a_form_does(string sql)
    {
        string token = await TestActor.Jobseeker(world.Own).SignIn(Register.Source, Stop);
        await using NpgsqlConnection connection = await Register.Site.Clerk.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        Assert.NotNull(await ActorReader.EnterToAct(connection, token, Stop));
        await using NpgsqlCommand held = new(
            $"""
            select register.hold_for_web({world.Own}, {(int)Send}::smallint);
            insert into register.recording (at, source, by) values (now(), {(int)RecordingSource.Web}, 'Jobseeker')
            """,
            connection
        );
        await held.ExecuteNonQueryAsync(Stop);
        await using NpgsqlCommand attack = new(
            sql.Replace("OWN", $"{world.Own}").Replace("OTHER", $"{world.Other}"),
            connection
        );
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
            attack.ExecuteNonQueryAsync(Stop)
        );
        // 55000: no identifier was given in this connection.
        Assert.Contains(refused.SqlState, (string[])["42501", "55000"]);
    }

    private async Task<string> Newcomer(string code)
    {
        string token = await new TestActor(Role.Jobseeker, null).SignIn(Register.Source, Stop);
        await Register.Run(
            $"""
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '{code}', 'Malli', 'Uusi', now() from access.account
            """
        );
        return token;
    }

    private async Task<WrittenPart> Record(
        TestActor actor,
        AccessAction action,
        int? person,
        IReadOnlyList<IncomingFact> facts,
        IReadOnlyList<IncomingAct>? acts = null
    ) => await Record(await actor.SignIn(Register.Source, Stop), action, person, facts, acts);

    private async Task<WrittenPart> Record(
        string token,
        AccessAction action,
        int? person,
        IReadOnlyList<IncomingFact> facts,
        IReadOnlyList<IncomingAct>? acts = null,
        bool becomes = false
    )
    {
        await using Gate gate = new(Register.Site, new(Rights), token, Register.Clock);
        await gate.EnterToAct(Stop);
        Assert.Null(gate.Decide(action).Refused);
        Work work = await gate.Begin(Stop);
        string key = await WebRecording.Hold(work, person, Stop);
        WrittenPart written = await new WebRecording(Register.Clock, LawAsKnown.Whole).Write(
            work,
            key,
            person,
            facts,
            acts ?? [],
            Stop
        );
        if (becomes)
        {
            await using NpgsqlCommand command = new("select register.become($1, 'MALLI UUSI')", work.Connection);
            command.Parameters.Add(new() { Value = written.Persons[0] });
            await command.ExecuteNonQueryAsync(Stop);
        }
        await work.Commit([.. written.Persons], Stop);
        return written;
    }

    private static IncomingFact Start(DateOnly day) => Row(day, RegisterEventKind.Start, "837");

    private static IncomingFact Change(string home, DateOnly? day = null) =>
        Row(day ?? new(2022, 3, 1), RegisterEventKind.Change, home);

    private static IncomingFact Row(DateOnly day, RegisterEventKind kind, string home) =>
        new(
            new(
                day,
                kind,
                new()
                {
                    BirthDate = new(1990, 1, 1),
                    HomeMunicipality = MunicipalityCode.Of(int.Parse(home)),
                    Status = EmploymentStatus.Unemployed,
                    EarningsRelated = Answer.No,
                    MotherTongue = LanguageCode.Parse("fi"),
                    Immigrant = Answer.No,
                }
            ),
            default,
            1
        );

    private static string Version(int person) =>
        $"""
            select (coalesce((select version from register."case" where person_id = {person}), 0)
                + (select count(*) from register.fact where person_id = {person}))::int
            """;
}
