using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Statements.Recorded;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>What is put on its way as a statement is given, corrected and taken back, and what the payer is told by it.</summary>
[Collection(Deliveries.Name)]
public sealed class OutboxTests(DeliveryWorld world) : IAsyncLifetime
{
    private const string Search = "S2022-05-02";
    private static readonly DateOnly Day = new(2022, 5, 16);

    private StatedWorld stated = null!;
    private int person;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestRegister Register => world.Register;

    public async ValueTask InitializeAsync()
    {
        await world.Begin();
        string key = await world.Fill(people: 1, each: 0);
        person = await Register.Ask<int>($"select id from register.person where key like '{key}%'");
        stated = new(Register, new HostileDice(1));
        await stated.Record(person, ToldEvent.Apply(Day, Payer.Kela));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task One_statement_is_one_message_and_each_version_of_it_another()
    {
        Assert.Empty(await Messages());
        await Give(StatementEventKind.Give, "A1");
        await Give(StatementEventKind.Correct, "A3");
        await Cancel();
        Assert.Equal(["1 Give v1", "2 Correct v2", "3 Cancel v3"], (await Messages()).Select(Told));
        Assert.Single((await Messages()).Select(one => one.Statement).Distinct());
        Assert.All(await Messages(), one => Assert.Equal(MessageId.Of(one.Statement, (short)one.Version), one.Id));
    }

    [Fact]
    public async Task What_is_not_given_is_not_sent()
    {
        await using Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop);
        ToldEvent given = ToldEvent.Give(
            Day,
            StatementEventKind.Give,
            Search,
            StatementGiver.Municipality,
            "A1",
            Day,
            null
        );
        StatementRecording recording = new(Register.Clock);
        Assert.IsType<StatementRecorded.Done>(await recording.Record(work, person, [given], Stop));
        await work.Undo(Stop);
        Assert.Empty(await Messages());
        // Nor what the law does not let be.
        await stated.Record(person, given with { Value = "T001" });
        Assert.Empty(await Messages());
    }

    [Fact]
    public async Task A_correction_goes_in_the_place_of_what_was_not_taken()
    {
        await Give(StatementEventKind.Give, "A1");
        await Register.Run($"update statements.message set state = 5, fault = 2 where person_id = {person}");
        await Give(StatementEventKind.Correct, "A3");
        Assert.Equal(
            [MessageProgress.Replaced, MessageProgress.Queued],
            (await Messages()).Select(one => one.Progress)
        );
        // Another statement of the person is none of that one's business.
        await Register.Run(
            $"update statements.message set state = 5, fault = 2 where person_id = {person} and number = 2"
        );
        await Give(StatementEventKind.Give, "A1");
        Assert.Equal(
            [MessageProgress.Replaced, MessageProgress.Dead, MessageProgress.Behind],
            (await Messages()).Select(one => one.Progress)
        );
    }

    [Fact]
    public async Task The_new_payer_is_told_anew_and_a_correction_goes_to_whom_the_statement_went()
    {
        await Give(StatementEventKind.Give, "A1");
        await stated.Record(person, ToldEvent.Apply(Day, new(12)));
        await stated.Record(
            person,
            ToldEvent.Give(Day, StatementEventKind.Give, "P2022-05-16", StatementGiver.Municipality, "A1", Day, null)
        );
        await Give(StatementEventKind.Correct, "A3");
        Assert.Equal([0, 12, 0], (await Messages()).Select(one => one.Fund));
        Assert.Equal(["kela", "fund:12", "kela"], (await Messages()).Select(one => one.Body.Payer));
    }

