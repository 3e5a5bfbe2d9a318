using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>Who asks. The name and the address are needed of somebody new alone.</summary>
/// <param name="registersNew">A TE office registers somebody new; a municipality starts again those whom it has had.</param>
internal sealed class NewForm(Texts t, bool registersNew) : Form
{
    internal bool RegistersNew => registersNew;

    internal ChoiceField<RequestWay> Way { get; } =
        new(SearchFields.Way, t["search.field.way"], one => t.Of("search.way", one))
        {
            Missing = t["search.missing.way"],
        };

    internal TextField Code { get; } =
        new("code", t["behalf.code"])
        {
            Longest = 11,
            Missing = t["behalf.missing.code"],
            Help = t["behalf.help.code"],
        };

    internal TextField Family { get; } =
        new("family", t["behalf.family"]) { Longest = 100, Help = t["behalf.help.name"] };

    private TextField GivenNames { get; } = new("given", t["behalf.given"]) { Longest = 100 };

    private TextField Street { get; } = new("street", t["behalf.street"]) { Longest = 100 };

    private TextField PostalCode { get; } = new("postal_code", t["behalf.postal_code"]) { Longest = 10 };

    private TextField PostOffice { get; } = new("post_office", t["behalf.post_office"]) { Longest = 50 };

    internal override IReadOnlyList<Field> Fields =>
        registersNew ? [Way, Code, Family, GivenNames, Street, PostalCode, PostOffice] : [Way, Code];

    internal string IdentityCode => Code.Value.ToUpperInvariant();

    /// <summary>Null without a name.</summary>
    internal NewPerson? Newcomer =>
        Family.Given is not { } family || GivenNames.Given is not { } given
            ? null
            : new(IdentityCode, family, given)
            {
                Street = Street.Given,
                PostalCode = PostalCode.Given,
                PostOffice = PostOffice.Given,
            };

    protected override void Compare(Texts texts)
    {
        if (Code.Given is not null && !Core.Register.Identities.IdentityCode.TryParse(IdentityCode, out _))
            Code.Refuse(texts["behalf.bad.code"]);
    }
}
