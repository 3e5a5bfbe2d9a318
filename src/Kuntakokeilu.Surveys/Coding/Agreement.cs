namespace Kuntakokeilu.Surveys.Coding;

/// <summary>How far two coders who did not see each other's work gave one code to the same answers.</summary>
/// <param name="OnlyFirst">Answers to which the first coder alone gave it.</param>
internal readonly record struct Agreement(int Both, int OnlyFirst, int OnlySecond, int Neither)
{
    /// <param name="answers">Of each answer, whether the first and whether the second coder gave it the code.</param>
    internal static Agreement Of(IEnumerable<(bool First, bool Second)> answers)
    {
        int[] counts = new int[4];
        foreach ((bool first, bool second) in answers)
            counts[(first ? 0 : 2) + (second ? 0 : 1)]++;
        return new(counts[0], counts[1], counts[2], counts[3]);
    }

    internal int Count => Both + OnlyFirst + OnlySecond + Neither;

    internal int FirstPositive => Both + OnlyFirst;

    internal int SecondPositive => Both + OnlySecond;

    /// <summary>The share of answers on which they agree; null of none.</summary>
    internal double? Observed => Count == 0 ? null : (double)(Both + Neither) / Count;

    /// <summary>The share on which they would agree by chance, each giving the code as often as he or she does.</summary>
    internal double? Expected =>
        Count == 0
            ? null
            : ((double)FirstPositive * SecondPositive + (double)(Count - FirstPositive) * (Count - SecondPositive))
                / ((double)Count * Count);

    /// <summary>
    /// Cohen's kappa: the agreement beyond chance, of what is beyond chance at all. Null where chance leaves nothing: both gave
    /// the code to all, or to none.
    /// </summary>
    internal double? Kappa => IsCertain ? null : (Observed - Expected) / (1 - Expected);

    /// <summary>Whether agreement by chance is complete; of counts, for no rounding may hide it.</summary>
    private bool IsCertain =>
        (FirstPositive == 0 && SecondPositive == 0) || (FirstPositive == Count && SecondPositive == Count);
}
