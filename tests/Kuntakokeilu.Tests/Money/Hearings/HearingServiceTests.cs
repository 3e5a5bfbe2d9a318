using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Hearings;

/// <summary>16 §: no quota is set or changed before the municipalities of each area concerned have been heard.</summary>
[Collection(MoneyCollection.Name)]
public sealed class HearingServiceTests(MoneyWorld world) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Sent = new(2021, 3, 1);
    private static readonly DateOnly Due = new(2021, 3, 15);
    private static readonly int[] Asked =
    [
        .. PilotAreas.All[0].Municipalities.Select(municipality => municipality.Number),
    ];
    private NpgsqlConnection connection = null!;

    public async ValueTask InitializeAsync() => connection = await world.Database.OpenConnectionAsync(Stop);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    [Fact]
    public async Task Closed_when_all_have_answered_or_the_time_is_over()
    {
        int hearing = await Send();
        Assert.Equal(HearingFault.StillWaiting, await Close(hearing, Due));
        foreach (int municipality in Asked)
            Assert.Null(await Answer(hearing, municipality, Sent.AddDays(3)));
        Assert.Equal(
            HearingFault.MemoMissing,
            await HearingService.Close(connection, hearing, "", Sent.AddDays(4), Stop)
        );
        Assert.Null(await Close(hearing, Sent.AddDays(4)));
        Assert.Equal(HearingFault.Over, await Close(hearing, Sent.AddDays(5)));

        int silent = await Send();
        Assert.Equal(HearingFault.StillWaiting, await Close(silent, Due));
        Assert.Null(await Close(silent, Due.AddDays(1)));
    }

    [Fact]
    public async Task Each_municipality_answers_once_in_time_and_only_those_asked()
    {
        int hearing = await Send();
        Assert.Null(await Answer(hearing, Asked[0], Due));
        Assert.Equal(HearingFault.NotAsked, await Answer(hearing, Asked[0], Due));
        Assert.Equal(HearingFault.NotAsked, await Answer(hearing, 91, Due));
        Assert.Equal(HearingFault.Over, await Answer(hearing, Asked[1], Due.AddDays(1)));
        Assert.Null(await Close(hearing, Due.AddDays(1)));
        Assert.Equal(HearingFault.Over, await Answer(hearing, Asked[1], Due));
        Assert.Equal(HearingFault.Over, await Answer(-1, Asked[1], Due));
    }

    [Fact]
    public async Task An_ELY_centre_hears_about_its_own_areas()
    {
        MoneyAccount quota = new(
            AccountKind.Quota,
            await world.Moment(2021),
            2021,
            MoneyHolders.Area(3),
            "pay_subsidy"
        );
        Assert.Equal(
            (0, HearingFault.OtherEly),
            await Send(new(MoneyWorld.Ely, Sent, "Kiintiö", [new(quota, quota, 1)]))
        );
        Assert.Equal((0, HearingFault.OtherEly), await Send(new(MoneyWorld.Ely, Sent, "Kiintiö", [])));
    }

    /// <summary>An open hearing, one of another area, and one that is closed on a later day than the quota is set.</summary>
    [Fact]
    public async Task Without_it_no_quota_is_set()
    {
        string moment = await world.Moment(2021);
        MoneyAccount other = await world.Grant(moment, 2021, 100, area: MoneyHolders.Area(2));
        MoneyAccount ely = new(AccountKind.Ely, moment, 2021, MoneyWorld.Ely, "pay_subsidy");
        int hearing = await world.Heard(moment, Due.AddDays(1), MoneyHolders.Area(2));
        await world.Entered(
            MoneyRows.Row(TransferKind.TakeBack, Due.AddDays(1), other, ely, 100) with
            {
                Hearing = hearing,
            }
        );
        MoneyAccount quota = ely.Of(MoneyWorld.Area);
        Transfer grant = MoneyRows.Row(TransferKind.Grant, Due.AddDays(1), ely, quota, 50);
        int open = await Send();
        foreach (int not in (int[])[open, hearing, int.MaxValue])
            Assert.Equal(
                new MoneyAnswer.Refused(MoneyRefusal.NotHeard),
                await world.Enter(grant with { Hearing = not })
            );
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.BadFields), await world.Enter(grant));
        Assert.Null(await Close(open, Due.AddDays(1)));
        Assert.Equal(
            new MoneyAnswer.Refused(MoneyRefusal.NotHeard),
            await world.Enter(grant with { Hearing = open, Day = Due })
        );
        await world.Entered(grant with { Hearing = open });
        // Moving between areas needs both.
        Transfer moved = MoneyRows.Row(TransferKind.Reallocate, Due.AddDays(2), quota, other, 10) with
        {
            Hearing = open,
        };
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.NotHeard), await world.Enter(moved));
        int both = await world.Heard(moment, Due.AddDays(2), MoneyWorld.Area, MoneyHolders.Area(2));
        await world.Entered(moved with { Hearing = both });
    }

    private async Task<int> Send()
    {
        string moment = await world.Moment(2021);
        MoneyAccount ely = new(AccountKind.Ely, moment, 2021, MoneyWorld.Ely, "pay_subsidy");
        (int hearing, HearingFault? fault) = await Send(
            new(MoneyWorld.Ely, Sent, "Kiintiö", [new(ely, ely.Of(MoneyWorld.Area), 1_000)])
        );
        Assert.Null(fault);
        return hearing;
    }

    private Task<(int Hearing, HearingFault? Fault)> Send(Proposal proposal) =>
        HearingService.Send(connection, proposal, Stop);

    private Task<HearingFault?> Answer(int hearing, int municipality, DateOnly day) =>
        HearingService.Answer(connection, hearing, municipality, day, agrees: true, "Kunta hyväksyy.", Stop);

    private Task<HearingFault?> Close(int hearing, DateOnly day) =>
        HearingService.Close(connection, hearing, "Kuultu.", day, Stop);
}
