using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>On which day a person is looked at, and by what was known on which day.</summary>
internal sealed class PersonTimeForm(Texts t) : Form
{
    /// <summary>Without one the latest day of the pilots that has come.</summary>
    internal DayField On { get; } = new("on", t["person.on"]);

    /// <summary>Without one now.</summary>
    internal DayField Known { get; } = new("known", t["person.known"]);

    internal override IReadOnlyList<Field> Fields => [On, Known];
}
