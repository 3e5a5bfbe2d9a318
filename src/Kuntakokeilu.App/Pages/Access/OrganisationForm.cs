using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>An organisation that the Act does not name.</summary>
internal sealed class OrganisationForm(Texts t) : Form
{
    internal ChoiceField<OrganisationKind> Kind { get; } =
        new("kind", t["organisations.kind"], OrganisationService.Kinds, kind => t.Of("organisation_kind", kind))
        {
            Missing = t["organisations.wrong.kind"],
        };

    internal TextField NameFi { get; } = Named(t, "name-fi", t["organisations.name_fi"]);

    internal TextField NameSv { get; } = Named(t, "name-sv", t["organisations.name_sv"]);

    internal TextField NameEn { get; } = Named(t, "name-en", t["organisations.name_en"]);

    internal NumberField Organiser { get; } =
        new("organiser", t["organisations.organiser"], t["organisations.wrong.organiser"])
        {
            Help = t["organisations.organiser.help"],
            Least = 1,
            Most = OrganisationService.LargestOrganiser,
        };

    internal override IReadOnlyList<Field> Fields => [Kind, NameFi, NameSv, NameEn, Organiser];

    /// <summary>What the right form asks for: only a joint authority organises the service.</summary>
    internal NewOrganisation Organisation() =>
        new(
            Kind.Value!.Value,
            NameFi.Value,
            NameSv.Value,
            NameEn.Value,
            Kind.Value is OrganisationKind.JointAuthority ? (short)Organiser.Value!.Value : null
        );

    protected override void Compare(Texts texts)
    {
        if (Kind.Value is OrganisationKind.JointAuthority && Organiser.Value is null)
            Organiser.Refuse(texts["organisations.wrong.organiser"]);
    }

    private static TextField Named(Texts t, string name, string label) =>
        new(name, label) { Longest = OrganisationService.LongestName, Missing = t["organisations.wrong.name"] };
}
