namespace Kuntakokeilu.Bench.Register;

/// <summary>How much a made register holds, exactly.</summary>
internal readonly record struct RegisterSize(int People, int Rows, int Acts)
{
    /// <summary>The size of the bars: everyone in the country, 2020-2024.</summary>
    internal static RegisterSize Whole => new(640_000, 3_000_000, 360_000);

    internal RegisterSize Times(int factor) => new(People * factor, Rows * factor, Acts * factor);

    /// <summary>
    /// How many rows a person has: the average, with two neighbours giving and taking, so that all together are exact.
    /// </summary>
    internal int RowsOf(int person)
    {
        int even = Even(person);
        int neighbour = person ^ 1;
        if (neighbour >= People)
            return even;
        int shift = Dice.For(2, person / 2).Below(Math.Min(even, Even(neighbour)));
        return person % 2 == 0 ? even + shift : even - shift;
    }

    private int Even(int person) => (int)((person + 1L) * Rows / People - (long)person * Rows / People);
}
