using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>The test of the target group, in words.</summary>
internal static class Tested
{
    internal static string On(string day, JobseekerFacts facts, RestartRight restart = default) =>
        Text.Of(TargetGroupTest.On(facts, A.Day(day), LawAsKnown.Whole, restart));

    /// <summary>A right to go on as Helsinki's customer, or another's, at the place where the search ended.</summary>
    internal static RestartRight Former(string municipality, string place) =>
        new(MunicipalityCode.Parse(municipality), MunicipalityCode.Parse(place));
}
