using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Registration.Refusing;

namespace Kuntakokeilu.App.Pages.Register.Refusal;

/// <summary>Why somebody is not registered.</summary>
internal sealed class RefusalForm(Texts t) : Form
{
    private ChoiceField<RefusalGround> Ground { get; } =
        new("ground", t["refusal.ground"], one => t.Of("refusal.ground", one)) { Missing = t["refusal.no_ground"] };

    internal TextField Reason { get; } =
        new("reason", t["difference.reason"])
        {
            Help = t["request_form.in_letter"],
            Lines = 6,
            Shortest = 10,
            Longest = 2000,
            Missing = t["difference.no_reason"],
        };

    private TextField Phone { get; } =
        new("phone", t["request_form.phone"]) { Longest = 40, Missing = t["request_form.no_phone"] };

    internal override IReadOnlyList<Field> Fields => [Ground, Reason, Phone];

    internal NewRefusal Told => new(Ground.Value!.Value, Reason.Value, Phone.Value);
}