    [Fact]
    public async Task A_service_is_told_with_its_plan_and_the_ground_of_its_arranging()
    {
        await Register.Run(
            $"""
            insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground, number_reason,
                written_by, organisation, recording_id)
            select {person}, '2022-05-10', 1, 'istutettu', 'istutettu', '[]', 3, 0, 'istutettu', 'istutettu', 'municipality-837',
                recording_id from register.person where id = {person};
            insert into casework.plan_step (plan_id, person_id, is_accepted, how, note, by, day, recording_id)
            select p.id, p.person_id, true, 2, 'istutettu', 'istutettu', '2022-05-11', p.recording_id
            from casework.plan p where p.person_id = {person}
            """
        );
        await stated.Record(
            person,
            new ToldEvent(Day, StatementEventKind.Open, "T1", StatementMatter.Service, "work_trial", "in_plan", Day)
        );
        await using Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop);
        await new StatementRecording(Register.Clock).Record(
            work,
            person,
            [
                ToldEvent.Give(
                    Day,
                    StatementEventKind.Give,
                    "T1",
                    StatementGiver.Municipality,
                    "BC",
                    Day,
                    Day.AddDays(30)
                ),
            ],
            Stop,
            isByDuty: true
        );
        await work.Commit([person], Stop);
        Assert.Equal(
            """
            {"reference":"T1","matter":"service","provision":"11:4.1.4","code":"BC","from":"2022-05-16","to":"2022-06-15","payer":"kela","giver":{"by":"municipality","municipality":"837","contact":"Tampere"},"date":"2022-05-16","officer":"test","facts":{"part":"begin","since":"2022-05-16"},"service":{"kind":"work_trial","in_plan":true,"plan":{"type":"employment","signed_on":"2022-05-11"},"by_duty13":true}}
            """,
            Assert.Single(await Bodies())
        );
    }

    /// <summary>
    /// The list of what a payer may know is this one. Whatever else is on record of the person - what was asked and answered, why
    /// it was taken back, the plan's words, the address - is planted here, and nothing of it is in any message.
    /// </summary>
    [Fact]
    public async Task A_message_holds_what_the_payer_may_know_and_nothing_planted()
    {
        await Register.Run($"update register.identity set street = 'Istutettukatu 1' where person_id = {person}");
        await stated.Record(
            person,
            new ToldEvent(Day, StatementEventKind.Ask, Search, To: Day.AddDays(7)) { Words = "istutettu kysymys" }
        );
        await stated.Record(
            person,
            new ToldEvent(Day, StatementEventKind.Answer, Search) { Words = "istutettu sairaus" }
        );
        await Give(StatementEventKind.Give, "A1", "istutettu peruste");
        await Give(StatementEventKind.Correct, "A3", "istutettu peruste");
        await Cancel();
        string[] bodies = [.. await Bodies()];
        Assert.Equal(
            """
            {"reference":"S2022-05-02","matter":"registration","provision":"2:1","code":"A1","from":"2022-05-16","payer":"kela","giver":{"by":"municipality","municipality":"837","contact":"Tampere"},"date":"2022-05-16","officer":"test","facts":{"part":"begin","since":"2022-05-02"}}
            """,
            bodies[0]
        );
        Assert.Equal(
            """
            {"reference":"S2022-05-02","matter":"registration","provision":"2:1","payer":"kela","giver":{"by":"municipality","municipality":"837","contact":"Tampere"},"date":"2022-05-16","officer":"test"}
            """,
            bodies[2]
        );
        Assert.All(bodies, body => Assert.DoesNotContain("istutettu", body, StringComparison.OrdinalIgnoreCase));
    }

    private Task<StatementRecorded> Give(StatementEventKind kind, string code, string words = "") =>
        stated.Record(
            person,
            ToldEvent.Give(Day, kind, Search, StatementGiver.Municipality, code, Day, null) with
            {
                Words = words,
            }
        );

    private Task<StatementRecorded> Cancel() =>
        stated.Record(
            person,
            ToldEvent.Cancel(Day, Search, StatementGiver.Municipality) with
            {
                Words = "istutettu syy",
            }
        );

    private static string Told(PersonMessage one) => $"{one.Number} {one.Kind} v{one.Version}";

    private async Task<IReadOnlyList<PersonMessage>> Messages()
    {
        await using NpgsqlConnection connection = await Register.Source.OpenConnectionAsync(Stop);
        return await MessageReader.Of(connection, person, Stop);
    }

    private Task<List<string>> Bodies() =>
        Register.Lines($"select body::text from statements.message where person_id = {person} order by number");
}
