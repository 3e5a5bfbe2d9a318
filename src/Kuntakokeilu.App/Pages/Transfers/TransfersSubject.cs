using Kuntakokeilu.App.Pages.Transfers.Clarify;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Transfers;

/// <summary>What the TE office decides of whose customer somebody is.</summary>
internal sealed class TransfersSubject : SiteSubject
{
    /// <summary>Those who wait for the TE office's transfer to a municipality.</summary>
    internal const AccessAction ListTransfers = (AccessAction)60;

    /// <summary>The page on which transfers are confirmed; it confirms nothing.</summary>
    internal const AccessAction PreviewTransfers = (AccessAction)61;
    internal const AccessAction ConfirmTransfers = (AccessAction)62;

    /// <summary>The people whose case waits for a fact.</summary>
    internal const AccessAction ListUndetermined = (AccessAction)10;

    /// <summary>What is missing of somebody, and what has been asked.</summary>
    internal const AccessAction ViewClarification = (AccessAction)72;

    /// <summary>Asks a customer for what is missing.</summary>
    internal const AccessAction AskToClarify = (AccessAction)73;

    /// <summary>Records what was found out.</summary>
    internal const AccessAction ClarifyFacts = (AccessAction)74;

    /// <summary>The page on which somebody is left with the TE office; it leaves nobody.</summary>
    internal const AccessAction ViewLeaving = (AccessAction)76;
    internal const AccessAction LeaveUntransferred = (AccessAction)77;

    private static readonly WorkQueue Waiting = new(
        "queue.waiting",
        $"select c.valid_from as day {TransferQueue.Rows}"
    );

    private static readonly WorkQueue Undetermined = new(
        "queue.waiting",
        $"""
        select c.valid_from as day from steering.current_period c
        where c.basis = {(int)Basis.MissingFacts} and c.te_office = (select access.te_office())
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListTransfers), ListTransfers, Capacity.TeOfficer),
            new(nameof(PreviewTransfers), PreviewTransfers, Capacity.TeOfficer),
            new(nameof(ConfirmTransfers), ConfirmTransfers, Capacity.TeOfficer) { Changes = true },
            new(nameof(ListUndetermined), ListUndetermined, Capacity.TeOfficer),
            new(nameof(ViewClarification), ViewClarification, Capacity.TeOfficer),
            Recording(nameof(AskToClarify), AskToClarify),
            Recording(nameof(ClarifyFacts), ClarifyFacts),
            new(nameof(ViewLeaving), ViewLeaving, Capacity.TeOfficer),
            Recording(nameof(LeaveUntransferred), LeaveUntransferred),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/transfers", "nav.transfers") { Queue = Waiting },
            new(ClarifyPage.List, "nav.undetermined") { Menu = InMenu.OfEveryone, Queue = Undetermined },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("transfers/clarify/{person:int}", "transfers/clarify/294") { Of = ExampleOf.Person },
            new("transfers/clarify/{person:int}/ask", "transfers/clarify/294/ask") { Of = ExampleOf.Person },
            new("transfers/leave/{person:int}", "transfers/leave/612") { Of = ExampleOf.Person },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new ConfirmService(settings.Time));
        services.AddSingleton(new ClarifyService(settings.Time, LawAsKnown.Whole, settings.TransfersWithoutOfficial));
        services.AddSingleton(new LeaveService(settings.Time, LawAsKnown.Whole));
    }

    private static DeclaredAction Recording(string name, AccessAction action) =>
        new(name, action, Capacity.TeOfficer) { Changes = true, Records = true };
}
