using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Casework.Caseloads;

/// <summary>The row by which a customer is listed follows the name and the late rows.</summary>
public sealed class StandingFollowsTests(TestCluster cluster)
{
    [Fact]
    public async Task Late_rows_stand_there_until_each_is_settled()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        Task<bool> IsLate() =>
            register.Ask<bool>($"select has_late from obligations.standing where person_id = {world.Own}");
        Assert.False(await IsLate());
        await world.WithDifferences();
        Assert.True(await IsLate());
        await register.Settle(world.DifferenceOf(world.Own), accepted: false, "syy");
        Assert.False(await IsLate());
        Assert.True(
            await register.Ask<bool>($"select has_late from obligations.standing where person_id = {world.Other}")
        );
    }

    [Fact]
    public async Task The_name_is_the_registers_whenever_it_comes()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        Task<string> Name() =>
            register.Ask<string>($"select name_key from obligations.standing where person_id = {world.Own}");
        Assert.Equal("MALLI AVAIN-OMA", await Name());
        await register.Run($"update register.identity set name_key = 'UUSI MALLI' where person_id = {world.Own}");
        Assert.Equal("UUSI MALLI", await Name());
        Assert.Equal(
            (short)AccessWorld.Tampere,
            await register.Ask<short>($"select holder from obligations.standing where person_id = {world.Own}")
        );
        Assert.Equal(
            (short)-AccessWorld.Pirkanmaa,
            await register.Ask<short>($"select holder from obligations.standing where person_id = {world.AtTeOffice}")
        );
    }
}
