using System.Globalization;

namespace Kuntakokeilu.Core.Sample;

/// <summary>How the country's jobseekers and unemployed part among the areas of the ELY centres.</summary>
internal static class Regions
{
    private const string KeskiSuomi = "10";

    // Jobseekers an area must have for one customer of the municipalities at the launch.
    private const double JobseekersPerCustomer = 1 / 0.395;

    // Unemployed in Keski-Suomi of all in the country in April 2021: 17136 of the path's 325000.
    private const double KeskiSuomiUnemployed = 17136.0 / 325000;

    /// <summary>ELY centres by their code.</summary>
    internal static IReadOnlyList<string> Codes { get; } =
    [.. Territory.All.Select(t => t.ElyCode).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Share of the country's jobseekers by ELY centre: population times a density, or the floor.</summary>
    /// <param name="largestPilotArea">Customers at the launch of the largest pilot area in each.</param>
    /// <param name="jobseekers">Jobseekers in the country at the launch.</param>
    internal static double[] JobseekerShares(double[] largestPilotArea, double jobseekers)
    {
        Dictionary<string, double> density = SampleData
            .Rows("regions.csv", 3)
            .ToDictionary(f => f[0], f => double.Parse(f[1], CultureInfo.InvariantCulture));
        double[] weights = [.. Codes.Select(code => density[code] * PopulationOf(code))];
        double[] floors = [.. largestPilotArea.Select(customers => customers * JobseekersPerCustomer / jobseekers)];
        var shares = new double[weights.Length];
        var isFloor = new bool[weights.Length];
        bool again = true;
        while (again)
        {
            again = false;
            double free = 1;
            double weight = 0;
            for (int i = 0; i < weights.Length; i++)
                (free, weight) = isFloor[i] ? (free - floors[i], weight) : (free, weight + weights[i]);
            for (int i = 0; i < weights.Length; i++)
            {
                shares[i] = isFloor[i] ? floors[i] : weights[i] / weight * free;
                if (shares[i] < floors[i])
                    again = isFloor[i] = true;
            }
        }
        return shares;
    }

    /// <summary>Share of the country's unemployed: as the jobseekers, but Keski-Suomi as published.</summary>
    internal static double[] UnemployedShares(double[] jobseekerShares)
    {
        int fixedOne = Codes.ToList().IndexOf(KeskiSuomi);
        double others = (1 - KeskiSuomiUnemployed) / (1 - jobseekerShares[fixedOne]);
        return [.. jobseekerShares.Select((share, i) => i == fixedOne ? KeskiSuomiUnemployed : share * others)];
    }

    internal static int PopulationOf(string elyCode) =>
        Territory.All.Where(t => t.ElyCode == elyCode).Sum(t => t.Population);
}
