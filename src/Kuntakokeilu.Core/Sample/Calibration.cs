namespace Kuntakokeilu.Core.Sample;

/// <summary>Compares a steered sample with the published figures.</summary>
internal sealed class Calibration(Census census, int people)
{
    private readonly double scale = people / Quotas.FullSize;

    /// <summary>Makes and steers a register in memory.</summary>
    internal static Census Steer(int people, ulong seed, int parallelism)
    {
        Census all = new();
        SampleRegister register = new(people, seed);
        register.Make(
            parallelism,
            part =>
            {
                Census census = new();
                census.Take(part);
                return census;
            },
            all.Add
        );
        return all;
    }

    internal IReadOnlyList<CalibrationResult> Results => [.. CalibrationTarget.All.Select(Compare)];

    /// <summary>Customers of an area on a day, and those of them who are unemployed or laid off.</summary>
    internal (int Customers, int Unemployed) Area(int month, int area) =>
        (Customers(month, area, AllStatuses), Customers(month, area, Unemployed));

    private static readonly int[] AllStatuses = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    private static readonly int[] Unemployed = [2, 3];

    private CalibrationResult Compare(CalibrationTarget target)
    {
        CalibrationResult Count(double got) => new(target, target.Figure * scale, got, null);
        CalibrationResult Share(double got, double of) => new(target, target.Figure * of, got, of);

        double People(params int[] statuses) => Of(target.Scope, target.Month, statuses);
        double Country(params int[] statuses) => Of("country", target.Month, statuses);

        return target.Measure switch
        {
            "jobseekers" => Count(People(AllStatuses)),
            "unemployed" => Count(People(Unemployed)),
            "laid_off" => Count(People(3)),
            "services" => Count(People(7)),
            "training" => Count(People(8)),
            "at_work" => Count(People(0, 1, 9)),
            "open_market" => Count(People(1, 9)),
            "subsidised" => Count(People(0)),
            "reduced_week" => Count(People(4)),
            "ground_and_status" => Count(census.GroundAndStatusAtLaunch),
            "share_of_country" => Share(People(AllStatuses), Country(AllStatuses)),
            "unemployed_of_country" => Share(People(Unemployed), Country(Unemployed)),
            "unemployed_share" => Share(People(Unemployed), People(AllStatuses)),
            "unemployed_rise" => Rise(target),
            "largest_share_of_ely" => LargestShareOfEly(target),
            _ => throw new InvalidOperationException($"No measure '{target.Measure}'."),
        };
    }

    private CalibrationResult Rise(CalibrationTarget target)
    {
        double before = Of(target.Scope, target.Month - 1, Unemployed);
        double now = Of(target.Scope, target.Month, Unemployed);
        return new(target, before * (1 + target.Figure), now, before);
    }

    private CalibrationResult LargestShareOfEly(CalibrationTarget target)
    {
        var areas = Territory.All.Take(Territory.PilotCount);
        var shares = areas.Select(area =>
            (
                Got: (double)Customers(target.Month, area.Index, AllStatuses),
                Of: Of($"ely:{area.ElyCode}", target.Month, AllStatuses)
            )
        );
        (double got, double of) = shares.MaxBy(share => share.Got / Math.Max(1, share.Of));
        return new(target, target.Figure * of, got, of);
    }

    /// <summary>Open searches of a scope; in the pilots and their areas, the municipalities' customers only.</summary>
    private double Of(string scope, int month, int[] statuses)
    {
        string[] parts = scope.Split(':');
        return parts[0] switch
        {
            "country" => Territory.All.Sum(t => Everyone(month, t.Index, statuses)),
            "pilots" => Territory.All.Sum(t => Customers(month, t.Index, statuses)),
            "ely" => Territory.All.Where(t => t.ElyCode == parts[1]).Sum(t => Everyone(month, t.Index, statuses)),
            _ => Customers(month, Territory.Of(Law.Facts.MunicipalityCode.Parse(parts[1])).Index, statuses),
        };
    }

    private int Customers(int month, int territory, int[] statuses) =>
        statuses.Sum(status => census[month, territory, true, status]);

    private int Everyone(int month, int territory, int[] statuses) =>
        statuses.Sum(status => census[month, territory, true, status] + census[month, territory, false, status]);
}
