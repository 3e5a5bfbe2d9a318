using System.Globalization;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// The demo's clock: its legal day is set, and stands in its folder so that another program can move it forward; the time
/// of day is the machine's. What was recorded before it began is of an earlier day.
/// </summary>
internal sealed class DemoDay : TimeProvider
{
    private const string Name = "day";
    private const string Format = "yyyy-MM-dd";
    private const int FirstYear = 2021;
    private const int LastYear = 2035;

    private readonly string folder;
    private readonly TimeProvider machine;

    private DemoDay(string folder, TimeProvider machine, DateOnly first)
    {
        this.folder = folder;
        this.machine = machine;
        First = first;
    }

    /// <summary>In the middle of the pilots' last half year: every journey can be lived.</summary>
    internal static DateOnly Usual { get; } = new(2024, 11, 15);

    /// <summary>The day on which the demo of this folder began: nothing later was imported into it.</summary>
    internal DateOnly First { get; }

    /// <summary>The legal day now.</summary>
    internal DateOnly Today => Read(folder)!.Value.Today;

    /// <summary>The folder's day; a new folder begins on the wished one, or else on the usual.</summary>
    /// <exception cref="CannotRunException">The wish is before the day that the folder has reached.</exception>
    internal static DemoDay Begin(string data, DateOnly? wished, TimeProvider machine)
    {
        string folder = FolderOf(data);
        if (Read(folder) is not { } had)
        {
            DateOnly first = wished ?? Usual;
            Write(folder, first, first);
            return new(folder, machine, first);
        }
        DemoDay day = new(folder, machine, had.First);
        if (wished is { } wish)
            day.Forward(wish);
        return day;
    }

    /// <exception cref="CannotRunException">There is no demo in the folder.</exception>
    internal static DemoDay Of(string data, TimeProvider machine) =>
        Read(FolderOf(data)) is { } had
            ? new(FolderOf(data), machine, had.First)
            : throw new CannotRunException($"There is no demo in {data}: its day is set when it starts.");

    /// <summary>The demo's, where there is one in the folder; else the machine's.</summary>
    internal static TimeProvider ClockOf(string data, TimeProvider machine) =>
        Read(FolderOf(data)) is null ? machine : Of(data, machine);

    /// <summary>Goes on to a day, seen at once by whoever serves the demo.</summary>
    /// <exception cref="CannotRunException">It lies before the day that has been reached.</exception>
    internal void Forward(DateOnly day)
    {
        DateOnly today = Today;
        if (day < today)
            throw new CannotRunException(
                $"The demo's day is {WrittenDay.InAddress(today)} and goes forward only: {WrittenDay.InAddress(day)} is over."
            );
        Write(folder, First, day);
    }

    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset now = machine.GetUtcNow();
        DateOnly today = Today;
        DateTimeOffset moved = now.AddDays(today.DayNumber - LegalDay.Of(now).DayNumber);
        // Between summer and winter the same moment of the day is an hour off, which near midnight is another day.
        return moved.AddHours(LegalDay.Of(moved).CompareTo(today) * -1);
    }

    /// <summary>A day as the options of verbs have it.</summary>
    /// <exception cref="CannotRunException">It is no day, or one of another time.</exception>
    internal static DateOnly Parse(string option, string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
            : throw new CannotRunException(
                $"{option} must be a day of {FirstYear}-{LastYear}, YYYY-MM-DD: '{text}' is none."
            );

    private static string FolderOf(string data) => Path.Combine(data, "demo");

    private static (DateOnly First, DateOnly Today)? Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return null;
        string[] days = File.ReadAllText(path).Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries);
        return days is [var first, var today]
            ? (Parse(path, first), Parse(path, today))
            : throw new CannotRunException($"{path} does not tell the demo's day.");
    }

    private static void Write(string folder, DateOnly first, DateOnly today)
    {
        using OutputFile file = new(folder, Name);
        file.Stream.Write(Encoding.ASCII.GetBytes($"{WrittenDay.InAddress(first)} {WrittenDay.InAddress(today)}\n"));
        file.Keep();
    }
}
