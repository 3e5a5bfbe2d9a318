using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>
/// 6 § 2 mom: whose customership continues when a former customer of a pilot municipality starts a job search again.
/// </summary>
/// <param name="Municipality">The municipality whose customer the person was when the previous search ended.</param>
/// <param name="Place">Where the person belonged when it ended.</param>
/// <remarks>
/// Reading: it holds only while the person's place is the same as then; the Act does not say so. It stays available
/// through the whole new job search. The default value is no such right.
/// </remarks>
public readonly record struct RestartRight(MunicipalityCode Municipality, MunicipalityCode Place)
{
    /// <summary>Whether the customership continues for a person who now belongs to this place.</summary>
    public bool HoldsAt(MunicipalityCode place) => !Municipality.IsNone && place == Place;
}
