using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Restarting;
using Kuntakokeilu.Law.Facts;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Restarts;

/// <summary>A municipality restricts starting again on the web after neglect, or lets it be again (6 § 3 mom).</summary>
[Access(RestartsSubject.ViewRestriction, Post = RestartsSubject.RestrictRestart)]
internal sealed class RestrictionModel(Gate gate, Texts texts) : SitePage
{
    internal override RestrictionForm Form { get; } = new(texts);

    internal bool IsRestricted { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        Form.Restricted.Show(IsRestricted ? YesNo.Yes : YesNo.No);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (!ReadForm())
            return Page();
        await Restrictions.Set(Form.Restricted.Value is YesNo.Yes, await gate.Begin(stop), stop);
        return Redirect(Link["/register/restarts/restriction"]);
    }

    private async Task Load(CancellationToken stop) =>
        IsRestricted = await Restrictions.Holds(
            gate.Connection,
            MunicipalityCode.Of(gate.Actor!.Organiser!.Value),
            stop
        );
}

internal sealed class RestrictionForm(Texts t) : Form
{
    internal YesNoField Restricted { get; } =
        new("restricted", t["restriction.question"], t)
        {
            Missing = t["restriction.no_answer"],
            Help = t["restriction.help"],
        };

    internal override IReadOnlyList<Field> Fields => [Restricted];
}
