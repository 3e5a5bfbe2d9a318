using Kuntakokeilu.App.Pages.Access;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Looks;

/// <summary>Who has looked at one's data, with what one has asked about it and what was answered.</summary>
[Access(OwnSubject.ViewLooks, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, OrganisationNames names) : SitePage
{
    private const int PageLength = 30;

    /// <summary>One's own looks too.</summary>
    [BindProperty(SupportsGet = true, Name = "own")]
    public bool WithOwn { get; set; }

    /// <summary>A question has just been sent.</summary>
    [BindProperty(SupportsGet = true, Name = "asked")]
    public bool IsAsked { get; set; }

    internal WorkList List { get; private set; } = null!;

    private IReadOnlyDictionary<string, string> Organisations { get; set; } = new Dictionary<string, string>();

    public async Task OnGet(CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        ListAddress address = ListAddress.Of(this, "/own/looks", AuditTrail.Orders) with
        {
            Kept = WithOwn ? [new("own", "true")] : [],
        };
        ListSql list = AuditTrail.Looks(gate.Connection, WithOwn, address.Order);
        Page<AccessLogEntry> page = await AuditTrail.ReadLooks(list, address.Place, PageLength, stop);
        Organisations = await names.NamesOf(page.Rows.Select(look => look.Doing), Language);
        Position position = await Position.Of(list, page, Key, stop);
        Notice none = new(NoticeKind.Info, T["looks.none"]);
        List = WorkList.Of(address, page, position, Key, () => new("_Looks", new LookDays(this, page.Rows)), none, T);
    }

    private static IReadOnlyList<object> Key(AccessLogEntry one) => [one.Id];

    /// <summary>The organisation; who has acted for one; oneself for one's own look.</summary>
    internal string Who(AccessLogEntry look) =>
        look.ActedForOne is { } name ? T["looks.for_you", name]
        : look.Doing.Organisation is { } code ? Texts.Capital(Organisations[code])
        : T["looks.yourself"];
}

/// <summary>Looks under the days on which they were; <c>_Looks</c>.</summary>
internal sealed record LookDays(IndexModel Page, IReadOnlyList<AccessLogEntry> Looks)
{
    internal IEnumerable<IGrouping<DateOnly, AccessLogEntry>> Days => Looks.GroupBy(look => LegalDay.Of(look.At));
}
