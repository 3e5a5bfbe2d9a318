using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Law.Grants;

/// <summary>The days on which the law of benefits changed, and its dated figures, in cents.</summary>
public static class GrantLaw
{
    /// <summary>The first day on which a municipality could decide: Act 1269/2020.</summary>
    public static readonly DateOnly FirstDay = LawBook.PilotStart;

    /// <summary>The last: 23 §.</summary>
    public static readonly DateOnly LastDay = new(2024, 12, 31);

    /// <summary>421/2021: 11 § 2 mom speaks of all pilot municipalities and of what they control; the ESF rule is gone.</summary>
    public static readonly DateOnly GroupFrom = new(2021, 6, 1);

    /// <summary>371/2023 and 374/2023: chapters 7 and 7 a as they stand since, 55+ support with them.</summary>
    public static readonly DateOnly NewSubsidyFrom = new(2023, 7, 1);

    /// <summary>1093/2022: expense allowance is claimed back to the month before the claim's.</summary>
    internal static readonly DateOnly ClaimedBackFrom = new(2022, 8, 1);

    /// <summary>422/2021: no appeal on what expense allowance is not expedient for.</summary>
    internal static readonly DateOnly ExpediencyClosedFrom = new(2021, 6, 1);

    private static readonly DateOnly NewDeMinimisFrom = new(2024, 1, 1);

    /// <summary>Basic daily allowance (TTL 6:1) by the day from which it stands.</summary>
    private static readonly (DateOnly From, int Cents)[] DailyAllowances =
    [
        (new(2023, 1, 1), 37_21),
        (new(2022, 8, 1), 35_72),
        (new(2022, 1, 1), 34_50),
    ];

    private const int DailyAllowanceOf2021 = 33_78;

    /// <summary>
    /// The start-up grant of a day. Reading: a day before 2021, which only a continuation can have, at the rate of 2021.
    /// </summary>
    public static int StartupDay(DateOnly day)
    {
        foreach ((DateOnly from, int cents) in DailyAllowances)
            if (day >= from)
                return cents;
        return DailyAllowanceOf2021;
    }

    /// <summary>What one undertaking may have of de minimis aid: Reg. 1407/2013, from 2024 Reg. 2023/2831.</summary>
    public static long DeMinimisCeiling(DateOnly day) => day < NewDeMinimisFrom ? 200_000_00 : 300_000_00;

    /// <summary>Months of the old law's apprentices, organisers and those over 60 that are paid by the tier (7:9.4).</summary>
    internal const int TierMonths = 12;

    /// <summary>The percent after them.</summary>
    internal const int PercentAfterTier = 30;

    /// <summary>Percent of full hours up to which an association is paid (7:9.1; 7:8).</summary>
    internal const int AssociationHours = 65;

    /// <summary>What an association is paid of the wage since 2023, in hundredths (7:8).</summary>
    internal const int AssociationShare = 123;

    /// <summary>9:2.1 and 9:2.1.1-2.</summary>
    internal const int ExpenseDay = 9_00;

    /// <summary>9:2.1.1-2: outside the commuting area, or lodging proven.</summary>
    internal const int HigherExpenseDay = 18_00;

    /// <summary>Days of a week for which it is paid (9:3).</summary>
    internal const int ExpenseDaysOfWeek = 5;

    /// <summary>Decree 1073/2012, 26 § of 1542/2016: a kilometre.</summary>
    internal const int Kilometre = 21;

    /// <summary>The part that the traveller bears.</summary>
    internal const int TravelOwnPart = 12_00;

    /// <summary>At most for a trip.</summary>
    internal const int TravelCap = 200_00;

    /// <summary>At most for a night.</summary>
    internal const int NightCap = 80_00;

    /// <summary>8:1: months of the start-up grant, and with reasons of an epidemic (496/2020).</summary>
    internal const int StartupMonths = 12;

    /// <summary>496/2020: six months more.</summary>
    internal const int StartupMonthsInEpidemic = 18;

    /// <summary>A period of the start-up grant: practice of the offices.</summary>
    internal const int StartupPeriod = 6;

    /// <summary>Days for a request for review: 434/2003, 49 c §.</summary>
    internal const int ReviewDays = 30;
}
