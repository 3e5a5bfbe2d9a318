using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Register.People;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>
/// One's own work: what waits now, and all that one may do in one's role for one's purpose. Numbers of people are told
/// here and nobody of them, so there is nobody to note.
/// </summary>
[Access(AccessActions.ViewOwnWork)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Navigation navigation) : SitePage
{
    internal Actor Actor => gate.Actor!;

    /// <summary>The form of the page that looks people up; its answer is there.</summary>
    internal FindForm Search => new(T, byName: Actor.Role is not Role.Supervisor);

    internal bool MaySearch => gate.Leads(RegisterSubject.SearchPerson);

    /// <summary>Links behind which something is counted, with how it is now.</summary>
    internal IReadOnlyList<(SiteLink Link, string Count, string? Eldest)> Waiting { get; private set; } = [];

    internal IReadOnlyList<SiteLink> Others { get; private set; } = [];

    internal IEnumerable<SiteLink> Open => navigation.Open.Where(link => link.Menu is not InMenu.Nobodys);

    /// <summary>Nothing but what everybody has who signs in.</summary>
    internal bool HasOnlyOwn =>
        Waiting.Count == 0 && Others.All(link => link.Path is "/access/trail" or "/access/sessions");

    /// <summary>Other purposes for which the role may do more.</summary>
    internal IEnumerable<Purpose> OtherPurposes =>
        Capacity.PurposesOf(Actor.Role).Where(purpose => purpose != Actor.Purpose);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (Actor.Role is Role.Jobseeker)
            return Redirect(Link["/own"]);
        SiteLink[] links = [.. navigation.Work(Actor).Where(link => link.Path != WorkSubject.Path)];
        WorkQueue[] queues = [.. links.Select(link => link.Queue).OfType<WorkQueue>()];
        IReadOnlyDictionary<WorkQueue, QueueNow> now = await WorkQueue.Read(queues, gate.Connection, Today, stop);
        Waiting =
        [
            .. links
                .Where(link => link.Queue is not null)
                .Zip(queues, (link, queue) => (link, Count(queue, now[queue]), Eldest(queue, now[queue]))),
        ];
        Others = [.. links.Where(link => link.Queue is null)];
        return Page();
    }

    private string Count(WorkQueue queue, QueueNow now) =>
        now.Count == 0 ? T[$"{queue.Key}.none"]
        : now.Count > queue.MostCounted ? T[queue.Key, T["work.over", T.Count(queue.MostCounted)]]
        : T[queue.Key, T.Count(now.Count)];

    /// <summary>Of a queue that is not counted to its end nobody knows the eldest.</summary>
    private string? Eldest(WorkQueue queue, QueueNow now) =>
        now.Eldest is { } day && now.Count <= queue.MostCounted ? T["queue.eldest", T.Date(day)] : null;
}
