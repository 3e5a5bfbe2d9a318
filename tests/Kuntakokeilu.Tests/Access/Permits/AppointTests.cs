using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access.Permits;

/// <summary>What the operator of the machine may grant.</summary>
public sealed class AppointTests(TestCluster cluster)
{
    private const string Reason = "komennolla";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_only_until_KEHA_has_somebody_who_grants()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        PermitApplication keha = office.Application with
        {
            Organisation = Organisations.Keha,
            Role = Role.KehaOfficer,
            Employment = Employment.StateOfficial,
        };
        PermitApplication another = office.Application with { Subject = "toinen" };

        Assert.Equal(AppointResult.Granted, await Appoint(office, office.Application));
        Assert.Equal(AppointResult.Granted, await Appoint(office, keha));
        Assert.Equal(AppointResult.KehaDecides, await Appoint(office, another));
        Assert.Equal(AppointResult.Granted, await Appoint(office, keha with { Subject = "toinen" }));
        Assert.Equal(
            3L,
            await register.Ask<long>(
                $"""
                select count(*) from access.permit p join access.permit_decision d on d.permit_id = p.id
                where p.applied_by is null and d.decided_by is null and d.reason = '{Reason}'
                """
            )
        );
    }

    [Fact]
    public async Task Nothing_twice_and_nothing_that_the_conditions_forbid()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        PermitApplication asked = office.Application;

        Assert.Equal(AppointResult.Granted, await Appoint(office, asked));
        Assert.Equal(AppointResult.HasIt, await Appoint(office, asked));
        Assert.Equal(AppointResult.ConditionsNotMet, await Appoint(office, asked with { Role = Role.TeOfficer }));
        Assert.Equal(AppointResult.NoSuchOrganisation, await Appoint(office, asked with { Organisation = "nobody" }));
    }

    private static Task<AppointResult> Appoint(PermitOffice office, PermitApplication application) =>
        office.Command(work => office.Service.Appoint(application, Reason, work, Stop));
}
