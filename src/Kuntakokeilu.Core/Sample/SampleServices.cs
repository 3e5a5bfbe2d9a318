using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// The services that were agreed on with a person of the sample. How many are in an employment-promoting service follows from the
/// statuses, which are calibrated to published figures; how long it was waited for, the municipalities' own services and vocational
/// guidance are made up, for no figures were found.
/// </summary>
internal sealed class SampleServices
{
    private static readonly int AfterAll = new DateOnly(2025, 1, 1).DayNumber;
    private static readonly int Start = new DateOnly(2021, 3, 1).DayNumber;
    private static readonly int Settled = new DateOnly(2022, 1, 1).DayNumber;

    private static readonly string[] Results =
    [
        "open_work",
        "open_work",
        "subsidised_work",
        "training",
        "competence",
        "competence",
        "no_change",
        "no_change",
        "unknown",
    ];

    private Dice dice = null!;

    /// <summary>What was agreed on, in the order of the lives.</summary>
    internal List<SampleService> All { get; } = [];

    /// <param name="rows">The person's rows, by day.</param>
    internal void Live(IReadOnlyList<SampleRow> rows, Dice own)
    {
        All.Clear();
        dice = own;
        int begun = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Kind is RegisterEventKind.Start && begun < 0)
                begun = rows[i].Day;
            if (rows[i].Kind is RegisterEventKind.End)
                begun = -1;
            if (begun < 0)
                continue;
            int until = i + 1 < rows.Count ? rows[i + 1].Day : AfterAll;
            if (KindOf(rows[i]) is { } kind)
            {
                SampleRow first = rows[i];
                while (
                    i + 1 < rows.Count && rows[i + 1].Kind is not RegisterEventKind.End && KindOf(rows[i + 1]) == kind
                )
                    until = ++i + 1 < rows.Count ? rows[i + 1].Day : AfterAll;
                Promoting(kind, first, begun, until);
            }
            else if (rows[i].Status is EmploymentStatus.Unemployed)
                Others(rows[i], until);
        }
    }

    /// <summary>In the service as long as the status says so: agreed on earlier in the search.</summary>
    /// <param name="row">The first row of the service.</param>
    /// <param name="until">The first day without it.</param>
    private void Promoting(string kind, in SampleRow row, int begun, int until)
    {
        int started = row.Day;
        // What lasted no day did not happen.
        if (until <= started)
            return;
        Add(new(kind, Math.Max(begun, started - Wait(row)), started, until < AfterAll ? until - 1 : null, null));
    }

    /// <summary>The municipality's own service now and then, and vocational guidance; some never begin.</summary>
    private void Others(in SampleRow row, int until)
    {
        if (dice.Happens(0.1))
            Agree("municipal", row, until, Wait(row), dice.Between(20, 80));
        if (dice.Happens(0.06))
            Agree("vocational_guidance", row, until, dice.Between(7, 100), dice.Between(1, 40));
    }

    private void Agree(string kind, in SampleRow row, int until, int wait, int lasts)
    {
        int agreed = row.Day + dice.Between(5, 60);
        if (agreed >= until)
            return;
        int started = agreed + wait;
        if (started < until)
            Add(new(kind, agreed, started, Math.Min(started + lasts, until - 1), null));
        else if (until < AfterAll)
            Add(new(kind, agreed, null, null, until));
        else
            Add(new(kind, agreed, null, null, null));
    }

    private void Add(SampleService one) =>
        All.Add(one.Ended is null ? one : one with { Result = dice.OneOf<string>(Results) });

    /// <summary>
    /// Somewhat longer in the pilots' first year, as the first interim report of their evaluation tells of slower service; by how
    /// much is made up.
    /// </summary>
    private int Wait(in SampleRow row)
    {
        int days = dice.Fraction() switch
        {
            < 0.5 => dice.Between(1, 14),
            < 0.8 => dice.Between(15, 40),
            _ => dice.Between(41, 130),
        };
        bool isSlow =
            row.Day >= Start && row.Day < Settled && row.Home >= 0 && PilotAreas.Include(MunicipalityCode.Of(row.Home));
        return isSlow ? days * 13 / 10 : days;
    }

    /// <summary>By the task code of the plan, as the statistics read it; null of somebody in no service.</summary>
    private static string? KindOf(in SampleRow row) =>
        row.Kind is RegisterEventKind.End ? null
        : row.Status is EmploymentStatus.PromotingService
        || (row.Status is EmploymentStatus.Training && row.Flags.HasFlag(RowFlags.PromotingService))
            ? row.ServiceKind switch
            {
                7 => "job_search_coaching",
                18 or 63 => "work_trial",
                29 or 72 or 86 => "rehabilitative_work",
                35 or 36 or 37 => "integration_training",
                71 or 74 => "municipal",
                _ => "labour_market_training",
            }
        : null;
}

/// <summary>A service that was agreed on with a person of the sample; days by their numbers.</summary>
/// <param name="Kind">As services.csv has it.</param>
internal sealed record SampleService(string Kind, int Agreed, int? Started, int? Ended, int? CalledOff)
{
    internal string Result { get; init; } = "";
}
