using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// The states of a jobseeker on the count day, as bits. Sources: the columns of StatFin's tables 12r5 and 12u4 and the
/// monthly reviews of the pilots (TEM) for what is counted; "general knowledge" where no text was read.
/// </summary>
/// <remarks>
/// Only with an open search. A fact that is not known counts nobody: one whose sex, citizenship, mother tongue or
/// disability is not on record is in the total and in none of these groups.
/// </remarks>
public static class StockMeasures
{
    /// <summary>The bit of a state.</summary>
    public static ulong Bit(Measure state) => 1UL << (int)state;

    /// <summary>
    /// What follows from status and person alone.
    /// <list type="bullet">
    /// <item><see cref="Measure.Unemployed"/>: status 2 or 3, laid off included, reduced week not.</item>
    /// <item><see cref="Measure.OpenMarket"/>: status 1 or, from May 2022, 9 (part-time).</item>
    /// <item><see cref="Measure.InTraining"/>: status 8, a service or not.</item>
    /// <item><see cref="Measure.InServices"/> and its kinds: <see cref="Services"/>.</item>
    /// <item><see cref="Measure.UnemployedForeigners"/>: a citizenship is on record and is not Finland's.</item>
    /// </list>
    /// </summary>
    public static ulong Of(in Facts facts)
    {
        ulong states = Bit(Measure.Jobseekers) | OfStatus(facts.Status) | OfService(Services.Of(facts));
        if (facts.Disability is true)
            states |= Bit(Measure.DisabledJobseekers);
        if (facts.Disability is true && (states & Bit(Measure.InServices)) != 0)
            states |= Bit(Measure.DisabledInServices);
        return facts.IsUnemployed ? states | OfUnemployed(facts) : states;
    }

    /// <summary>
    /// What follows from the age of an unemployed person: under 20, 25 and 30 until the day before the birthday, "over
    /// 50" from the 50th birthday on (yli 50-vuotiaat as 50 or more: general knowledge).
    /// </summary>
    public static ulong OfAge(in Birthdays birthdays, int day) =>
        (day < birthdays.Twentieth ? Bit(Measure.UnemployedUnder20) : 0)
        | (day < birthdays.TwentyFifth ? Bit(Measure.UnemployedUnder25) : 0)
        | (day < birthdays.Thirtieth ? Bit(Measure.UnemployedUnder30) : 0)
        | (day >= birthdays.Fiftieth ? Bit(Measure.UnemployedOver50) : 0);

    /// <summary>
    /// What follows from how long a person has been unemployed (or laid off) without a day's break: full calendar
    /// months from the first day. Long-term is a year. Official statistics may bridge short breaks; which, was not
    /// found, so none is bridged here.
    /// </summary>
    public static ulong OfSpell(in Spell spell, int day) =>
        (day >= spell.ThreeMonths ? Bit(Measure.UnemployedFor3Months) : 0)
        | (day >= spell.SixMonths ? Bit(Measure.UnemployedFor6Months) : 0)
        | (day >= spell.Year ? Bit(Measure.LongTermUnemployed) : 0)
        | (day >= spell.TwoYears ? Bit(Measure.UnemployedFor2Years) : 0);

    private static ulong OfStatus(byte status) =>
        status switch
        {
            0 => Bit(Measure.Subsidised),
            1 or 9 => Bit(Measure.OpenMarket),
            2 => Bit(Measure.Unemployed),
            3 => Bit(Measure.Unemployed) | Bit(Measure.LaidOff),
            4 => Bit(Measure.ReducedWeek),
            7 => Bit(Measure.InPromotingService),
            8 => Bit(Measure.InTraining),
            _ => 0,
        };

    private static ulong OfService(Service service) =>
        service is Service.None
            ? 0
            : Bit(Measure.InServices)
                | service switch
                {
                    Service.WorkTrial => Bit(Measure.InWorkTrial),
                    Service.LabourTraining => Bit(Measure.InLabourTraining),
                    Service.Coaching => Bit(Measure.InCoaching),
                    Service.Other => Bit(Measure.InOtherServices),
                    _ => 0,
                };

    private static ulong OfUnemployed(in Facts facts) =>
        (facts.Sex is 1 ? Bit(Measure.UnemployedMen) : 0)
        | (facts.Sex is 2 ? Bit(Measure.UnemployedWomen) : 0)
        | (facts.Citizenship is { } country && country != Facts.Finland ? Bit(Measure.UnemployedForeigners) : 0)
        | (facts.ForeignLanguage is true ? Bit(Measure.UnemployedForeignLanguage) : 0)
        | (facts.Disability is true ? Bit(Measure.UnemployedDisabled) : 0);
}
