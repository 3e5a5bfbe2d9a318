using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Registration.Starts;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>Which of the starts that wait.</summary>
internal sealed class StartFilterForm(Texts t, Actor actor) : Form
{
    /// <summary>One by one: a start may have several.</summary>
    internal static IReadOnlyList<StartMatters> Matters { get; } =
    [StartMatters.Permit, StartMatters.File, StartMatters.Namesake];

    private PickField Municipality { get; } =
        new("municipality", t["transfers.municipality"], Places(t, actor)) { Any = t["transfers.any"] };

    private ChoiceField<StartMatters> Matter { get; } =
        new("matter", t["starts.matter"], Matters, one => t.Of("starts.matter", one)) { Any = t["transfers.any"] };

    private DayField Until { get; } =
        new("until", t["starts.until"]) { Chip = day => t["transfers.waited_since", day] };

    internal override IReadOnlyList<Field> Fields => [Municipality, Matter, Until];

    internal StartFilter Filter =>
        new(Municipality.Given is { } code ? MunicipalityCode.Parse(code) : null, Matter.Value, Until.Value);

    /// <summary>Those of a TE office's area; of an organiser those of the pilots in the same area.</summary>
    private static IReadOnlyList<Choice> Places(Texts t, Actor actor)
    {
        int? office =
            actor.TeOffice
            ?? (actor.Organiser is { } organiser ? TeOffices.NumberOf(MunicipalityCode.Of(organiser)) : null);
        return
        [
            .. Municipalities
                .All.Where(one => TeOffices.NumberOf(one.Code) == office)
                .Where(one => actor.TeOffice is not null || PilotAreas.Include(one.Code))
                .OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                .Select(one => new Choice(one.Code.ToString(), one.Name(t.Language))),
        ];
    }
}
