using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Transfers;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Transfers;

/// <summary>Which of those who wait for a transfer: the same for the list and for the confirmation.</summary>
internal sealed class TransferForm(Texts t, Actor actor) : Form
{
    private static readonly Grounds[] Offered =
    [
        Grounds.NoEarningsRelatedAllowance,
        Grounds.Under30,
        Grounds.Immigrant,
        Grounds.ForeignLanguage,
        Grounds.TemporaryProtection,
    ];

    internal PickField Municipality { get; } =
        new("municipality", t["transfers.municipality"], Places(t, actor)) { Any = t["transfers.any"] };

    internal ChoiceField<Grounds> Ground { get; } =
        new("ground", t["transfers.ground"], Offered, one => Texts.Capital(t.Of("ground", one)))
        {
            Any = t["transfers.any"],
        };

    internal DayField Until { get; } =
        new("until", t["transfers.until"]) { Chip = day => t["transfers.waited_since", day] };

    internal override IReadOnlyList<Field> Fields => [Municipality, Ground, Until];

    internal TransferFilter Filter =>
        new(Municipality.Given is { } code ? MunicipalityCode.Parse(code) : null, Ground.Value, Until.Value);

    /// <summary>The pilot municipalities in the office's area.</summary>
    internal static IReadOnlyList<Choice> Places(Texts t, Actor actor) =>
        [
            .. Municipalities
                .All.Where(one => PilotAreas.Include(one.Code) && TeOffices.NumberOf(one.Code) == actor.TeOffice)
                .OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                .Select(one => new Choice(one.Code.ToString(), one.Name(t.Language))),
        ];
}
