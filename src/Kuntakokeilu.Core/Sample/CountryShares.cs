namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// The jobseekers who are not customers of a pilot municipality: what an ELY centre's area has in all, less its
/// customers, parted between the pilot areas and the rest by population.
/// </summary>
internal sealed class CountryShares
{
    // A pilot area is mostly towns: the rest of the region has fewer jobseekers for its population.
    private const double DensityOutsidePilots = 0.8;

    // At least so many for one customer stay with the TE office.
    private const double FewestForACustomer = 0.15;

    private readonly PilotShares pilots;
    private readonly double[] jobseekers;
    private readonly double[] unemployed;

    internal CountryShares(PilotShares pilots)
    {
        this.pilots = pilots;
        int launch = MonthlyPath.Launch;
        double[] largest =
        [
            .. Regions.Codes.Select(code =>
                PilotsOf(code).Select(a => pilots.Customers(launch, a.Index)).DefaultIfEmpty().Max()
            ),
        ];
        jobseekers = Regions.JobseekerShares(largest, MonthlyPath.Months[launch].Jobseekers);
        unemployed = Regions.UnemployedShares(jobseekers);
    }

    internal void AddOthers(double[] exact, int month, Func<int, Position, int, int> cell)
    {
        MonthlyStock stock = MonthlyPath.Months[month];
        double laidOff = (stock.LaidOff - stock.Customers[3]) / (stock.Unemployed - stock.UnemployedCustomers);
        double[] all = Parted(jobseekers, stock.Jobseekers, month, pilots.Customers);
        double[] without = Parted(unemployed, stock.Unemployed, month, pilots.Unemployed);
        double[] mix = StatusMix.NotUnemployed(stock.Day);
        foreach (Territory territory in Territory.All)
        {
            int t = territory.Index;
            Position position = territory.IsPilot ? Position.TeOffice : Position.OutsidePilots;
            exact[cell(t, position, 2)] = without[t] * (1 - laidOff);
            exact[cell(t, position, 3)] = without[t] * laidOff;
            for (int status = 0; status < mix.Length; status++)
            {
                double people = (all[t] - without[t]) * mix[status];
                double withGround = territory.IsPilot ? StatusMix.PartWithGround(status) : 0;
                exact[cell(t, position, status)] += people * (1 - withGround);
                exact[cell(t, Position.StatusNotCovered, status)] += people * withGround;
            }
        }
    }

    /// <summary>People of the TE office by territory.</summary>
    private static double[] Parted(double[] shares, double country, int month, Func<int, int, double> customersOf)
    {
        var parted = new double[Territory.All.Count];
        double customersInAll = 0;
        for (int e = 0; e < shares.Length; e++)
        {
            string ely = Regions.Codes[e];
            double total = shares[e] * country;
            double customers = PilotsOf(ely).Sum(a => customersOf(month, a.Index));
            customersInAll += customers;
            int population = Regions.PopulationOf(ely);
            int inPilots = PilotsOf(ely).Sum(a => a.Population);
            double outside = total * (population - inPilots) / population * DensityOutsidePilots;
            double atTeOffice = inPilots == 0 ? 0 : total - outside - customers;
            atTeOffice = Math.Max(atTeOffice, customers * FewestForACustomer);
            outside = Math.Max(total - customers - atTeOffice, outside / 4);
            foreach (Territory territory in Territory.All.Where(t => t.ElyCode == ely))
                parted[territory.Index] = territory.IsPilot
                    ? atTeOffice * territory.Population / inPilots
                    : outside * territory.Population / (population - inPilots);
        }
        double correction = (country - customersInAll) / parted.Sum();
        return [.. parted.Select(people => people * correction)];
    }

    private static IEnumerable<Territory> PilotsOf(string ely) =>
        Territory.All.Where(t => t.IsPilot && t.ElyCode == ely);
}
