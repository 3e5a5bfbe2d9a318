namespace Kuntakokeilu.Law.Facts;

/// <summary>Regular weekly working hours (säännöllinen viikoittainen työskentelyaika), 0-168, or not given.</summary>
/// <remarks>
/// Held in thousandths of an hour, what is finer is cut off; so a value just below a limit stays below it.
/// </remarks>
public readonly record struct WeeklyHours
{
    private readonly int oneMoreThanThousandths;

    private WeeklyHours(int thousandths) => oneMoreThanThousandths = thousandths + 1;

    /// <summary>Hours not given. The default value.</summary>
    public static WeeklyHours NotGiven => default;

    /// <summary>Whether hours are given.</summary>
    public bool IsGiven => oneMoreThanThousandths != 0;

    /// <summary>Whether hours are given and less than this many whole hours.</summary>
    public bool IsUnder(int hours) => IsGiven && oneMoreThanThousandths <= hours * 1000;

    /// <summary>So many thousandths of an hour a week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within 0-168 hours.</exception>
    public static WeeklyHours OfThousandths(int thousandths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thousandths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(thousandths, 168_000);
        return new(thousandths);
    }

    /// <summary>So many hours a week, cut to thousandths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within 0-168 hours.</exception>
    public static WeeklyHours Of(decimal hours) => OfThousandths((int)decimal.Truncate(hours * 1000));

    /// <summary>The hours in thousandths, or null when not given.</summary>
    public int? Thousandths => IsGiven ? oneMoreThanThousandths - 1 : null;

    /// <summary>The hours, or null when not given.</summary>
    public decimal? Value => IsGiven ? (oneMoreThanThousandths - 1) / 1000m : null;

    /// <summary>The hours without needless zeros; an empty text when not given.</summary>
    public override string ToString() => Value?.ToString("0.###") ?? "";
}
