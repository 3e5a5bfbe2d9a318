using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Tests.Commands;

public sealed class DemoAccountsTests(Data.TestCluster cluster)
{
    [Fact]
    public async Task There_is_somebody_for_every_role_made_once()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using Data.TestRegister register = world.Register;
        await DemoAccounts.Save(register.Site, register.Clock, register.Clock);
        long permits = await register.Ask<long>("select count(*) from access.permit");

        DemoPeople people = await DemoAccounts.Save(register.Site, register.Clock, register.Clock);

        Assert.Equal(permits, await register.Ask<long>("select count(*) from access.permit"));
        // Colleagues have customers, and are nobody to sign in as.
        Assert.Equal(permits - DemoAccounts.Colleagues.Length, people.Officials.Count + people.Machines.Count);
        Assert.Equal(
            [
                DemoStanding.Registered,
                DemoStanding.Registered,
                DemoStanding.Registered,
                DemoStanding.New,
                DemoStanding.New,
            ],
            people.Citizens.Select(one => one.Standing)
        );
        Assert.Equal(
            Enum.GetValues<Role>().Where(role => role is not Role.Jobseeker).Select(role => $"{(int)role}"),
            await register.Lines("select p.role::text from access.permit p group by p.role order by p.role")
        );
    }
}
