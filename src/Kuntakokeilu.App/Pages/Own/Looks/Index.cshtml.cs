using Kuntakokeilu.App.Pages.Access;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
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

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    /// <summary>One's own looks too.</summary>
    [BindProperty(SupportsGet = true, Name = "own")]
    public bool WithOwn { get; set; }

    /// <summary>A question has just been sent.</summary>
    [BindProperty(SupportsGet = true, Name = "asked")]
    public bool IsAsked { get; set; }

    internal IReadOnlyList<AccessLogEntry> Looks { get; private set; } = [];

    internal Paging Paging { get; private set; } = new(null, null, null);

    private IReadOnlyDictionary<string, string> Organisations { get; set; } = new Dictionary<string, string>();

    public async Task OnGet(CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        List<AccessLogEntry> read = await AuditTrail.Looks(gate.Connection, Before, PageLength + 1, WithOwn, stop);
        Looks = [.. read.Take(PageLength)];
        Organisations = await names.NamesOf(Looks.Select(look => look.Doing), Language);
        string here = Link["/own/looks"] + (WithOwn ? "?own=true" : "");
        Paging = new(
            Before is null ? null : here,
            Previous: null,
            read.Count > PageLength ? $"{here}{(WithOwn ? '&' : '?')}before={Looks[^1].Id}" : null
        );
    }

    /// <summary>The organisation; oneself for one's own look.</summary>
    internal string Who(AccessLogEntry look) =>
        look.Doing.Organisation is { } code ? Texts.Capital(Organisations[code]) : T["looks.yourself"];
}
