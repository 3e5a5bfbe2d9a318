namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>One conduct as it was answered.</summary>
internal sealed record PlainRung(DateOnly Day, string Kind, string Rung, string Days);

/// <summary>Section 5: what would follow, looked up in all that came before.</summary>
internal static class PlainConduct
{
    private static readonly DateOnly Nordic = new(2022, 5, 2);

    /// <summary>Days before 2022-05-02; empty: the law of then does not know it.</summary>
    private static readonly Dictionary<string, string> Before = new()
    {
        ["quit"] = "90",
        ["quit_short"] = "30",
        ["dismissed"] = "60",
        ["dismissed_short"] = "30",
        ["refused_hired_job"] = "90",
        ["refused_hired_job_short"] = "30",
        ["refused_offered_job"] = "60",
        ["refused_offered_job_short"] = "30",
        ["no_show"] = "15",
        ["no_initial_mapping"] = "15",
        ["refused_plan"] = "30",
        ["neglected_plan"] = "60",
        ["refused_service"] = "60",
        ["interrupted_service"] = "60",
        ["neglected_search"] = "",
        ["not_applied_offer"] = "",
        ["refused_assessment"] = "",
    };

    internal static IEnumerable<string> Kinds => Before.Keys;

    internal static bool IsKind(string text) => Before.ContainsKey(text);

    /// <summary>Null when the law of the day does not know the kind.</summary>
    /// <param name="earlier">In their order.</param>
    /// <param name="fulfilled">First days of statements that an obligation is fulfilled, those not cancelled.</param>
    internal static PlainRung? Answer(
        DateOnly day,
        string kind,
        string reason,
        IReadOnlyList<PlainRung> earlier,
        IReadOnlyList<DateOnly> fulfilled
    )
    {
        bool isKnown =
            day < Nordic ? Before[kind].Length > 0 : !kind.StartsWith("refused_offered_job", StringComparison.Ordinal);
        if (!isKnown)
            return null;
        if (reason == "valid_reason")
            return new(day, kind, "valid_reason", "");
        List<PlainRung> counted = [.. earlier.Where(one => one.Rung is not ("valid_reason" or "not_counted"))];
        if (day < Nordic)
        {
            return counted.Any(one => one.Day >= PlainStatementLaw.Months(day, -6))
                ? new(day, kind, "obligation", "")
                : new(day, kind, "waiting", Before[kind]);
        }
        if (IsOutside(kind))
            return new(day, kind, "waiting", kind.EndsWith("_short", StringComparison.Ordinal) ? "30" : "45");
        List<PlainRung> steps = [.. counted.Where(one => one.Day >= Nordic && !IsOutside(one.Kind))];
        foreach (PlainRung one in steps)
        {
            bool runs = one.Rung switch
            {
                "step" => day > one.Day && day.DayNumber - one.Day.DayNumber <= (one.Days == "7" ? 7 : 14),
                "obligation" => !fulfilled.Any(from => from > one.Day && from <= day),
                _ => false,
            };
            if (runs)
                return new(day, kind, "not_counted", "");
        }
        DateOnly yearAgo = PlainStatementLaw.Months(day, -12);
        return steps.Count(one => one.Day >= yearAgo) switch
        {
            0 => new(day, kind, "reminder", ""),
            1 => new(day, kind, "step", "7"),
            2 => new(day, kind, "step", "14"),
            _ => new(day, kind, "obligation", ""),
        };
    }

    private static bool IsOutside(string kind) =>
        kind
            is "quit"
                or "quit_short"
                or "dismissed"
                or "dismissed_short"
                or "refused_hired_job"
                or "refused_hired_job_short";
}
