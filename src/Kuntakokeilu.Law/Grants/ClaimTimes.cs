namespace Kuntakokeilu.Law.Grants;

/// <summary>Until when payment is applied for: so many calendar months after a month, to its last day (688/2001, 29 §; decree 1073/2012).</summary>
internal static class ClaimTimes
{
    /// <summary>Pay subsidy of the old law: after the month in which the period that is paid ends.</summary>
    internal const int OldSubsidy = 2;

    /// <summary>Pay subsidy of the new law and 55+ support: after the month of the last period of the whole support.</summary>
    internal const int NewSubsidy = 3;

    /// <summary>Start-up grant: after the month that is paid.</summary>
    internal const int Startup = 2;
}
