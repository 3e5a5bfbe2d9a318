using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A jobseeker registers, reports a change, ends the search and starts it anew.</summary>
internal sealed class RegistrationSubject : SiteSubject
{
    /// <summary>How one's own search stands, what is being answered, and what was sent.</summary>
    internal const AccessAction ViewSearch = (AccessAction)50;

    /// <summary>Keeps answers that are not sent: no event tells of it.</summary>
    internal const AccessAction SaveDraft = (AccessAction)51;

    /// <summary>Registers, or starts anew after an end.</summary>
    internal const AccessAction SendRegistration = (AccessAction)52;
    internal const AccessAction ReportChange = (AccessAction)53;
    internal const AccessAction EndSearch = (AccessAction)54;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewSearch), ViewSearch, Capacity.JobseekerOrFor),
            new(nameof(SaveDraft), SaveDraft, Capacity.JobseekerOrFor) { Changes = true },
            Recording(nameof(SendRegistration), SendRegistration),
            Recording(nameof(ReportChange), ReportChange),
            Recording(nameof(EndSearch), EndSearch),
        ];

    internal override IReadOnlyList<SiteLink> Links => [new("/own/search", "nav.search") { Menu = InMenu.OfCitizens }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new($"own/{Journeys.Place}", "own/change", "own/end", "own/register", "own/restart"),
            new($"own/{Journeys.Place}/{{question}}", "own/change/changed"),
            new("own/{journey:regex(^(register|restart)$)}/check", "own/restart/check"),
            new("own/{journey:regex(^(register|change|restart)$)}/attachments", "own/change/attachments"),
            new("own/sent/{sending:guid}", $"own/sent/{Guid.Empty}"),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(
            new SendService(
                new WebRecording(settings.Time, LawAsKnown.Whole, settings.TransfersWithoutOfficial),
                settings.Time,
                SearchForm.InLines
            )
        );
        services.AddSingleton<PopulationLookup>();
        services.AddSingleton(new DraftDisposal(database.Job));
        services.AddHostedService<DraftDisposing>();
    }

    private static DeclaredAction Recording(string name, AccessAction action) =>
        new(name, action, Capacity.JobseekerOrFor)
        {
            Changes = true,
            Records = true,
            AsksAgain = true,
        };
}
