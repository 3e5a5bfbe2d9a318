using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.App.Pages.Notices;

/// <summary>How notices go out: of nobody in particular, for who looks after the system.</summary>
internal sealed class SendingSubject : SiteSubject
{
    /// <summary>How many wait and have failed, and why.</summary>
    internal const AccessAction ViewSending = (AccessAction)100;

    /// <summary>What has failed waits anew.</summary>
    internal const AccessAction SendAgain = (AccessAction)101;

    /// <summary>Those that somebody has to look at.</summary>
    private static readonly WorkQueue Failed = new(
        "queue.waiting",
        $"""
        select (q.eldest at time zone 'Europe/Helsinki')::date as day
        from notices.queue() q, generate_series(1, least(q.notices, 200)) where q.state = {(int)NoticeState.Failed}
        """
    )
    {
        MostCounted = 199,
    };

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewSending), ViewSending, Capacity.KehaForMaintenance),
            new(nameof(SendAgain), SendAgain, Capacity.KehaForMaintenance) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [new("/notices", "nav.sending") { Menu = InMenu.OfOfficials, Queue = Failed }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("notices/again/{fault:int}", ["notices/again/7"]) { Of = ExampleOf.Organisation }];
}
