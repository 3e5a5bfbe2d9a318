using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Replaying;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Steering.Replaying;

/// <summary>What an earlier reading of the Act has decided stands until an officer settles it, and is no fault.</summary>
public sealed class EarlierReadingTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>
    /// In supported work from 2 May 2022: by the first reading Tampere's customer, by the present one not registered as
    /// the Act asks.
    /// </summary>
    private static async Task<TestRegister> DecidedByTheFirst(TestCluster cluster)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            "anna,2022-05-02,start,1980-01-01,837,0,no,fi,no\nbertta,2022-05-02,start,1980-01-01,837,2,no,fi,no\n"
        );
        await AsCustomer(register, reading: 1);
        return register;
    }

    private static Task AsCustomer(TestRegister register, int reading) =>
        register.Run(
            $"""
            set session_replication_role = replica;
            update steering.period set authority = 2, municipality = 837, basis = {(int)Basis.TargetGroup},
                reading = {reading};
            update steering.current_period set authority = 2, municipality = 837, organiser = 837, te_office = null,
                basis = {(int)Basis.TargetGroup};
            delete from steering.day_count where authority = 1;
            update steering.day_count set people = 2;
            reset session_replication_role;
            """
        );

    private static Task<ReplaySummary> Replay(TestRegister register) => new ReplayJob(register.Source).Run(Stop);

    private static Task<int> Open(TestRegister register, ReplaySummary replay) =>
        ReadingDifferences.Open(register.Source, replay.ReadOtherwise, register.Clock.Now, Stop);

    [Fact]
    public async Task What_is_decided_now_is_by_the_present_reading()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-05-02,start,1980-01-01,837,0,no,fi,no\n");

        Assert.Equal(LawBook.Reading, await register.Ask<short>("select reading from steering.period"));
        await register.Replays();
    }

    [Fact]
    public async Task Replay_tells_it_apart_from_a_fault()
    {
        await using TestRegister register = await DecidedByTheFirst(cluster);

        ReplaySummary earlier = await Replay(register);
        Assert.Equal(new ReadOtherwise(1, 1, new(2022, 5, 2), IsLatest: true), Assert.Single(earlier.ReadOtherwise));
        Assert.Empty(earlier.Differences.Concat(earlier.CountDifferences));

        await AsCustomer(register, LawBook.Reading);
        ReplaySummary faulty = await Replay(register);
        Assert.Empty(faulty.ReadOtherwise);
        Assert.Equal("person 1, version 1, from 2022-05-02", Assert.Single(faulty.Differences));
    }

    [Fact]
    public async Task Accepted_it_becomes_a_version_by_the_present_reading()
    {
        await using TestRegister register = await DecidedByTheFirst(cluster);
        Assert.Equal(1, await Open(register, await Replay(register)));
        PersonRecord before = await register.Person("anna");
        PersonDifference difference = Assert.Single(before.Differences);
        Assert.Equal(RecordingSource.Reading, before.Recordings[difference.Recording].Source);
        Assert.Equal(new(2022, 5, 2), KnownHistory.Now(before).ReadOtherwiseFrom());

        Assert.Equal(SettlementResult.Settled, await register.Settle(difference.Id, true, "tulkinta"));

        PersonRecord after = await register.Person("anna");
        Assert.Equal(before.Periods, after.Periods.Where(period => period.Version == 1));
        RecordedPeriod told = Assert.Single(after.Periods, period => period.Version == 2);
        Assert.Equal((Basis.StatusNotCovered, LawBook.Reading), (told.Period.Outcome.Basis, told.Reading));
        Assert.Null(KnownHistory.Now(after).ReadOtherwiseFrom());
        ReplaySummary replay = await Replay(register);
        Assert.Equal([false], replay.ReadOtherwise.Select(one => one.IsLatest));
        Assert.Empty(replay.Differences.Concat(replay.CountDifferences));
    }

    [Fact]
    public async Task A_difference_is_opened_once_and_not_again_when_left_out()
    {
        await using TestRegister register = await DecidedByTheFirst(cluster);
        ReplaySummary replay = await Replay(register);

        Assert.Equal(1, await Open(register, replay));
        Assert.Equal(0, await Open(register, replay));
        await register.Settle(1, false, "pysyy");
        Assert.Equal(0, await Open(register, replay));
        Assert.Equal(2, await register.Ask<long>("select count(*) from steering.period"));
    }

    [Fact]
    public async Task New_rows_wait_with_it_and_accepted_count_by_the_present_reading()
    {
        await using TestRegister register = await DecidedByTheFirst(cluster);

        ImportSummary import = await register.Import(
            "2022-09-01",
            "anna,2022-08-01,change,1980-01-01,837,2,no,fi,no\nbertta,2022-08-01,change,1980-01-01,091,2,no,fi,no\n"
        );

        Assert.Equal(1, import.Differences);
        Assert.Single((await register.Person("anna")).Facts);
        Assert.Equal(2, (await register.Person("bertta")).Facts.Count);
        await register.Settle(1, true, "tulkinta");
        PersonRecord anna = await register.Person("anna");
        Assert.Equal(
            [Basis.StatusNotCovered, Basis.TargetGroup],
            anna.Periods.Where(period => period.Version == 2).Select(period => period.Period.Outcome.Basis)
        );
        ReplaySummary replay = await Replay(register);
        Assert.Empty(replay.Differences.Concat(replay.CountDifferences));
    }
}
