using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>On which day the law is looked at, and with which earlier day it is compared.</summary>
internal sealed class LawTimeForm(Texts t) : Form
{
    internal DayField On { get; } = new("on", t["law_book.on"]);

    internal DayField Since { get; } = new("since", t["law_book.since"]);

    internal override IReadOnlyList<Field> Fields => [On, Since];
}
