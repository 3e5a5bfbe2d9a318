namespace Kuntakokeilu.Base.Forms;

/// <summary>A day, written as people write it.</summary>
internal sealed class DayField(string name, string label) : Field(name, label)
{
    /// <summary>Days before and after it are slips of the hand, and at the ends of the calendar nothing can be reckoned.</summary>
    private static readonly DateOnly Earliest = new(1800, 1, 1);

    private static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>The first day that may be given; null for any of these centuries.</summary>
    internal DateOnly? First { get; init; }

    internal DateOnly? Last { get; init; }

    /// <summary>What is told of a day before the first; null for the usual words.</summary>
    internal string? TooEarly { get; init; }

    internal string? TooLate { get; init; }

    /// <summary>What is told of anything that has not the form of a day; null for the usual words.</summary>
    internal string? Bad { get; init; }

    /// <summary>The day; null when none was given, or when it is wrong.</summary>
    internal DateOnly? Value { get; private set; }

    internal override string? Given => Wrong is null && Value is { } day ? WrittenDay.InAddress(day) : null;

    internal override string InWords(Texts texts) => Value is { } day ? texts.Date(day) : "";

    internal void Show(DateOnly? day)
    {
        Value = day;
        Written = WrittenDay.Write(day);
    }

    private protected override void Take(Texts texts)
    {
        Value = null;
        DateOnly first = First ?? Earliest;
        DateOnly last = Last ?? Latest;
        switch (WrittenDay.Read(Written))
        {
            case WrittenDay.Day(var day) when day < first:
                Refuse(TooEarly ?? texts["form.day_early", texts.Date(first)]);
                break;
            case WrittenDay.Day(var day) when day > last:
                Refuse(TooLate ?? texts["form.day_late", texts.Date(last)]);
                break;
            case WrittenDay.Day(var day):
                Show(day);
                break;
            case WrittenDay.NoSuchDay(var told):
                Refuse(texts["form.no_such_day", told]);
                break;
            case WrittenDay.NotADay:
                Refuse(Bad ?? texts["form.bad_day"]);
                break;
        }
    }
}
