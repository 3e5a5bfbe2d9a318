using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>The test of the target group, in words.</summary>
internal static class Tested
{
    internal static string On(string day, JobseekerFacts facts, RestartRight restart = default) =>
        Text.Of(TargetGroupTest.On(Starting(facts, A.Day(day), restart), A.Day(day), LawAsKnown.Whole));

    /// <summary>One whose search starts on the day by these facts; before it nothing but a former customership.</summary>
    internal static Situation Starting(JobseekerFacts facts, DateOnly day, RestartRight restart = default) =>
        new Situation { Restart = restart }.Starting(
            new(day, RegisterEventKind.Start, facts),
            LawAsKnown.Whole.PilotStart
        );

    /// <summary>A right to go on as Helsinki's customer, or another's, at the place where the search ended.</summary>
    internal static RestartRight Former(string municipality, string place) =>
        new(MunicipalityCode.Parse(municipality), MunicipalityCode.Parse(place));
}
