using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>
/// An official goes a journey on behalf of somebody who has asked for it by telephone, letter or in person: the pages are
/// those of the jobseeker's own.
/// </summary>
internal sealed class BehalfSubject : SiteSubject
{
    /// <summary>How a customer's search stands, what is being answered, and what was sent.</summary>
    internal const AccessAction ViewBehalf = (AccessAction)102;

    /// <summary>Keeps answers that are not sent: no event tells of it.</summary>
    internal const AccessAction SaveBehalfDraft = (AccessAction)103;

    /// <summary>Sends a start, a change or an end on behalf of somebody.</summary>
    internal const AccessAction ActOnBehalf = (AccessAction)104;

    /// <summary>The page on which it is told who asks.</summary>
    internal const AccessAction ViewAsking = (AccessAction)105;

    /// <summary>
    /// Looks for who asks by the identity code: it opens whom no authority has, or begins to register somebody new.
    /// </summary>
    internal const AccessAction BeginOnBehalf = (AccessAction)106;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewBehalf), ViewBehalf, Capacity.Casework),
            new(nameof(SaveBehalfDraft), SaveBehalfDraft, Capacity.Casework) { Changes = true },
            new(nameof(ActOnBehalf), ActOnBehalf, Capacity.Casework) { Changes = true, Records = true },
            new(nameof(ViewAsking), ViewAsking, Capacity.Casework),
            new(nameof(BeginOnBehalf), BeginOnBehalf, Capacity.Casework) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new("/register/people/new", "nav.behalf_new")];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            Of("register/people/{person}/search", "register/people/5/search"),
            Of($"register/people/{{person}}/search/{Journeys.Place}", "register/people/5/search/change"),
            Of(
                $"register/people/{{person}}/search/{Journeys.Place}/{{question}}",
                "register/people/5/search/change/changed"
            ),
            Of(
                "register/people/{person}/search/{journey:regex(^(register|change|restart)$)}/attachments",
                "register/people/5/search/change/attachments"
            ),
            Of($"register/people/{{person}}/search/{Journeys.Place}/check", "register/people/5/search/change/check"),
            new(
                "register/people/{person}/search/sent/{sending:guid}",
                "register/people/5/search/sent/00000000-0000-0000-0000-000000000005"
            )
            {
                Of = ExampleOf.Organisation,
            },
        ];

    private static AddressExample Of(string template, string address) =>
        new(template, address) { Of = ExampleOf.Person };
}
