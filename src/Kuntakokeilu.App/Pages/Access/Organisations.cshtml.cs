using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Areas;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>KEHA adds the organisations that the Act does not name one by one.</summary>
[Access(AccessActions.ViewOrganisations, Post = AccessActions.AddOrganisation)]
[ResponseCache(NoStore = true)]
internal sealed class OrganisationsModel(Gate gate, Texts texts) : SitePage
{
    internal override OrganisationForm Form { get; } = new(texts);

    internal IReadOnlyList<Organisation> Added { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Added = await OrganisationService.Added(gate.Connection, stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (ReadForm())
        {
            NewOrganisation organisation = Form.Organisation();
            gate.SetReason(organisation.NameFi);
            AddOrganisationResult result = await OrganisationService.Add(organisation, await gate.Begin(stop), stop);
            if (result is AddOrganisationResult.Added)
                return Redirect(Link["/access/organisations"]);
            if (result is AddOrganisationResult.NameIsTaken)
                Refuse(Form.NameFi, T["organisations.wrong.name_taken"]);
            else
                Refuse(Form.Organiser, T["organisations.wrong.organiser_taken"]);
        }
        Added = await OrganisationService.Added(gate.Connection, stop);
        return Page();
    }

    internal DataTable Table() =>
        new(
            T["organisations.caption"],
            [
                new(T["organisations.name"]),
                new(T["organisations.kind"]),
                new(T["organisations.code"]),
                new(T["organisations.organiser_short"], IsNumber: true),
            ],
            [
                .. Added
                    .OrderBy(one => one.Name(Language), Alphabet.Finnish)
                    .Select(one =>
                        (IReadOnlyList<Markup>)
                            [
                                Markup.Of($"{one.Name(Language)}"),
                                Markup.Of($"{T.Of("organisation_kind", one.Kind)}"),
                                Markup.Of($"<code>{one.Code}</code>"),
                                Markup.Of($"{one.Organiser?.ToString("000", CultureInfo.InvariantCulture) ?? "–"}"),
                            ]
                    ),
            ]
        );
}
