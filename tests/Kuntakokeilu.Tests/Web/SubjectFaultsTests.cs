using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kuntakokeilu.Tests.Web;

public sealed class SubjectFaultsTests
{
    private const AccessAction First = (AccessAction)66;
    private const AccessAction Second = (AccessAction)67;
    private const AccessAction Unknown = (AccessAction)68;

    private static readonly DeclaredAction Declared = new("First", First, Capacity.Caseworker);

    [Fact]
    public void What_fits_together_has_no_fault() =>
        Assert.Empty(
            SubjectFaults.Of(
                [
                    new Made
                    {
                        Declares = [Declared],
                        Leads = [new("/one", "one")],
                        Shows = [new("one/{id:int}", "one/1")],
                    },
                ],
                [At("{language}/one", First), At("{language}/one/{id:int}", First)]
            )
        );

    /// <summary>The site does not start, and one message tells everything that is wrong.</summary>
    [Fact]
    public void Every_fault_of_every_subject_is_told_at_once()
    {
        SiteSubject[] subjects =
        [
            new Made
            {
                Declares =
                [
                    Declared,
                    new("Same", First, Capacity.Manager),
                    new("First", Second, new Capacity(Role.Caseworker, Purpose.Foresight)),
                ],
                Leads = [new("/one", "one"), new("/one", "again"), new("/nowhere", "nowhere")],
            },
            new Made { Declares = [new("Nobodys", (AccessAction)69)], Shows = [new("gone/{id:int}", "gone/1")] },
        ];
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() =>
            SubjectFaults.Require(
                subjects,
                [At("{language}/one", First), At("{language}/one/{id:int}", First, post: Unknown)]
            )
        );
        Assert.Equal(
            "The subjects do not fit together: "
                + "First and Same have the number 66; "
                + "two actions have the name First; "
                + "First is for Caseworker for Foresight, and there is no such; "
                + "nobody may Nobodys; "
                + "First is done nowhere; "
                + "Nobodys is done nowhere; "
                + "/one/{id:int} needs the action 68, which no subject declares; "
                + "two links lead to /one; "
                + "there is no page /nowhere for the link nowhere; "
                + "there is no address gone/{id:int} for an example; "
                + "the address one/{id:int} has no example.",
            fault.Message
        );
    }

    /// <summary>Who only looks at the page would be logged as having done it.</summary>
    [Fact]
    public void A_page_is_not_looked_at_by_an_action_that_changes_something()
    {
        DeclaredAction[] actions = [Declared with { Changes = true }, new("Second", Second, Capacity.Caseworker)];
        IEnumerable<string> Of(RouteEndpoint endpoint) =>
            SubjectFaults.Of([new Made { Declares = actions }], [endpoint, At("{language}/two", Second)]);

        Assert.Empty(Of(At("{language}/one", Second, post: First, isPage: true)));
        Assert.Empty(Of(At("{language}/one", First)));
        Assert.Equal(
            ["/one is looked at by an action that changes something"],
            Of(At("{language}/one", First, isPage: true))
        );
    }

    private static RouteEndpoint At(
        string pattern,
        AccessAction action,
        AccessAction? post = null,
        bool isPage = false
    ) =>
        new(
            _ => Task.CompletedTask,
            RoutePatternFactory.Parse(pattern),
            0,
            new([
                new AccessAttribute(action) { Post = post ?? action },
                .. isPage ? (object[])[new PageRouteMetadata("/One", null)] : [],
            ]),
            pattern
        );

    private sealed class Made : SiteSubject
    {
        internal IReadOnlyList<DeclaredAction> Declares { get; init; } = [];
        internal IReadOnlyList<SiteLink> Leads { get; init; } = [];
        internal IReadOnlyList<AddressExample> Shows { get; init; } = [];
        internal override IReadOnlyList<DeclaredAction> Actions => Declares;
        internal override IReadOnlyList<SiteLink> Links => Leads;
        internal override IReadOnlyList<AddressExample> Examples => Shows;
    }
}
