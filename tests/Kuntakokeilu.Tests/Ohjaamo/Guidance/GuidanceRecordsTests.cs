using Kuntakokeilu.App.Pages.Ohjaamo;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Ohjaamo.Guidance;

/// <summary>A record is begun once, goes with its consent, and is not kept longer than it may.</summary>
[Collection(OhjaamoCollection.Name)]
public sealed class GuidanceRecordsTests(OhjaamoWorld world)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_begins_one_record()
    {
        string organisation = await world.Organisation();
        string token = await world.SignIn(OhjaamoWorld.Worker(organisation));
        Guid matter = Guid.NewGuid();
        int[] numbers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Do(token, work => GuidanceRecords.Begin(Record(organisation, matter), work, Stop)))
        );
        Assert.Single(numbers.Distinct());
    }

    [Fact]
    public async Task A_note_is_a_visit_and_is_there_once()
    {
        string organisation = await world.Organisation();
        string token = await world.SignIn(OhjaamoWorld.Worker(organisation));
        int record = await Do(token, work => GuidanceRecords.Begin(Record(organisation), work, Stop));
        GuidanceNote note = new()
        {
            Matter = Guid.NewGuid(),
            RecordId = record,
            Day = new(2022, 5, 16),
            By = $"{Role.OhjaamoWorker} {organisation}",
            Text = "a",
        };
        for (int sent = 0; sent < 2; sent++)
            Assert.True(await Do(token, work => GuidanceRecords.Write(note, work, Stop)));
        Assert.Equal(
            1L,
            await world.Register.Ask<long>($"select count(*) from ohjaamo.note where record_id = {record}")
        );
        Assert.Equal(
            new DateOnly(2022, 5, 16),
            await world.Register.Ask<DateOnly>($"select last_visit from ohjaamo.record where id = {record}")
        );
        // The consent is withdrawn: nothing is left, and nothing is added to.
        Assert.True(await Do(token, work => GuidanceRecords.Withdraw(record, work, Stop)));
        Assert.False(await Do(token, work => GuidanceRecords.Withdraw(record, work, Stop)));
        Assert.False(await Do(token, work => GuidanceRecords.Write(note, work, Stop)));
        Assert.Equal(
            0L,
            await world.Register.Ask<long>($"select count(*) from ohjaamo.note where record_id = {record}")
        );
    }

    /// <summary>The last day of the 24 months, and the one after.</summary>
    [Fact]
    public async Task It_is_deleted_24_months_after_the_last_visit()
    {
        string organisation = await world.Organisation();
        string token = await world.SignIn(OhjaamoWorld.Worker(organisation));
        int record = await Do(token, work => GuidanceRecords.Begin(Record(organisation), work, Stop));
        await world.Register.Run($"update ohjaamo.record set last_visit = '2020-06-16' where id = {record}");
        SetClock clock = new() { Now = new(2022, 6, 15, 10, 0, 0, TimeSpan.Zero) };
        TraySealing job = new(world.Register.Site.Job, clock);
        await job.Run(Stop);
        Assert.Equal(1L, await Left(record));
        clock.Now = clock.Now.AddDays(1);
        await job.Run(Stop);
        Assert.Equal(0L, await Left(record));
    }

    [Fact]
    public async Task The_database_takes_no_child_without_a_guardian()
    {
        string organisation = await world.Organisation();
        foreach (
            (int age, string guardian, bool isTaken) in ((int, string, bool)[])
                [(14, "null, null", false), (14, "'a', '2022-05-01'", true), (15, "null, null", true)]
        )
        {
            string insert = $"""
                insert into ohjaamo.record (matter, organisation, called_by, age, consent, guardian, guardian_consent, last_visit)
                values (gen_random_uuid(), '{organisation}', 'a', {age}, '2022-05-01', {guardian}, '2022-05-01')
                """;
            Exception? refused = await Tried(insert);
            Assert.Equal((age, isTaken), (age, refused is null));
        }
    }

    private async Task<Exception?> Tried(string sql) =>
        await Xunit.Record.ExceptionAsync(() => world.Register.Run(sql));

    private Task<long> Left(int record) =>
        world.Register.Ask<long>($"select count(*) from ohjaamo.record where id = {record}");

    private async Task<T> Do<T>(string token, Func<Work, Task<T>> what)
    {
        await using Gate gate = await TestGates.Act(world.Register, token);
        Assert.Null(gate.Decide(OhjaamoSubject.KeepGuidanceRecord).Refused);
        T result = await what(await gate.Begin(Stop));
        Assert.True(await gate.Close(Stop));
        return result;
    }

    private static GuidanceRecord Record(string organisation, Guid? matter = null) =>
        new()
        {
            Matter = matter ?? Guid.NewGuid(),
            Organisation = organisation,
            CalledBy = "Malli-Nuori",
            Age = 17,
            Consent = new(2022, 5, 2),
            LastVisit = new(2022, 5, 2),
        };
}
