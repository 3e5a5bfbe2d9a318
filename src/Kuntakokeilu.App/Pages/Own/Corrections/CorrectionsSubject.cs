using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Registration.Corrections;

namespace Kuntakokeilu.App.Pages.Own.Corrections;

/// <summary>A jobseeker asks to have one's own data corrected; who serves decides.</summary>
internal sealed class CorrectionsSubject : SiteSubject
{
    /// <summary>What one has asked to have corrected, and the form for it.</summary>
    internal const AccessAction ViewOwnCorrections = (AccessAction)57;
    internal const AccessAction RequestCorrection = (AccessAction)58;

    /// <summary>The requests of the organisation's customers.</summary>
    internal const AccessAction ListCorrections = (AccessAction)59;

    /// <summary>A request, on the page where it is decided on.</summary>
    internal const AccessAction ViewCorrection = (AccessAction)85;
    internal const AccessAction DecideCorrection = (AccessAction)86;

    private static readonly WorkQueue Waiting = new("queue.waiting", $"select c.due as day {CorrectionList.Waiting}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewOwnCorrections), ViewOwnCorrections, Capacity.JobseekerOrFor),
            new(nameof(RequestCorrection), RequestCorrection, Capacity.JobseekerOrFor)
            {
                Changes = true,
                AsksAgain = true,
            },
            new(nameof(ListCorrections), ListCorrections, Capacity.Casework),
            new(nameof(ViewCorrection), ViewCorrection, Capacity.Casework),
            new(nameof(DecideCorrection), DecideCorrection, Capacity.Casework) { Changes = true, Records = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/own/corrections", "nav.own_corrections"),
            new("/register/corrections", "nav.corrections") { Queue = Waiting },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("own/corrections/{fact}", "own/corrections/situation", "own/corrections/home"),
            new("register/corrections/{id:int}", "register/corrections/1") { Of = ExampleOf.Organisation },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(provider => new CorrectionService(
            provider.GetRequiredService<AttachmentService>(),
            provider.GetRequiredService<SettlementService>(),
            provider.GetRequiredService<DecisionLetters>(),
            settings.Time,
            settings.TransfersWithoutOfficial
        ));
}
