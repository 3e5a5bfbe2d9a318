using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>People with an open job search who stand at the same place on a day: a row of steering.day_count.</summary>
/// <param name="Municipality">The responsible municipality; with a TE office the person's place, -1 for none known.</param>
internal readonly record struct DayCell(
    short Municipality,
    Authority Authority,
    Basis Basis,
    Grounds Grounds,
    int People
);

/// <summary>The figures of a day, added up once from its cells.</summary>
internal sealed class DayFigures
{
    private readonly Dictionary<short, OpenSearches> byMunicipality = [];
    private readonly Dictionary<(Authority, Basis), int> byBasis = [];
    private readonly Dictionary<(int?, Basis), int> byTeOffice = [];
    private readonly Dictionary<PilotArea, GroundCounts> byArea;

    internal DayFigures(DateOnly date, DateTimeOffset? lastChange, IReadOnlyList<DayCell> cells)
    {
        Date = date;
        LastChange = lastChange;
        foreach (DayCell cell in cells)
            Add(cell);
        ILookup<PilotArea?, DayCell> customers = cells
            .Where(cell => cell.Authority is Authority.Municipality)
            .ToLookup(cell => PilotAreas.AreaOf(MunicipalityCode.Of(cell.Municipality)));
        byArea = PilotAreas.All.ToDictionary(area => area, area => GroundCounts.Of(customers[area]));
        Customers = byArea.Values.Aggregate((a, b) => a + b);
    }

    internal DateOnly Date { get; }

    /// <summary>When the register last changed; null when nothing was ever recorded.</summary>
    internal DateTimeOffset? LastChange { get; }

    /// <summary>Open job searches: people who have a responsible authority.</summary>
    internal int Open => Municipal + TeOffice;

    /// <summary>Customers of pilot municipalities.</summary>
    internal int Municipal => Customers.People;

    /// <summary>Customers of TE offices, the undetermined among them.</summary>
    internal int TeOffice => byTeOffice.Values.Sum();

    /// <summary>People whose case the known facts cannot decide.</summary>
    internal int Undetermined => On(Authority.TeOffice, Basis.MissingFacts);

    /// <summary>Customers of all pilot areas by ground.</summary>
    internal GroundCounts Customers { get; }

    /// <summary>Customers of an authority on a basis.</summary>
    internal int On(Authority authority, Basis basis) => byBasis.GetValueOrDefault((authority, basis));

    /// <summary>Customers of a TE office on a basis; null for people whose place has no TE office or is not known.</summary>
    internal int AtTeOffice(int? office, Basis basis) => byTeOffice.GetValueOrDefault((office, basis));

    /// <summary>The municipality's customers, and the TE office's who live there.</summary>
    internal OpenSearches At(MunicipalityCode municipality) =>
        byMunicipality.GetValueOrDefault((short)municipality.Number);

    /// <summary>The same of all municipalities of an area.</summary>
    internal OpenSearches At(PilotArea area) => area.Municipalities.Select(At).Aggregate((a, b) => a + b);

    /// <summary>Customers of the area's municipalities by ground, wherever they live.</summary>
    internal GroundCounts CustomersOf(PilotArea area) => byArea[area];

    private void Add(in DayCell cell)
    {
        bool isMunicipal = cell.Authority is Authority.Municipality;
        bool isUndetermined = cell is { Authority: Authority.TeOffice, Basis: Basis.MissingFacts };
        byMunicipality[cell.Municipality] =
            byMunicipality.GetValueOrDefault(cell.Municipality)
            + new OpenSearches(cell.People, isMunicipal ? cell.People : 0, isUndetermined ? cell.People : 0);
        byBasis[(cell.Authority, cell.Basis)] = On(cell.Authority, cell.Basis) + cell.People;
        if (isMunicipal)
            return;
        int? office = cell.Municipality < 0 ? null : TeOffices.NumberOf(MunicipalityCode.Of(cell.Municipality));
        byTeOffice[(office, cell.Basis)] = AtTeOffice(office, cell.Basis) + cell.People;
    }
}

/// <summary>Open searches somewhere, and how many of them are with the municipality or undecided.</summary>
internal readonly record struct OpenSearches(int Open, int Municipal, int Undetermined)
{
    /// <summary>Customers of the TE office whose case is decided.</summary>
    internal int TeOffice => Open - Municipal - Undetermined;

    public static OpenSearches operator +(OpenSearches a, OpenSearches b) =>
        new(a.Open + b.Open, a.Municipal + b.Municipal, a.Undetermined + b.Undetermined);
}
