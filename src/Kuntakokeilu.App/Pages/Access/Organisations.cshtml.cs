using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Html;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>KEHA adds the organisations that the Act does not name one by one.</summary>
[Access(AccessAction.DecidePermit)]
[ResponseCache(NoStore = true)]
internal sealed class OrganisationsModel(Gate gate, OrganisationService organisations) : SitePage
{
    [BindProperty(Name = "kind")]
    public string? KindText { get; set; }

    [BindProperty(Name = "name-fi")]
    public string? NameFi { get; set; }

    [BindProperty(Name = "name-sv")]
    public string? NameSv { get; set; }

    [BindProperty(Name = "name-en")]
    public string? NameEn { get; set; }

    [BindProperty(Name = "organiser")]
    public string? OrganiserText { get; set; }

    internal override IReadOnlyList<string> Fields => ["kind", "name-fi", "name-sv", "name-en", "organiser"];

    internal IReadOnlyList<Organisation> Added { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Added = await organisations.Added(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Read() is { } organisation)
        {
            gate.Because(organisation.NameFi);
            AddOrganisationResult result = await organisations.Add(organisation, gate.ForWriting(), stop);
            if (result is AddOrganisationResult.Added)
                return Redirect(Link["/access/organisations"]);
            gate.TakeBack();
            (string field, string key) =
                result is AddOrganisationResult.NameIsTaken
                    ? ("name-fi", "organisations.wrong.name_taken")
                    : ("organiser", "organisations.wrong.organiser_taken");
            ModelState.AddModelError(field, T[key]);
        }
        Added = await organisations.Added(stop);
        return Page();
    }

    internal IReadOnlyList<(string, string)> Kinds() =>
        [.. OrganisationService.Kinds.Select(kind => (kind.ToString(), T.Of("organisation_kind", kind)))];

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
                .. Added.Select(one =>
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

    /// <returns>Null when the form is wrong, and says so.</returns>
    private NewOrganisation? Read()
    {
        bool isKind = Enum.TryParse(KindText, out OrganisationKind kind) && OrganisationService.Kinds.Contains(kind);
        if (!isKind)
            ModelState.AddModelError("kind", T["organisations.wrong.kind"]);
        string fi = Named("name-fi", NameFi);
        string sv = Named("name-sv", NameSv);
        string en = Named("name-en", NameEn);
        short? organiser = kind is OrganisationKind.JointAuthority ? Organiser() : null;
        return ModelState.IsValid ? new(kind, fi, sv, en, organiser) : null;
    }

    private string Named(string field, string? text)
    {
        string name = text?.Trim() ?? "";
        if (name.Length is 0 or > OrganisationService.LongestName || name.Contains('\0'))
            ModelState.AddModelError(field, T["organisations.wrong.name"]);
        return name;
    }

    private short? Organiser()
    {
        bool isNumber = short.TryParse(
            OrganiserText,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out short number
        );
        if (isNumber && number is > 0 and <= OrganisationService.LargestOrganiser)
            return number;
        ModelState.AddModelError("organiser", T["organisations.wrong.organiser"]);
        return null;
    }
}
