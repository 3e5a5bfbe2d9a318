using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Access.Auditing;

[Collection(nameof(AuditCluster))]
public sealed class SiteSealingTests(AuditCluster cluster)
{
    [Fact]
    public async Task The_site_seals_by_itself_what_comes_while_it_runs()
    {
        TestAudit audit = await TestAudit.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(audit.Register, jobs: true);
        foreach (int block in (int[])[1, 2])
        {
            await audit.Note(block);
            await Servers.Until(() => Blocks(audit).Result == block, "the site to seal");
        }
        Assert.Null((await audit.Verify()).Broken);
        Assert.True(
            await audit.Register.Ask<bool>("select max(sealed_at - last_at) < interval '10 seconds' from access.block")
        );
    }

    private static Task<long> Blocks(TestAudit audit) => audit.Register.Ask<long>("select count(*) from access.block");
}
