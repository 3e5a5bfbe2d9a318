using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Areas;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>Applications that wait and rights of use: all of them for KEHA, for others their organisation's.</summary>
[Access(AccessActions.ViewPermits)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    private PermitFilter? form;

    internal override PermitFilter Form => form ??= new(T, IsKeha ? organisations : null);

    /// <summary>Applications, the eldest first, on the list's first page without filters; null elsewhere.</summary>
    internal Page<PermitLine>? Waiting { get; private set; }

    internal WorkList List { get; private set; } = null!;

    internal bool IsKeha => gate.Actor!.Role is Role.KehaOfficer;

    internal bool MayApply => gate.Leads(AccessActions.ApplyForPermit);

    private IReadOnlyList<Choice> organisations = [];

    public async Task OnGet(CancellationToken stop)
    {
        if (IsKeha)
            organisations =
            [
                .. (await PermitReader.OrganisationsWithPermits(gate.Connection, stop))
                    .OrderBy(one => one.Name(Language), Alphabet.Finnish)
                    .Select(one => new Choice(one.Code, one.Name(Language))),
            ];
        ReadForm();
        string? whose = IsKeha ? Form.Organisation.Given : gate.Actor!.Organisation;
        ListAddress address = ListAddress.Of(this, "/access/permits", PermitList.Orders);
        if (address is { IsNarrowed: false, Place: null })
            Waiting = await ReadWaiting(whose, stop);
        ListSql list = PermitList.Of(gate.Connection, whose, Form.State.Value, Today, address.Order);
        Page<PermitLine> page = await PermitList.Read(list, Today, address.Place, PageLength, stop);
        Position position = await Position.Of(list, page, PermitList.Key, stop);
        Notice none = new(NoticeKind.Info, T["permits.none"]);
        SortLink sort = address.SortLink("applied");
        List = WorkList.Of(
            address,
            page,
            position,
            PermitList.Key,
            () => Table("permits.caption", page, sort),
            none,
            T
        );
    }

    internal DataTable Table(string caption, Page<PermitLine> page, SortLink? sort = null) =>
        new(
            T[caption],
            [
                new(T["permits.holder"]),
                new(T["permits.organisation"]),
                new(T["permits.role"]),
                new(T["permits.applied"], Sort: sort),
                new(T["permits.days"]),
                new(T["permits.state"]),
            ],
            [.. page.Rows.Select(Row)]
        );

    private Task<Page<PermitLine>> ReadWaiting(string? whose, CancellationToken stop)
    {
        ListOrder order = PermitList.OfWaiting[0];
        ListSql waiting = PermitList.Of(gate.Connection, whose, PermitState.Waiting, Today, order);
        return PermitList.Read(waiting, Today, place: null, PageLength, stop);
    }

    private IReadOnlyList<Markup> Row(PermitLine line) =>
        [
            Markup.Of($"""<a href="{Link[$"/access/permits/{line.Id}"]}">{line.Holder}</a>"""),
            Markup.Of($"{line.Organisation.Name(Language)}"),
            Markup.Of($"{Texts.Capital(T.Of("role", line.Role))}"),
            Markup.Of($"{T.Date(LegalDay.Of(line.AppliedAt))}"),
            Markup.Of($"{T["permits.from_to", T.Date(line.From), T.Date(line.Until)]}"),
            PermitWords.Label(T, line.State),
        ];
}
