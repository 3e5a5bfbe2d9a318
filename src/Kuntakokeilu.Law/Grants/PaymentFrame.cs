namespace Kuntakokeilu.Law.Grants;

/// <summary>What a decision lets be paid: the municipality decides, and whoever pays applies it to what was really paid (JTYPL 12:8).</summary>
public sealed record PaymentFrame
{
    /// <summary>Which benefit.</summary>
    public required GrantBenefit Benefit { get; init; }

    /// <summary>By which law it was decided.</summary>
    public required SubsidyLaw Law { get; init; }

    /// <summary>Of a pay subsidy: on what.</summary>
    public required SubsidyBasis Basis { get; init; }

    /// <summary>On what as State aid.</summary>
    public required AidBasis Aid { get; init; }

    /// <summary>Percent of full hours.</summary>
    public int Worktime { get; init; } = 100;

    /// <summary>What was decided, month by month.</summary>
    public required IReadOnlyList<GrantRow> Rows { get; init; }

    /// <summary>The calendar months, or parts of them, for each of which payment is applied for.</summary>
    public IReadOnlyList<PaymentMonth> Months =>
        [
            .. Rows.Where(row => row.Kind is GrantRowKind.Month or GrantRowKind.Days)
                .GroupBy(row => (row.From.Year, row.From.Month))
                .Select(of => new PaymentMonth(of.Min(row => row.From), of.Max(row => row.To)))
                .OrderBy(one => one.From),
        ];

    /// <summary>The month that begins on a day; null where the decision has none.</summary>
    public PaymentMonth? MonthFrom(DateOnly day) =>
        Months.Where(one => one.From == day).Select(one => (PaymentMonth?)one).FirstOrDefault();

    /// <summary>The last day on which payment of a month can be applied for.</summary>
    public DateOnly LastDayFor(PaymentMonth month) =>
        Benefit is GrantBenefit.Startup ? GrantDays.EndOfMonthAfter(month.To, ClaimTimes.Startup)
        : Law is SubsidyLaw.Of2023 ? GrantDays.EndOfMonthAfter(Months[^1].To, ClaimTimes.NewSubsidy)
        : GrantDays.EndOfMonthAfter(month.To, ClaimTimes.OldSubsidy);

    /// <summary>Whether the holiday bonus is paid with this month: it is the last, and a bonus was decided on.</summary>
    public bool HasBonusWith(PaymentMonth month) => Bonus is not null && month == Months[^1];

    internal GrantRow? Bonus =>
        Rows.Where(row => row.Kind is GrantRowKind.Bonus).Select(row => (GrantRow?)row).FirstOrDefault();

    internal IEnumerable<GrantRow> Of(PaymentMonth month) =>
        Rows.Where(row =>
            row.Kind is GrantRowKind.Month or GrantRowKind.Days && row.From >= month.From && row.To <= month.To
        );
}

/// <summary>A calendar month of a decision, or the part of it that the decision is of.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct PaymentMonth(DateOnly From, DateOnly To);
