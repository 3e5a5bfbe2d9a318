using System.Numerics;
using Kuntakokeilu.Law.Shares;

namespace Kuntakokeilu.Core.Shares;

/// <summary>
/// The municipal share of the twelve months after the last closed one: who were paid for unemployment in it go on with the mean
/// days of their last three months at their last daily sum, some of them leaving each month. Exact to the cent.
/// </summary>
/// <param name="closed">The first day of the last closed month.</param>
internal sealed class ShareForecast(DateOnly closed)
{
    private const int Months = 12;

    /// <summary>Per cent of them who leave each month: shown together.</summary>
    private static readonly int[] Leaving = [0, 5, 10];

    /// <summary>By municipality and month: hundredths of cents, by what they are divided by.</summary>
    private readonly SortedDictionary<string, Sums[]> municipalities = [];

    internal void Add(PersonShares person)
    {
        foreach (PersonMonth month in person.Months())
            if (month.Month == closed && month.Pace is { } pace)
                Add(pace, month.Counted);
    }

    /// <summary>By municipality, month and who leave.</summary>
    internal IEnumerable<ForecastMonth> All()
    {
        foreach ((string municipality, Sums[] months) in municipalities)
            for (int ahead = 1; ahead <= Months; ahead++)
                foreach (int leaving in Leaving)
                {
                    BigInteger stay = BigInteger.Pow(100 - leaving, ahead);
                    BigInteger of = 100 * BigInteger.Pow(100, ahead);
                    yield return new(
                        municipality,
                        closed.AddMonths(ahead),
                        leaving,
                        Rounded(months[ahead - 1].Municipalitys, stay, of),
                        Rounded(months[ahead - 1].Shared, stay, of)
                    );
                }
    }

    private void Add(in SubsidyPace pace, int counted)
    {
        string municipality = pace.Municipality.ToString();
        if (!municipalities.TryGetValue(municipality, out Sums[]? months))
            municipalities[municipality] = months = [.. Enumerable.Range(0, Months).Select(_ => new Sums())];
        long cents = checked(pace.Shared * pace.Days);
        int dividedBy = pace.Of * pace.Months;
        for (int ahead = 1; ahead <= Months; ahead++)
        {
            int percent = MunicipalShare.PercentOn(closed.AddMonths(ahead), pace.CountedAfter(counted, ahead - 1));
            months[ahead - 1].Municipalitys.Add(dividedBy, (BigInteger)cents * percent);
            months[ahead - 1].Shared.Add(dividedBy, (BigInteger)cents * 100);
        }
    }

    /// <summary>The sum times stay / of, half a cent up.</summary>
    private static BigInteger Rounded(Fractions sum, BigInteger stay, BigInteger of)
    {
        (BigInteger over, BigInteger under) = sum.Total();
        under *= of;
        return ((2 * over * stay) + under) / (2 * under);
    }

    private sealed class Sums
    {
        internal Fractions Municipalitys { get; } = new();

        internal Fractions Shared { get; } = new();
    }

    /// <summary>A sum of fractions, exact: those with the same denominator are kept together until the end.</summary>
    private sealed class Fractions
    {
        private readonly SortedDictionary<int, BigInteger> numerators = [];

        internal void Add(int denominator, BigInteger numerator) =>
            numerators[denominator] = numerators.GetValueOrDefault(denominator) + numerator;

        internal (BigInteger Over, BigInteger Under) Total()
        {
            (BigInteger over, BigInteger under) = (BigInteger.Zero, BigInteger.One);
            foreach ((int denominator, BigInteger numerator) in numerators)
            {
                over = (over * denominator) + (numerator * under);
                under *= denominator;
                BigInteger common = BigInteger.GreatestCommonDivisor(over, under);
                (over, under) = (over / common, under / common);
            }
            return (over, under);
        }
    }
}

/// <summary>One month of a forecast. Money in whole cents.</summary>
/// <param name="Municipality">Its code.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Leaving">Per cent who leave each month.</param>
/// <param name="Municipalitys">The municipality's part.</param>
/// <param name="Shared">What is shared between it and the State.</param>
internal readonly record struct ForecastMonth(
    string Municipality,
    DateOnly Month,
    int Leaving,
    BigInteger Municipalitys,
    BigInteger Shared
);
