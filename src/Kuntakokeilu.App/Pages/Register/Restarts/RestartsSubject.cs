using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Restarting;

namespace Kuntakokeilu.App.Pages.Register.Restarts;

/// <summary>Starting a search again after neglect: who restricts it on the web, and who asks in another way (6 § 3 mom).</summary>
internal sealed class RestartsSubject : SiteSubject
{
    internal const AccessAction ViewRestriction = (AccessAction)109;
    internal const AccessAction RestrictRestart = (AccessAction)110;

    /// <summary>The page on which one asks in a message.</summary>
    internal const AccessAction ViewRestartAsk = (AccessAction)111;
    internal const AccessAction AskToRestart = (AccessAction)112;

    /// <summary>Who has asked the municipality by a message to start again.</summary>
    internal const AccessAction ListRestartRequests = (AccessAction)113;

    /// <summary>Takes one up: the person is shown for a day, and a start can be written.</summary>
    internal const AccessAction TakeRestartRequest = (AccessAction)114;

    private static readonly WorkQueue Waiting = new("queue.waiting", $"select r.sent_on as day {RestartRequests.Rows}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewRestriction), ViewRestriction, Capacity.Manager),
            new(nameof(RestrictRestart), RestrictRestart, Capacity.Manager) { Changes = true },
            new(nameof(ViewRestartAsk), ViewRestartAsk, Capacity.JobseekerOrFor),
            new(nameof(AskToRestart), AskToRestart, Capacity.JobseekerOrFor) { Changes = true, AsksAgain = true },
            new(nameof(ListRestartRequests), ListRestartRequests, Capacity.Caseworker, Capacity.Manager),
            new(nameof(TakeRestartRequest), TakeRestartRequest, Capacity.Caseworker, Capacity.Manager)
            {
                Changes = true,
            },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/register/restarts", "nav.restarts") { Queue = Waiting },
            new("/register/restarts/restriction", "nav.restriction"),
            new("/own/restart/ask", "nav.restart_ask"),
        ];
}
