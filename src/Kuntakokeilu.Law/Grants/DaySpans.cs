namespace Kuntakokeilu.Law.Grants;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; <see cref="DateOnly.MaxValue"/> while open.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To);

/// <summary>Days as spans in order, none of which overlap or adjoin.</summary>
public sealed class DaySpans
{
    private readonly DaySpan[] spans;

    private DaySpans(DaySpan[] spans) => this.spans = spans;

    /// <summary>No day.</summary>
    public static DaySpans None { get; } = new([]);

    /// <summary>These days; spans that overlap or adjoin are one.</summary>
    public static DaySpans Of(params ReadOnlySpan<DaySpan> given)
    {
        if (given.IsEmpty)
            return None;
        DaySpan[] inOrder = given.ToArray();
        Array.Sort(inOrder, (a, b) => a.From.CompareTo(b.From));
        int last = 0;
        foreach (DaySpan next in inOrder.AsSpan(1))
            if (next.From.DayNumber <= inOrder[last].To.DayNumber + 1)
                inOrder[last] = new(inOrder[last].From, Later(inOrder[last].To, next.To));
            else
                inOrder[++last] = next;
        return new(inOrder[..(last + 1)]);
    }

    /// <summary>The spans in order.</summary>
    public IReadOnlyList<DaySpan> All => spans;

    /// <summary>These days and those of a span.</summary>
    public DaySpans With(DaySpan span)
    {
        DaySpan[] all = new DaySpan[spans.Length + 1];
        spans.CopyTo(all, 0);
        all[^1] = span;
        return Of(all);
    }

    /// <summary>Whether a day is among them.</summary>
    public bool Contains(DateOnly day) => Covers(day, day);

    /// <summary>Whether all days from one to another are among them.</summary>
    public bool Covers(DateOnly from, DateOnly to)
    {
        foreach (DaySpan span in spans)
            if (span.From <= from && span.To >= to)
                return true;
        return false;
    }

    /// <summary>How many days from one to another are among them.</summary>
    public int DaysIn(DateOnly from, DateOnly to)
    {
        int days = 0;
        foreach (DaySpan span in spans)
            days += Math.Max(
                0,
                Math.Min(span.To.DayNumber, to.DayNumber) - Math.Max(span.From.DayNumber, from.DayNumber) + 1
            );
        return days;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
