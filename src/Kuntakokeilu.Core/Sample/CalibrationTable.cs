using System.Globalization;
using System.Text;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Sample;

/// <summary>The tables of targets and results, as docs/calibration.md has them.</summary>
internal static class CalibrationTable
{
    internal static string Of(IEnumerable<int> sizes, ulong seed, int parallelism)
    {
        StringBuilder text = new(
            """
            # How near the sample comes to the published figures

            Made by `kokeilu sample --calibration docs/calibration.md` and checked by a test; not edited by hand.
            Everyone of the sample is steered by the Act, then counted on each date by the latest status. Targets are
            scaled from full size (640,000 people). Month ends are the last day of the month; 1 March 2021 is after
            the launch test. The bar is the percentage shown or, where the figure has that, three square roots of the
            number of people if that is wider. Sources: the monthly reviews of the Ministry of Economic Affairs and
            Employment (TEM) and others named; "derived" is arithmetic on published changes.

            """
        );
        foreach (int people in sizes)
            Append(text, people, seed, parallelism);
        return text.ToString();
    }

    private static void Append(StringBuilder text, int people, ulong seed, int parallelism)
    {
        Census census = Calibration.Steer(people, seed, parallelism);
        IReadOnlyList<CalibrationResult> results = new Calibration(census, people).Results;
        text.Append($"\n## {Number(people)} people, seed {seed}\n\n");
        text.Append($"{Number(census.People)} people, {Number(census.Rows)} rows ({census.RefusedRows} refused), ");
        text.Append($"{Number(census.Acts)} acts ({census.RefusedActs} refused). ");
        text.Append($"{results.Count(r => r.Holds)} of {results.Count} targets hold.\n\n");
        text.Append("| Date | Where | What | Target | Got | Difference | Bar | Holds | Source |\n");
        text.Append("|---|---|---|--:|--:|--:|--:|---|---|\n");
        foreach (CalibrationResult result in results)
            text.Append(Line(result));
    }

    private static string Line(CalibrationResult result)
    {
        CalibrationTarget target = result.Target;
        string[] cells =
        [
            target.Date,
            Place(target.Scope),
            target.Measure.Replace('_', ' '),
            Shown(result, result.Expected),
            Shown(result, result.Got),
            result.Difference.ToString("+0.00 %;-0.00 %;0.00 %", CultureInfo.InvariantCulture),
            Bar(result),
            result.Holds ? "yes" : "**no**",
            target.Source,
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Shown(CalibrationResult result, double people) =>
        result.Base is not { } all ? Number(people)
        : result.Target.Measure == "unemployed_rise" ? Percent((people / all) - 1)
        : Percent(people / all);

    private static string Bar(CalibrationResult result) =>
        result.Target.Bar switch
        {
            "more" => "more than",
            "less" => "at most about",
            _ => $"±{Percent(result.Allowed / result.Expected)}",
        };

    private static string Place(string scope)
    {
        string[] parts = scope.Split(':');
        return parts[0] switch
        {
            "area" => PilotAreas.AreaOf(MunicipalityCode.Parse(parts[1]))!.Name,
            "ely" => $"ELY {Municipalities.All.First(m => m.ElyCode == parts[1]).ElyCentre}",
            _ => scope,
        };
    }

    private static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.0# %", CultureInfo.InvariantCulture);
}
