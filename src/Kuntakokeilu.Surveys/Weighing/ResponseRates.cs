namespace Kuntakokeilu.Surveys.Weighing;

/// <summary>How many of a class answered.</summary>
/// <param name="Counted">With a submission that counts.</param>
internal sealed record ResponseRate<T>(T Class, int Eligible, int Counted)
{
    internal double Rate => (double)Counted / Eligible;
}

internal static class ResponseRates
{
    /// <summary>By class, in the order of the classes; of all together under one class: <c>_ => true</c>.</summary>
    /// <param name="counted">The codes of the units with a submission that counts.</param>
    internal static IReadOnlyList<ResponseRate<T>> By<T>(
        IEnumerable<FrameUnit> frame,
        IReadOnlySet<string> counted,
        Func<FrameUnit, T> classOf
    ) =>
        [
            .. frame
                .GroupBy(classOf)
                .OrderBy(units => units.Key)
                .Select(units => new ResponseRate<T>(
                    units.Key,
                    units.Count(),
                    units.Count(unit => counted.Contains(unit.Code))
                )),
        ];
}
