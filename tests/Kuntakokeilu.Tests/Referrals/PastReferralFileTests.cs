using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Services;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>What was agreed on in another system comes from a file, with its days, and the same again changes nothing.</summary>
public sealed class PastReferralFileTests(TestCluster cluster)
{
    private const string Header = "source,source_id,person,offering_id,agreed,started,ended,called_off,result\n";

    private const string Referrals = """
        select concat_ws(' ', p.key, r.state, r.version, r.agreed_on, r.started_on, r.ended_on, r.closed_on, r.result)
        from referrals.referral r join register.person p on p.id = r.person_id order by r.id
        """;

    [Fact]
    public async Task It_comes_once_is_told_to_nobody_and_goes_on_by_a_later_file()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 3, places: 1);
        const string Ended = "malli,1,a001,1,2021-05-01,2021-06-01,2021-07-01,,competence\n";
        const string Open = "malli,2,a001,1,2022-03-01,,,,\nmalli,3,a002,1,2022-01-10,,,2022-02-01,\n";
        Assert.Equal(3, (await Import(world, Ended + Open)).Written);
        string[] first =
        [
            "a001 11 5 2021-05-01 2021-06-01 2021-07-01 2021-07-01 6",
            "a001 2 2 2022-03-01",
            "a002 12 3 2022-01-10 2022-02-01",
        ];
        Assert.Equal(first, await world.Register.Lines(Referrals));
        Assert.Equal(
            ["1 2 9 10 17", "1 2", "1 2 13"],
            await world.Register.Lines(
                "select string_agg(kind::text, ' ' order by number) from referrals.referral_entry group by referral_id order by referral_id"
            )
        );
        Assert.Equal(0, (await Import(world, Ended + Open)).Written);
        Assert.Equal(first, await world.Register.Lines(Referrals));

        // What has come of it since; the days that were told stay.
        Assert.Equal(1, (await Import(world, "malli,2,a001,1,2022-03-01,2022-04-01,,,\n")).Written);
        Assert.Equal(0, (await Import(world, "malli,1,a001,1,2021-05-02,2021-06-01,2021-07-02,,\n")).Written);
        Assert.Equal([first[0], "a001 8 3 2022-03-01 2022-04-01", first[2]], await world.Register.Lines(Referrals));

        Assert.Equal(
            0,
            await world.Register.Ask<long>("select count(*) from notices.notice where cause like 'referral-%'")
        );
        // By a file nobody gets a place, and no provider sees whom it tells of.
        Assert.Equal(
            0,
            await world.Register.Ask<long>("select count(*) from referrals.referral where placed_on is not null")
        );
        Assert.NotEmpty(await world.Register.Lines("select provider_id::text from referrals.provider"));
        await using (Gate gate = await TestGates.Enter(world.Register, world.Giver))
            foreach (DateOnly month in (DateOnly[])[new(2021, 6, 1), new(2022, 4, 1), new(2022, 5, 1)])
                Assert.Empty(
                    await ProviderMonth.Read(
                        gate.Connection,
                        new(2022, 5, 2),
                        month,
                        TestContext.Current.CancellationToken
                    )
                );
        // It obligates by the plan alone: there is none.
        Assert.Equal(
            0,
            await world.Register.Ask<long>("select count(*) from referrals.obligation where is_obligating")
        );
    }

    [Theory]
    [InlineData("malli,1,nobody,1,2022-01-01,,,,", "person")]
    [InlineData("malli,1,a001,nothing,2022-01-01,,,,", "offering_id")]
    [InlineData("malli,1,a001,1,2999-01-01,,,,", "agreed")]
    [InlineData("malli,1,a001,1,2022-01-02,2022-01-01,,,", "started")]
    [InlineData("malli,1,a001,1,2022-01-01,,2022-01-02,,", "ended")]
    [InlineData("malli,1,a001,1,2022-01-01,2022-01-05,2022-01-04,,", "ended")]
    [InlineData("malli,1,a001,1,2022-01-02,,,2022-01-01,", "called_off")]
    [InlineData("malli,1,a001,1,2022-01-01,2022-01-02,,2022-01-03,", "called_off")]
    [InlineData("malli,1,a001,1,2022-01-01,2022-01-02,,,competence", "result")]
    [InlineData("malli,0,a001,1,2022-01-01,,,,\nmalli,1,a001,1,2022-01-01,,,,", "offering_id")]
    [InlineData("malli,1,a001,1,2022-01-01,2022-01-02,2022-01-03,,gold", "result")]
    public async Task What_can_not_be_is_rejected_by_its_column(string rows, string column)
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        RejectedRow rejected = Assert.Single((await Import(world, $"{rows}\n")).Rejected);
        Assert.Contains(column, rejected.Fault.Message, StringComparison.Ordinal);
    }

    private static async Task<CatalogueSummary> Import(ReferralWorld world, string rows)
    {
        using CatalogueFiles files = new(world.Register);
        string path = Path.Combine(files.Folder, "past.csv");
        await File.WriteAllTextAsync(path, Header + rows, TestContext.Current.CancellationToken);
        return await files.Import(PastReferralFile.Past, path);
    }
}
