using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Web;

/// <summary>A new subject is its own files and one line: the walls, the menu and the audit know it by that.</summary>
public sealed class NewSubjectTests(TestCluster cluster)
{
    [Fact]
    public async Task What_it_declares_is_permitted_refused_linked_and_noted()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            register,
            subjects: [.. Subjects.All, new GreetingSubject()]
        );

        await site.Visitor.Open("/fi/greetings/7");
        Assert.Equal(HttpStatusCode.Unauthorized, site.Visitor.Response.StatusCode);

        await site.SignIn(TestActor.Manager(TestActor.Tampere));
        await site.Visitor.Open("/fi/greetings/7");
        Assert.Equal(HttpStatusCode.Forbidden, site.Visitor.Response.StatusCode);
        await site.Visitor.Open("/fi");
        Assert.Empty(site.Visitor.Page.QuerySelectorAll("nav a[href='/fi/greetings']"));

        await site.SignIn(TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open("/fi/greetings/7");
        Assert.Equal(
            "Hei, 7!",
            await site.Visitor.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        await site.Visitor.Open("/fi");
        Assert.Single(site.Visitor.Page.QuerySelectorAll(".main-nav a[href='/fi/greetings']"));

        Assert.Equal(
            "30250 4, 30250 0",
            await register.Ask<string>(
                "select string_agg(action || ' ' || outcome, ', ' order by id) from access.event where action = 30250"
            )
        );
    }
}
