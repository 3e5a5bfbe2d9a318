using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>Attendance is told day by day, closed by the month, and corrected by rows after it.</summary>
public sealed class AttendanceTests(TestCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_is_told_until_the_fifth_of_the_next_and_then_corrected_with_a_reason()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int referral = await world.Started(await world.Person(1));
        MonthClosing closing = new(world.Register.Site.Job, world.Register.Clock);
        world.On(5, 31);
        Assert.Null(await world.Attend(referral, new(2022, 5, 2), AttendanceMark.Present));
        Assert.Null(await world.Attend(referral, new(2022, 5, 3), AttendanceMark.Sick));
        // Told again, the latest counts.
        Assert.Null(await world.Attend(referral, new(2022, 5, 3), AttendanceMark.Late));
        Assert.Equal(ReferralFault.BadDay, await world.Attend(referral, new(2022, 5, 1), AttendanceMark.Present));
        Assert.Equal(ReferralFault.BadDay, await world.Attend(referral, new(2022, 6, 1), AttendanceMark.Present));
        world.On(6, 5);
        Assert.Null(await world.Attend(referral, new(2022, 5, 4), AttendanceMark.NotAccepted));
        Assert.Equal(0, await closing.Run(Stop));
        world.On(6, 6);
        Assert.Equal(ReferralFault.MonthClosed, await world.Attend(referral, new(2022, 5, 5), AttendanceMark.Present));
        int[] closed = await Task.WhenAll(closing.Run(Stop), Task.Run(() => Twin(world).Run(Stop)));
        Assert.Equal(1, closed.Sum());
        Assert.Equal(0, await closing.Run(Stop));
        Assert.Null(await world.Attend(referral, new(2022, 5, 4), AttendanceMark.Accepted, "Todistus tuli myöhemmin"));
        Assert.Equal(1, await closing.Run(Stop));
        Assert.Equal(
            ["2022-05-01 1 f 1 1 0 0 1 0", "2022-05-01 2 f 1 1 0 1 0 0"],
            await world.Register.Lines(
                """
                select concat_ws(' ', month, number, is_promoting, present, late, sick, accepted, not_accepted, days_off)
                from referrals.attendance_month order by number
                """
            )
        );
        Assert.Equal(5L, await world.Register.Ask<long>("select count(*) from referrals.attendance"));
    }

    [Fact]
    public async Task Nothing_is_told_of_who_has_not_started_nor_after_the_end()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int referral = await world.Sent(await world.Person(1));
        Assert.Equal(ReferralFault.NotNow, await world.Attend(referral, new(2022, 5, 2), AttendanceMark.Present));
        Assert.Null((await world.Take(referral, ReferralStep.Accept, ReferralParty.Provider)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Start, ReferralParty.Provider)).Fault);
        world.On(5, 10);
        Assert.Null(
            (
                await world.Take(
                    referral,
                    ReferralStep.Complete,
                    ReferralParty.Provider,
                    result: ServiceResult.NoChange
                )
            ).Fault
        );
        world.On(5, 12);
        Assert.Null(await world.Attend(referral, new(2022, 5, 10), AttendanceMark.Present));
        Assert.Equal(ReferralFault.BadDay, await world.Attend(referral, new(2022, 5, 11), AttendanceMark.Present));
    }

    private static MonthClosing Twin(ReferralWorld world) => new(world.Register.Site.Job, world.Register.Clock);
}
