using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Transfers;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;

namespace Kuntakokeilu.Tests.Transfers.Clarifying;

/// <summary>TE officers find out what is missing, and leave untransferred; under the clerk's policies.</summary>
public sealed class ClarifyServiceTests(TestCluster cluster)
{
    private const string Now =
        "select concat_ws(' ', p.key, c.basis, coalesce(c.municipality::text, '-'), c.te_office, c.version, c.valid_from) "
        + "from steering.current_period c join register.person p on p.id = c.person_id order by p.key";

    private const string Reason = "Työttömyyskassa vahvisti puhelimitse.";

    private static readonly ClarifiedFacts Unmet = new(EarningsRelated: false, null, null);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_found_out_decides_waits_for_the_transfer_and_may_be_left_untransferred()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            string.Concat(
                ((string[])["anna", "bo", "cia", "dan"]).Select(key =>
                    $"{key},2022-06-01,start,1980-01-01,837,2,unknown,fi,no\n"
                )
            )
        );
        register.Clock.Now = new(2022, 6, 20, 9, 0, 0, TimeSpan.Zero);
        int anna = await Number(register, "anna");
        int bo = await Number(register, "bo");
        int cia = await Number(register, "cia");
        int dan = await Number(register, "dan");
        int version = await Version(register, anna);

        // It was so from the beginning; a second officer finds it done.
        Assert.Equal(ClarifyResult.Done, await Record(register, anna, version, Unmet, null));
        Assert.Equal(ClarifyResult.Stale, await Record(register, anna, version, Unmet, null));
        Assert.Equal(
            ClarifyResult.NotWaiting,
            await Record(register, anna, await Version(register, anna), Unmet, null)
        );
        // After the seven days from the day on which it came: by a notified change.
        Assert.Equal(
            ClarifyResult.BeforeRecord,
            await Record(register, bo, await Version(register, bo), Unmet, new(2022, 5, 31))
        );
        Assert.Equal(
            ClarifyResult.Done,
            await Record(register, bo, await Version(register, bo), Unmet, new(2022, 6, 15))
        );
        // And who does meet the conditions belongs to nobody's target group.
        Assert.Equal(
            ClarifyResult.Done,
            await Record(register, cia, await Version(register, cia), Unmet with { EarningsRelated = true }, null)
        );
        int asked = await Version(register, dan);
        Assert.Equal(ClarifyResult.Done, await Ask(register, dan, asked));
        Assert.Equal(ClarifyResult.Stale, await Ask(register, dan, asked));
        Assert.Equal(
            [
                "anna 2 837 5 2 2022-06-01",
                "bo 2 837 5 1 2022-06-15",
                "cia 11 - 5 2 2022-06-01",
                "dan 10 - 5 1 2022-06-01",
            ],
            await register.Lines(Now)
        );
        Assert.Equal(
            ["customer 6 1", "te-office-5 6 4"],
            await register.Lines("select concat_ws(' ', addressee, kind, state) from notices.notice order by 1")
        );
        await using (Gate office = await TestActor.TeOfficer(TestActor.Pirkanmaa).Enter(register))
            Assert.Equal(new(2022, 6, 27), Assert.Single(await AskedQuestions.Of(office.Connection, dan, Stop)).Until);

        // Left with the TE office from the day of the test: of anna with a row of that day alone, of bo too.
        int before = await Version(register, anna);
        Assert.Equal(LeaveResult.Left, await Leave(register, anna, before));
        Assert.Equal(LeaveResult.Stale, await Leave(register, anna, before));
        Assert.Equal(LeaveResult.NotWaiting, await Leave(register, dan, await Version(register, dan)));
        Assert.Equal("anna 6 - 5 3 2022-06-01", (await register.Lines(Now))[0]);
        Assert.Equal(
            ["customer", "te-office-5"],
            await register.Lines("select addressee from notices.notice where kind = 3 order by 1")
        );
        await register.Replays();
        await register.IsToldAlikeByFiles();
    }

    [Fact]
    public async Task Who_is_left_after_later_rows_is_told_anew_from_the_day_of_the_test()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            "anna,2022-06-01,start,1980-01-01,837,2,unknown,fi,no\nanna,2022-06-03,change,1980-01-01,837,2,unknown,fi,no\n"
        );
        register.Clock.Now = new(2022, 6, 5, 9, 0, 0, TimeSpan.Zero);
        int anna = await Number(register, "anna");
        Assert.Equal(ClarifyResult.Done, await Record(register, anna, await Version(register, anna), Unmet, null));

        Assert.Equal(LeaveResult.Left, await Leave(register, anna, await Version(register, anna)));

        Assert.Equal(["anna 6 - 5 3 2022-06-01"], await register.Lines(Now));
        Assert.Equal(
            ["true Kieli on ruotsi, ja palvelu toimii TE-toimistossa.", $"true {Reason}"],
            await register.Lines("select accepted || ' ' || reason from steering.settlement order by reason")
        );
        await register.Replays();
        await register.IsToldAlikeByFiles();
    }

    private static Task<int> Number(TestRegister register, string key) =>
        register.Ask<int>($"select id from register.person where key = '{key}'");

    private static async Task<int> Version(TestRegister register, int person)
    {
        await using Gate gate = await TestActor.TeOfficer(TestActor.Pirkanmaa).Enter(register);
        return await CaseVersion.Of(gate.Connection, person, Stop);
    }

    private static Task<ClarifyResult> Record(
        TestRegister register,
        int person,
        int version,
        ClarifiedFacts found,
        DateOnly? from
    ) =>
        Act(
            register,
            TransfersSubject.ClarifyFacts,
            person,
            work => Service(register).Record(person, version, found, from, Reason, work, Stop)
        );

    private static Task<ClarifyResult> Ask(TestRegister register, int person, int version) =>
        Act(
            register,
            TransfersSubject.AskToClarify,
            person,
            work => Service(register).Ask(person, version, new(2022, 6, 27), "Kuulutko työttömyyskassaan?", work, Stop)
        );

    private static Task<LeaveResult> Leave(TestRegister register, int person, int version) =>
        Act(
            register,
            TransfersSubject.LeaveUntransferred,
            person,
            work =>
                new LeaveService(register.Clock, LawAsKnown.Whole).Leave(
                    person,
                    version,
                    TransferGround.Language,
                    "Kieli on ruotsi, ja palvelu toimii TE-toimistossa.",
                    work,
                    Stop
                )
        );

    private static ClarifyService Service(TestRegister register) =>
        new(register.Clock, LawAsKnown.Whole, withoutOfficial: false);

    /// <summary>A request of an officer of the TE office of Pirkanmaa.</summary>
    private static async Task<T> Act<T>(
        TestRegister register,
        AccessAction action,
        int person,
        Func<Work, Task<T>> service
    )
    {
        await using Gate gate = await TestActor.TeOfficer(TestActor.Pirkanmaa).Act(register);
        Assert.Null((await gate.Decide(action, person, Stop)).Refused);
        T result = await service(await gate.Begin(Stop));
        Assert.True(await gate.Close(Stop));
        return result;
    }
}
