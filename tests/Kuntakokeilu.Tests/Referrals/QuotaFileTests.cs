using Kuntakokeilu.Core.Referrals.Places;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Services;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>Places that were bought for areas come from a file, a row for an offering, and the same again changes nothing.</summary>
public sealed class QuotaFileTests(TestCluster cluster)
{
    [Fact]
    public async Task A_row_is_all_of_its_offerings_quotas()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int referral = await world.Sent(await world.Person(1));
        Assert.Equal(2, (await Import(world, "malli,1,5:10 0:2\n")).Written);
        Assert.Equal(0, (await Import(world, "malli,1,5:10 0:2\n")).Written);
        Assert.Equal(["0 2", "5 10"], await Quotas(world));
        Assert.Equal(1, (await Import(world, "malli,1,5:9\n")).Written);
        Assert.Equal(["5 9"], await Quotas(world));
        // The others stay, and whoever has a place does.
        await Import(world, "malli,2,25:1\nmalli,1,\n");
        Assert.Equal(["25 1"], await Quotas(world));
        Assert.Equal([$"{referral} 5"], await world.States());
    }

    [Theory]
    [InlineData("malli,1,26:1")]
    [InlineData("malli,1,5:1 5:2")]
    [InlineData("malli,1,5")]
    [InlineData("malli,1,5:-1")]
    [InlineData("malli,1,5:1:2")]
    [InlineData("malli,nolla,5:1")]
    public async Task What_is_no_quota_is_rejected_and_changes_nothing(string row)
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        await Import(world, "malli,1,5:10\n");
        Assert.Single((await Import(world, $"{row}\n")).Rejected);
        Assert.Equal(["5 10"], await Quotas(world));
    }

    private static async Task<CatalogueSummary> Import(ReferralWorld world, string rows)
    {
        using CatalogueFiles files = new(world.Register);
        string path = Path.Combine(files.Folder, "quotas.csv");
        await File.WriteAllTextAsync(path, $"source,source_id,quotas\n{rows}", TestContext.Current.CancellationToken);
        return await files.Import(QuotaFile.Quotas, path);
    }

    private static Task<List<string>> Quotas(ReferralWorld world) =>
        world.Register.Lines("select area || ' ' || places from referrals.quota order by area");
}
