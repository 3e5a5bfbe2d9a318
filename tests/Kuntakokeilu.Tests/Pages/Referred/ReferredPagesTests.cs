using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;

namespace Kuntakokeilu.Tests.Pages.Referred;

/// <summary>A provider's list by service, and its month on one page, asked for by as few statements however many there are.</summary>
[Collection(nameof(ReferredSite))]
public sealed class ReferredPagesTests(ReferredSite site) : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.SignIn(ReferredSite.Giver);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_list_tells_the_service_and_its_time_and_is_narrowed_to_one()
    {
        await Clean();
        await site.Refer(1, 2, (int)ReferralState.Started);
        await site.Refer(3, 3, (int)ReferralState.Placed, "2");
        await site.Open("referred");
        Assert.Equal(3, Rows());
        Assert.Contains("Oma paja 9.5.2022–30.6.2022, Mallipaikka", site.Words, StringComparison.Ordinal);
        Assert.Contains("Kokeilu 9.5.2022–30.6.2022, Mallipaikka", site.Words, StringComparison.Ordinal);
        await site.Visitor.Fill("Palvelu", "Kokeilu").Press("Näytä");
        Assert.Equal(1, Rows());
        Assert.DoesNotContain("a001", site.Words, StringComparison.Ordinal);
        // What is no service of theirs is all of them.
        await site.Open("referred?service=nolla");
        Assert.Equal(3, Rows());
    }

    [Fact]
    public async Task A_month_is_one_page_of_each_persons_days_and_tells_until_when_it_is_open()
    {
        await Clean();
        await site.Refer(1, 3, (int)ReferralState.Started);
        await site.Attend("a001", "2022-05-02", 1);
        await site.Attend("a001", "2022-05-03", 3);
        await site.Attend("a001", "2022-05-03", 2);
        await site.Attend("a001", "2022-05-04", 5);
        await site.Attend("a001", "2022-06-01", 1);
        await site.Attend("a002", "2022-05-02", 1);
        site.World.On(6, 5);
        try
        {
            await site.Open("referred/month");
            Assert.Contains("toukokuu 2022", site.Words, StringComparison.Ordinal);
            Assert.Contains("Kuukausi on avoinna 5.6.2022 asti", site.Words, StringComparison.Ordinal);
            Assert.Equal(["1", "1", "0", "0", "1", "0"], Counts("a001"));
            Assert.Equal("Myöhässä: 3; Poissa, ei hyväksytty: 4", Cells("a001")[^1]);
            Assert.Equal("Ei merkintöjä", Cells("a003")[^1]);
            Assert.Contains("Ilman yhtään merkintää: 1.", site.Words, StringComparison.Ordinal);
            site.World.On(6, 6);
            await new MonthClosing(site.Register.Site.Job, site.Register.Clock).Run(Stop);
            await site.Attend("a002", "2022-05-02", 4, "todistus");
            await site.Open("referred/month?month=2022-05");
            Assert.Contains("Kuukausi on suljettu 6.6.2022", site.Words, StringComparison.Ordinal);
            Assert.Contains("korjattu sulkemisen jälkeen: 1.", site.Words, StringComparison.Ordinal);
            // The one that is open is shown without being asked for, and nothing else than a month is a month.
            await site.Open("referred/month?month=nolla");
            Assert.Contains("kesäkuu 2022", site.Words, StringComparison.Ordinal);
        }
        finally
        {
            site.World.On(5, 2);
        }
    }

    [Theory]
    [InlineData("referred")]
    [InlineData("referred/month?month=2022-05")]
    public async Task As_few_statements_for_many_as_for_one(string page)
    {
        await Clean();
        await site.Refer(1, 1, (int)ReferralState.Started);
        // What is remembered from one page to the next is asked for once.
        await site.Open(page);
        string[] few = await site.Open(page);
        Assert.Equal(1, Rows());
        await site.Refer(2, ReferredSite.People, (int)ReferralState.Started);
        string[] many = await site.Open(page);
        Assert.Equal(ReferredSite.People, Rows());
        Assert.Equal(few, many);
        Assert.True(many.Length < 10, $"{many.Length} statements");
    }

    private Task Clean() =>
        site.Register.Run(
            """
            set local session_replication_role = replica;
            delete from referrals.attendance_month;
            delete from referrals.attendance;
            delete from referrals.referral
            """
        );

    private int Rows() => site.Visitor.Page.QuerySelectorAll("table tbody tr").Length;

    private string[] Cells(string name) =>
        [
            .. site
                .Visitor.Page.QuerySelectorAll("table tbody tr")
                .Single(row => row.TextContent.Contains(name, StringComparison.Ordinal))
                .Children.Select(Visitor.Words),
        ];

    private string[] Counts(string name) => Cells(name)[2..8];
}
