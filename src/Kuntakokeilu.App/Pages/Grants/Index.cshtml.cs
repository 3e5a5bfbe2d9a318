using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>The applications that one's authority has: what is due first is first.</summary>
[Access(GrantsSubject.ListGrants, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts, OrganisationNames names) : SitePage
{
    private readonly Dictionary<string, string> employers = [];

    internal override GrantFilter Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, GrantsSubject.List, GrantList.Orders);
        ListSql list = GrantList.Of(gate.Connection, Form.State.Value, Form.Benefit.Value, address.Order);
        Page<ListedGrant> page = await GrantList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).OfType<int>().Distinct());
        foreach (string code in page.Rows.Select(one => one.Organisation).OfType<string>().Distinct())
            employers[code] = await names.Of(code, Language);
        List = await WorkList.Of(address, list, page, GrantList.KeyBy(address.Order), Table, T["grants.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ListedGrant> grants, ListAddress address) =>
        new(
            T["grants.caption"],
            [
                new(T["grant.number"]),
                new(T["grant.benefit"]),
                new(T["grant.person"]),
                new(T["grant.applicant"]),
                new(T["grant.applied_on"], Sort: address.SortLink("applied")),
                new(T["grant.state"]),
                new(T["grant.due"], Sort: address.SortLink("due")),
                new(T["grant.awaits"], IsNumber: true),
            ],
            [.. grants.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedGrant one) =>
        [
            Markup.Of(
                $"""<a href="{Link[GrantsSubject.Of(GrantsSubject.List, one.Id)]}">{one.AppliedOn.Year}-{one.Id}</a>"""
            ),
            Markup.Of($"{T.Of("grant_benefit", one.Benefit)}"),
            Markup.Of($"{one.Name ?? T["grant.person_unknown"]}"),
            Markup.Of($"{(one.Organisation is { } code ? employers[code] : T["grant.person_applies"])}"),
            Markup.Of($"{T.Date(one.AppliedOn)}"),
            Markup.Of($"{T.Of("grant_state", GrantMatter.StateOn(one.State, one.Until, Today))}"),
            Markup.Of($"{(one.Until is { } until ? T.Date(until) : "–")}"),
            Markup.Of($"{(one.Awaits is { } sum ? T.Euros(sum) : "–")}"),
        ];
}

/// <summary>Which applications the list shows.</summary>
internal sealed class GrantFilter(Texts t) : Form
{
    internal ChoiceField<GrantState> State { get; } =
        new("state", t["grant.state"], one => t.Of("grant_state", one)) { Any = t["grants.not_done"] };

    internal ChoiceField<GrantBenefit> Benefit { get; } =
        new(
            "benefit",
            t["grant.benefit"],
            [.. GrantKinds.All.Select(kind => kind.Benefit)],
            one => t.Of("grant_benefit", one)
        )
        {
            Any = t["grants.all_benefits"],
        };

    internal override IReadOnlyList<Field> Fields => [State, Benefit];
}
