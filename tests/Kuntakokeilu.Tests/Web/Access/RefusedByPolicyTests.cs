using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Web.Access;

/// <summary>
/// Between the decision and the statement somebody becomes another's: the policies do not take it, and that is told as
/// the refusal it is, with its event.
/// </summary>
public sealed class RefusedByPolicyTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("organiser = 91, municipality = 91")]
    [InlineData("protected = true")]
    public async Task On_a_page(string change)
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open($"/fi/register/people/{world.Own}/disqualification");
        Task sent;
        await using (await world.Register.Hold("access.disqualification", "share"))
        {
            sent = site.Visitor.Press("Olen esteellinen");
            await UntilWaiting(world.Register);
            await world.Run($"update steering.current_period set {change} where person_id = {world.Own}");
        }
        await sent;

        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from access.disqualification"));
        Assert.Equal(
            $"{(int)AccessActions.DeclareDisqualification} {(int)RefusalReason.NotAmongYours} {{{world.Own}}}",
            await LastEvent(world.Register)
        );
    }

    /// <summary>By the same filter on every route of programs and every file.</summary>
    [Fact]
    public async Task On_a_route()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        RacingSubject racing = new();
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(TestActor.Tampere),
            subjects: [.. Subjects.All, racing]
        );
        racing.Meanwhile = () =>
            world.Run($"update steering.current_period set organiser = 91 where person_id = {world.Own}");

        await site.Post($"/api/race/{world.Own}", Stop);

        Assert.Equal((HttpStatusCode.NotFound, "NotAmongYours"), await site.Told());
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from access.disqualification"));
        Assert.Equal(
            $"{(int)RacingSubject.Race} {(int)RefusalReason.NotAmongYours} {{{world.Own}}}",
            await LastEvent(world.Register)
        );
    }

    /// <summary>The session is taken away while its request is at work: whoever sent it signs in again.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_ended_meanwhile_is_told_to_a_program(bool isWritten)
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        Task End() => world.Run("update access.session set ended_at = now()");
        RacingSubject racing = isWritten ? new() { AtLast = End } : new() { Meanwhile = End };
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(TestActor.Tampere),
            subjects: [.. Subjects.All, racing]
        );

        await site.Post($"/api/race/{world.Own}", Stop);

        Assert.Equal((HttpStatusCode.Unauthorized, "Sign in first."), await site.Told());
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from access.disqualification"));
    }

    private static async Task UntilWaiting(TestRegister register)
    {
        while ((await register.Waiting()).Count == 0)
            Stop.ThrowIfCancellationRequested();
    }

    private static Task<string> LastEvent(TestRegister register) =>
        register.Ask<string>(
            "select action || ' ' || outcome || ' ' || subjects::text from access.event order by id desc limit 1"
        );
}
