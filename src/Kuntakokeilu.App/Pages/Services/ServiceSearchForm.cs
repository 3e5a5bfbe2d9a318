using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.App.Pages.Services;

/// <summary>Words to look for, and what narrows the catalogue; each choice tells how many services it would leave.</summary>
/// <param name="counts">Null before anything has been looked for.</param>
internal sealed class ServiceSearchForm(Texts t, CatalogueCounts? counts) : Form
{
    private const string Chosen = "yes";

    internal TextField Words { get; } = new("q", t["services.words"]) { Longest = 100 };

    internal ChoiceField<ServiceKind> Kind { get; } =
        new("kind", t["services.kind"], one => Counted(NatureWords.Kind(t, one), counts?.Kinds.GetValueOrDefault(one)))
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal PickField Municipality { get; } =
        new(
            "municipality",
            t["services.municipality"],
            [
                .. Municipalities
                    .All.OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                    .Select(one => new Choice(
                        $"{one.Code}",
                        Counted(one.Name(t.Language), counts?.In(one.Code.Number))
                    )),
            ]
        )
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal ChoiceField<OfferingLanguage> Language { get; } =
        new(
            "language",
            t["services.language"],
            one => Counted(t.Of("services.language", one), counts?.Languages.GetValueOrDefault(one))
        )
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal ChoiceField<LocationKind> Way { get; } =
        new("way", t["services.way"], one => Counted(t.Of("services.way", one), counts?.Ways.GetValueOrDefault(one)))
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal ChoiceField<StartsWithin> Starts { get; } =
        new(
            "starts",
            t["services.starts"],
            one => Counted(t.Of("services.starts", one), counts?.Starts.GetValueOrDefault(one))
        )
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal PickField Accessible { get; } =
        new(
            "accessible",
            t["services.accessible"],
            [new(Chosen, Counted(t["services.accessible.yes"], counts?.Accessible))]
        )
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal PickField Voluntary { get; } =
        new(
            "voluntary",
            t["services.voluntary"],
            [new(Chosen, Counted(t["services.voluntary.yes"], counts?.Voluntary))]
        )
        {
            Any = t["services.any"],
            Chip = Uncounted,
        };

    internal override IReadOnlyList<Field> Fields =>
        [Words, Kind, Municipality, Language, Way, Starts, Accessible, Voluntary];

    internal CatalogueFilter Filter =>
        new()
        {
            Kind = Kind.Value,
            Municipality = Municipality.Given is { } code ? int.Parse(code, CultureInfo.InvariantCulture) : null,
            Language = Language.Value,
            Way = Way.Value,
            Starts = Starts.Value,
            IsAccessible = Accessible.Given is not null,
            IsVoluntary = Voluntary.Given is not null,
        };

    /// <summary>What is chosen is told without how many it would leave: those are below.</summary>
    private static string Uncounted(string label) =>
        label.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and int end ? label[..end] : label;

    private static string Counted(string name, int? count) =>
        count is { } known ? string.Create(CultureInfo.InvariantCulture, $"{name} ({known})") : name;
}
