namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>Groups by which it is looked at whether people are served alike. One may be in several.</summary>
public enum PeopleGroup : byte
{
    /// <summary>All jobseekers.</summary>
    Everyone,

    /// <summary>
    /// In whom a ground of 4 § 1 mom is known to hold, wherever the home is: the like of the pilots' customers, also outside
    /// them.
    /// </summary>
    WithGround,

    /// <summary>Women. Men are not given: both would tell everyone once more.</summary>
    Women,

    /// <summary>Under 30.</summary>
    Under30,

    /// <summary>Of 55 or over.</summary>
    From55,

    /// <summary>Unemployed for a year or more without a break.</summary>
    LongTerm,

    /// <summary>Whose mother tongue is foreign.</summary>
    ForeignLanguage,

    /// <summary>Immigrants (2 § 4 k).</summary>
    Immigrants,

    /// <summary>Served in Swedish. Those served in Finnish are not given: both would tell nearly everyone once more.</summary>
    Swedish,

    /// <summary>Disabled or long-term ill.</summary>
    Disabled,
}

/// <summary>Who is in which group, inside and outside the pilots.</summary>
public static class PeopleGroups
{
    /// <summary>How many groups there are.</summary>
    public const int Count = (int)PeopleGroup.Disabled + 1;

    /// <summary>How many cells: each group inside and outside.</summary>
    public const int Cells = Count * 2;

    /// <summary>The number of a group's cell.</summary>
    /// <param name="group">The group.</param>
    /// <param name="isInside">Whether the home municipality, or the place of stay, is of the pilots.</param>
    public static int Cell(PeopleGroup group, bool isInside) => ((int)group * 2) + (isInside ? 0 : 1);

    /// <summary>The groups that do not depend on the day. What is not known counts nobody in.</summary>
    internal static int Of(in Facts facts) =>
        Bit(PeopleGroup.Everyone)
        | (facts.HasGround ? Bit(PeopleGroup.WithGround) : 0)
        | (facts.Sex is 2 ? Bit(PeopleGroup.Women) : 0)
        | (facts.ForeignLanguage is true ? Bit(PeopleGroup.ForeignLanguage) : 0)
        | (facts.Immigrant is true ? Bit(PeopleGroup.Immigrants) : 0)
        | (facts.IsServedInSwedish ? Bit(PeopleGroup.Swedish) : 0)
        | (facts.Disability is true ? Bit(PeopleGroup.Disabled) : 0);

    /// <summary>All groups of a day: under 30 until the day before the birthday, which is a ground too.</summary>
    /// <param name="groups">Those that do not depend on it.</param>
    /// <param name="birthdays">The person's.</param>
    /// <param name="unemployed">The spell of unemployment that the day is of; null for none.</param>
    /// <param name="day">The day's number.</param>
    internal static int OfDay(int groups, in Birthdays birthdays, in Spell? unemployed, int day) =>
        groups
        | (
            day < birthdays.Thirtieth ? Bit(PeopleGroup.Under30) | Bit(PeopleGroup.WithGround)
            : day >= birthdays.FiftyFifth ? Bit(PeopleGroup.From55)
            : 0
        )
        | (unemployed is { } spell && day >= spell.Year ? Bit(PeopleGroup.LongTerm) : 0);

    private static int Bit(PeopleGroup group) => 1 << (int)group;
}
