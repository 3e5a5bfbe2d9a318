using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Transfers;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers;

/// <summary>Whom a form makes a municipality's customer waits for the TE office, and is transferred once.</summary>
public sealed class ConfirmServiceTests(TestCluster cluster)
{
    private const string Now =
        "select concat_ws(' ', p.key, c.municipality, coalesce(c.organiser::text, '-'), coalesce(c.te_office::text, '-'), "
        + "(select count(t.notified_at) from steering.period t where t.person_id = p.id)) "
        + "from steering.current_period c join register.person p on p.id = c.person_id order by p.key";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static async Task<TestRegister> Made(TestCluster cluster)
    {
        TestRegister register = await TestRegister.Make(cluster);
        register.Clock.Now = new(2022, 6, 1, 9, 0, 0, TimeSpan.Zero);
        return register;
    }

    /// <summary>As a form of the site records, of somebody new.</summary>
    private static async Task Register(TestRegister register, string home, bool withoutOfficial = false)
    {
        await using Work work = await Work.Begin(register.Source, TestRegister.Program, Stop);
        JobseekerFacts facts = new()
        {
            BirthDate = new(1980, 1, 1),
            HomeMunicipality = MunicipalityCode.Parse(home),
            Status = EmploymentStatus.Unemployed,
            EarningsRelated = Answer.No,
            MotherTongue = LanguageCode.Parse("fi"),
            Immigrant = Answer.No,
        };
        await new WebRecording(register.Clock, LawAsKnown.Whole, withoutOfficial).Write(
            work,
            await WebRecording.Hold(work, person: null, Stop),
            person: null,
            [new(new(new(2022, 6, 1), RegisterEventKind.Start, facts), default, 1)],
            [],
            Stop
        );
        await work.Commit([], Stop);
    }

    private static async Task<ConfirmResult> Confirm(TestRegister register, int office, params int[] people)
    {
        await using Gate gate = await TestActor.TeOfficer(office).Act(register);
        Assert.Null(gate.Decide(TransfersSubject.ConfirmTransfers).Refused);
        ConfirmResult result = await new ConfirmService(register.Clock).Confirm(people, await gate.Begin(Stop), Stop);
        gate.SetSubjects([]);
        Assert.True(await gate.Close(Stop));
        return result;
    }

    [Fact]
    public async Task Until_the_transfer_the_office_of_the_place_serves_whatever_else_comes()
    {
        await using TestRegister register = await Made(cluster);
        await Register(register, "837");
        await Register(register, "837", withoutOfficial: true);
        await register.Import("2022-06-01", "anna,2022-06-01,start,1980-01-01,837,2,no,fi,no\n");
        await register.Send($"{SmallFiles.Header}W00000001,2022-06-02,change,1980-01-01,837,2,no,et,no\n");

        Assert.Equal(["W00000001 837 - 5 0", "W00000002 837 837 - 1", "anna 837 837 - 1"], await register.Lines(Now));

        // Who moves before the transfer waits at the office of the new place.
        await register.Send($"{SmallFiles.Header}W00000001,2022-06-03,change,1980-01-01,091,2,no,et,no\n");
        Assert.Equal("W00000001 91 - 1 0", (await register.Lines(Now))[0]);
        await register.Replays();
    }

    [Fact]
    public async Task Two_officers_on_one_queue_transfer_each_once_and_everybody_is_told_once()
    {
        await using TestRegister register = await Made(cluster);
        for (int i = 0; i < 6; i++)
            await Register(register, i < 5 ? "837" : "091");

        ConfirmResult[] results = await Task.WhenAll(
            Confirm(register, TestActor.Pirkanmaa, 1, 2, 3, 4),
            Confirm(register, TestActor.Pirkanmaa, 4, 3, 2, 5, 6, 999)
        );

        Assert.Equal(5, results.Sum(result => result.Confirmed));
        Assert.Equal(5, results.Sum(result => result.Skipped));
        Assert.Equal(
            [.. Enumerable.Range(1, 5).Select(i => $"W0000000{i} 837 837 - 1"), "W00000006 91 - 1 0"],
            await register.Lines(Now)
        );
        Assert.Equal(
            ["1", "2", "3", "4", "5"],
            await register.Lines("select unnest(subjects)::text s from access.event where action = 62 order by s")
        );
        Assert.Equal(
            ["customer 5", "municipality-837 5"],
            await register.Lines(
                "select addressee || ' ' || count(*) from notices.notice group by addressee order by 1"
            )
        );

        // Sent twice, it does nothing more, and the log tells of a look.
        Assert.Equal(new(0, 4), await Confirm(register, TestActor.Pirkanmaa, 1, 2, 3, 4));
        Assert.Equal(10L, await register.Ask<long>("select count(*) from notices.notice"));
        await register.Replays();
    }

    [Fact]
    public async Task The_preview_counts_by_municipality_and_leaves_out_of_whom_late_rows_wait()
    {
        await using TestRegister register = await Made(cluster);
        foreach (string home in (string[])["837", "837", "536", "837", "091"])
            await Register(register, home);
        await register.Send($"{SmallFiles.Header}W00000004,2022-05-01,start,1980-01-01,091,2,no,fi,no\n");
        await using Gate gate = await TestActor.TeOfficer(TestActor.Pirkanmaa).Enter(register);

        TransferPreview all = await TransferQueue.Preview(gate.Connection, new(), Stop);
        TransferPreview nokia = await TransferQueue.Preview(
            gate.Connection,
            new(MunicipalityCode.Parse("536"), Until: new(2022, 6, 1)),
            Stop
        );

        Assert.Equal([1, 2, 3], all.People);
        Assert.Equal([(MunicipalityCode.Parse("837"), 2), (MunicipalityCode.Parse("536"), 1)], all.Counts);
        Assert.Equal((1, false), (all.WithLateRows, all.IsCut));
        Assert.Equal([3], nokia.People);
        Assert.Equal(new(0, 1), await Confirm(register, TestActor.Pirkanmaa, 4));
    }
}
