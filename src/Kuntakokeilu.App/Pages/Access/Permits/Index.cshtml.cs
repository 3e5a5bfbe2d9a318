using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>Applications that wait and rights of use: all of them for KEHA, for others their organisation's.</summary>
[Access(AccessActions.ViewPermits)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, PermitReader permits) : SitePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? StateText { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    internal PermitState? State { get; private set; }

    /// <summary>Applications, the eldest first, on the list's first page without filters; null elsewhere.</summary>
    internal IReadOnlyList<PermitLine>? Waiting { get; private set; }

    /// <summary>There are more of them than are shown.</summary>
    internal bool MoreWait { get; private set; }

    internal IReadOnlyList<PermitLine> Permits { get; private set; } = [];

    internal IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    internal Paging Paging { get; private set; } = new(null, null, null);

    internal bool IsKeha => gate.Actor!.Role is Role.KehaOfficer;

    internal bool MayApply => gate.Leads(AccessActions.ApplyForPermit);

    public async Task OnGet(CancellationToken stop)
    {
        State = Enum.TryParse(StateText, out PermitState state) && Enum.IsDefined(state) ? state : null;
        Organisation = IsKeha && !string.IsNullOrEmpty(Organisation) ? Organisation : null;
        string? whose = IsKeha ? Organisation : gate.Actor!.Organisation;
        if (State is null && Organisation is null && Before is null)
        {
            IReadOnlyList<PermitLine> waiting = await permits.Waiting(gate.Connection, whose, PageLength + 1, stop);
            MoreWait = waiting.Count > PageLength;
            Waiting = [.. waiting.Take(PageLength)];
        }
        Permits = await permits.List(gate.Connection, whose, State, Before, PageLength + 1, stop);
        bool isLast = Permits.Count <= PageLength;
        Permits = [.. Permits.Take(PageLength)];
        if (IsKeha)
            Organisations = await PermitReader.OrganisationsWithPermits(gate.Connection, stop);
        Paging = new(
            Before is null ? null : Address(before: null),
            Previous: null,
            isLast ? null : Address(Permits[^1].Permit.Id)
        );
    }

    internal DataTable Table(string caption, IReadOnlyList<PermitLine> lines) =>
        new(
            caption,
            [
                new(T["permits.holder"]),
                new(T["permits.organisation"]),
                new(T["permits.role"]),
                new(T["permits.applied"]),
                new(T["permits.days"]),
                new(T["permits.state"]),
            ],
            [.. lines.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(PermitLine line) =>
        [
            Markup.Of($"""<a href="{Link[$"/access/permits/{line.Permit.Id}"]}">{line.Holder}</a>"""),
            Markup.Of($"{line.Organisation.Name(Language)}"),
            Markup.Of($"{Texts.Capital(T.Of("role", line.Permit.Role))}"),
            Markup.Of($"{T.Date(LegalDay.Of(line.Permit.AppliedAt))}"),
            Markup.Of($"{T["permits.from_to", T.Date(line.Permit.ValidFrom), T.Date(line.Permit.ValidUntil)]}"),
            PermitWords.Label(T, line.State),
        ];

    private string Address(int? before)
    {
        Dictionary<string, string?> asked = new()
        {
            ["organisation"] = Organisation,
            ["state"] = State?.ToString(),
            ["before"] = before?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return Link["/access/permits"] + QueryString.Create(asked.Where(one => one.Value is not null));
    }
}
