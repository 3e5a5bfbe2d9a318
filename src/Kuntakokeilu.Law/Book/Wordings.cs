namespace Kuntakokeilu.Law.Book;

/// <summary>One wording of a section of the Act.</summary>
/// <param name="Section">Number of the section, such as 4 or 12a.</param>
/// <param name="From">First day of the wording.</param>
/// <param name="By">The amendment that brought it; null for the Act as first given.</param>
public sealed record Wording(string Section, DateOnly From, Amendment? By)
{
    /// <summary>The key of its texts.</summary>
    public string Id => $"{Section}.{From:yyyy-MM-dd}";
}

/// <summary>
/// Every section of the Act with more than one wording, wording by wording: also those that say nothing of who is
/// responsible. Read in the Act and in each amending Act as published.
/// </summary>
public static class Wordings
{
    /// <summary>All of them, by section and within it by day.</summary>
    public static IReadOnlyList<Wording> All { get; } =
    [
        new("1", new(2021, 3, 1), null),
        new("1", new(2021, 6, 1), Amendments.Act421),
        new("2", new(2021, 3, 1), null),
        new("2", new(2022, 5, 2), Amendments.Act1381),
        new("2", new(2023, 1, 1), Amendments.Act1133),
        new("2", new(2023, 7, 1), Amendments.Act374),
        new("2", new(2023, 12, 1), Amendments.Act1001),
        new("4", new(2021, 3, 1), null),
        new("4", new(2021, 6, 1), Amendments.Act421),
        new("4", new(2022, 5, 2), Amendments.Act1381),
        new("4", new(2023, 3, 1), Amendments.Act149),
        new("5", new(2021, 3, 1), null),
        new("5", new(2021, 6, 1), Amendments.Act421),
        new("5", new(2023, 1, 1), Amendments.Act671),
        new("5", new(2023, 3, 1), Amendments.Act149),
        new("6", new(2021, 3, 1), null),
        new("6", new(2022, 5, 2), Amendments.Act1381),
        new("6", new(2023, 3, 1), Amendments.Act149),
        new("8", new(2021, 3, 1), null),
        new("8", new(2021, 6, 1), Amendments.Act421),
        new("8", new(2022, 5, 2), Amendments.Act1381),
        new("8", new(2023, 3, 1), Amendments.Act149),
        new("9", new(2021, 3, 1), null),
        new("9", new(2022, 5, 2), Amendments.Act1381),
        new("10", new(2021, 3, 1), null),
        new("10", new(2021, 6, 1), Amendments.Act421),
        new("10", new(2023, 7, 1), Amendments.Act374),
        new("11", new(2021, 3, 1), null),
        new("11", new(2021, 6, 1), Amendments.Act421),
        new("11", new(2023, 7, 1), Amendments.Act374),
        new("12", new(2021, 3, 1), null),
        new("12", new(2021, 6, 1), Amendments.Act421),
        new("12a", new(2021, 6, 1), Amendments.Act421),
        new("12a", new(2021, 10, 2), Amendments.Act421),
        new("12a", new(2022, 7, 11), Amendments.Act682),
        new("12a", new(2023, 1, 1), Amendments.Act1133),
        new("12a", new(2023, 12, 1), Amendments.Act1001),
        new("13", new(2021, 3, 1), null),
        new("13", new(2023, 7, 1), Amendments.Act374),
        new("13", new(2024, 1, 1), Amendments.Act1307),
        new("13", new(2024, 9, 2), Amendments.Act400),
        new("14", new(2021, 3, 1), null),
        new("14", new(2021, 6, 1), Amendments.Act421),
        new("14", new(2022, 5, 23), Amendments.Act338),
        new("14a", new(2023, 1, 1), Amendments.Act937),
        new("14a", new(2023, 12, 1), Amendments.Act1001),
        new("15", new(2021, 3, 1), null),
        new("15", new(2022, 5, 2), Amendments.Act1381),
        new("16", new(2021, 3, 1), null),
        new("16", new(2021, 6, 1), Amendments.Act421),
        new("17", new(2021, 3, 1), null),
        new("17", new(2021, 6, 1), Amendments.Act421),
        new("17", new(2023, 3, 1), Amendments.Act149),
        new("18", new(2021, 3, 1), null),
        new("18", new(2022, 5, 23), Amendments.Act338),
        new("20", new(2021, 3, 1), null),
        new("20", new(2021, 6, 1), Amendments.Act421),
        new("22", new(2021, 3, 1), null),
        new("22", new(2021, 6, 1), Amendments.Act421),
        new("22", new(2023, 3, 1), Amendments.Act149),
        new("23", new(2021, 3, 1), null),
        new("23", new(2022, 8, 1), Amendments.Act287),
        new("24", new(2021, 3, 1), null),
        new("24", new(2022, 8, 1), Amendments.Act287),
    ];

    /// <summary>The sections, in the order of the Act.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Select(one => one.Section).Distinct()];

    /// <summary>The wordings of a section; none for one that has a single wording, or is not in the Act.</summary>
    public static IReadOnlyList<Wording> Of(string section) => [.. All.Where(one => one.Section == section)];
}
