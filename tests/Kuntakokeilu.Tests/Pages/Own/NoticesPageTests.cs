using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own;

public sealed class NoticesPageTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_reads_what_one_has_been_told_and_nobody_else_s()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using (Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop))
        {
            await NoticeQueue.Add(work, [Ended(world.Own, "2024-11-15"), Ended(world.Other, "2024-11-16")], Stop);
            await work.Commit([], Stop);
        }
        await world.Run($"update notices.notice set state = 5, channel = 1 where person_id = {world.Own}");
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
        await site.Visitor.Open("/fi/own/notices");
        Assert.Equal("Ilmoitukset", site.Visitor.Heading);
        string said = Visitor.Words(site.Visitor.Page.QuerySelector("main")!);
        Assert.Contains("Työnhakusi päättyi 15.11.2024.", said, StringComparison.Ordinal);
        Assert.Contains("Lähetetty Suomi.fi-viestinä.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("16.11.2024", said, StringComparison.Ordinal);
        Assert.Equal(
            [world.Own],
            await world.Register.Ask<int[]>("select subjects from access.event where action = 75")
        );

        await site.SignIn(TestActor.Jobseeker(world.Protected));
        await site.Visitor.Open("/fi/own/notices");
        Assert.Contains(
            "Sinulle ei ole ilmoituksia",
            Visitor.Words(site.Visitor.Page.QuerySelector("main")!),
            StringComparison.Ordinal
        );
    }

    private static NewNotice Ended(int person, string day) =>
        new(
            NoticeKind.SearchEnded,
            person,
            $"recording-{person}",
            NewNotice.Customer,
            new Dictionary<string, string> { [NoticeWords.Day] = day }
        );
}
