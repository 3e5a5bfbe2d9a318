using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// People with an open search on the eve of the pilots who stand at the same place: a row of steering.launch_count.
/// </summary>
/// <param name="Municipality">Their place, -1 for none known.</param>
internal readonly record struct LaunchCell(
    short Municipality,
    Basis Basis,
    Grounds Grounds,
    BenefitPayer? BenefitPayer,
    short? SubsidyDaysFrom,
    int People
);

/// <summary>The target group before the start: the register of 28 February 2021 tested on 1 March 2021.</summary>
internal sealed class LaunchFigures
{
    private const short NoPlace = -1;
    private readonly Dictionary<MunicipalityCode, LaunchGroup> byMunicipality;
    private readonly Dictionary<PilotArea, LaunchGroup> byArea;

    internal LaunchFigures(DateTimeOffset? lastChange, IReadOnlyList<LaunchCell> cells)
    {
        LastChange = lastChange;
        ILookup<short, LaunchCell> at = cells.ToLookup(cell => cell.Municipality);
        byMunicipality = Municipalities.All.ToDictionary(
            municipality => municipality.Code,
            municipality => new LaunchGroup([.. at[(short)municipality.Code.Number]])
        );
        byArea = PilotAreas.All.ToDictionary(
            area => area,
            area => new LaunchGroup([.. area.Municipalities.SelectMany(code => at[(short)code.Number])])
        );
        All = new(cells);
        Outside = new([.. cells.Where(cell => AreaOf(cell.Municipality) is null)]);
        Nowhere = new([.. at[NoPlace]]);
    }

    /// <summary>When the register last changed; null when nothing was ever recorded.</summary>
    internal DateTimeOffset? LastChange { get; }

    internal LaunchGroup All { get; }

    /// <summary>Those who live outside the pilots, or whose place is not known.</summary>
    internal LaunchGroup Outside { get; }

    /// <summary>Those whose place is not known.</summary>
    internal LaunchGroup Nowhere { get; }

    internal LaunchGroup In(MunicipalityCode municipality) => byMunicipality[municipality];

    internal LaunchGroup In(PilotArea area) => byArea[area];

    private static PilotArea? AreaOf(short municipality) =>
        municipality == NoPlace ? null : PilotAreas.AreaOf(MunicipalityCode.Of(municipality));
}
