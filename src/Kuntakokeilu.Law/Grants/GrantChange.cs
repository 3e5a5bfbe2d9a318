namespace Kuntakokeilu.Law.Grants;

/// <summary>What of an application could be otherwise.</summary>
public enum GrantChangeKind : byte
{
    /// <summary>A finding that is not there.</summary>
    Found,

    /// <summary>A finding that is there, gone.</summary>
    NotFound,

    /// <summary>Another day on which it begins.</summary>
    StartsOn,

    /// <summary>Another day of applying.</summary>
    AppliedOn,

    /// <summary>Another day of decision, the unemployment going on to it; what is asked then begins on it at the earliest.</summary>
    DecidedOn,

    /// <summary>For economic activity, or not for it.</summary>
    Business,

    /// <summary>A new period instead of a continuation.</summary>
    NewPeriod,

    /// <summary>Another basis.</summary>
    Basis,

    /// <summary>As many staff as when people were dismissed.</summary>
    StaffKept,

    /// <summary>Gainful work that ended on a day at the latest.</summary>
    LastWorkOn,

    /// <summary>So many guaranteed hours, in hundredths.</summary>
    Hours,

    /// <summary>So much other aid a month at most, in cents.</summary>
    OtherAid,

    /// <summary>So much de minimis aid received at most, in cents.</summary>
    DeMinimis,
}

/// <summary>One thing that would be otherwise, and the ground that would go with it.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Kind">What.</param>
/// <param name="Finding">Which finding.</param>
/// <param name="Day">Which day.</param>
/// <param name="Number">Which basis, hours or sum; of business 1 for yes.</param>
public readonly record struct GrantChange(
    GrantGround Ground,
    GrantChangeKind Kind,
    GrantFindings Finding = GrantFindings.None,
    DateOnly Day = default,
    long Number = 0
)
{
    /// <summary>The application with it.</summary>
    public GrantApplication Made(GrantApplication application) =>
        Kind switch
        {
            GrantChangeKind.Found => application with { Findings = application.Findings | Finding },
            GrantChangeKind.NotFound => application with { Findings = application.Findings & ~Finding },
            GrantChangeKind.StartsOn => Starting(application, Day),
            GrantChangeKind.AppliedOn => application with { Applied = Day },
            GrantChangeKind.DecidedOn => Decided(application),
            GrantChangeKind.Business => application with { IsBusiness = Number == 1 },
            GrantChangeKind.NewPeriod => application with { IsContinuation = false },
            GrantChangeKind.Basis => application with { Basis = (SubsidyBasis)Number },
            GrantChangeKind.StaffKept => application with { StaffNow = application.StaffThen },
            GrantChangeKind.LastWorkOn => application with { LastWork = Day },
            GrantChangeKind.Hours => application with { Hours = (int)Number },
            GrantChangeKind.OtherAid => application with { OtherAid = Number },
            GrantChangeKind.DeMinimis => application with { DeMinimis = Number },
        };

    private GrantApplication Decided(GrantApplication application)
    {
        GrantApplication later = application with { Decided = Day, Applied = Earlier(application.Applied, Day) };
        DateOnly before = application.Decided.AddDays(-1);
        if (application.Unemployment.Contains(before) && Day > application.Decided)
            later = later with { Unemployment = application.Unemployment.With(new(before, Day.AddDays(-1))) };
        return !application.IsContinuation && application.Start < Day ? Starting(later, Day) : later;
    }

    private static GrantApplication Starting(GrantApplication application, DateOnly day) =>
        application with
        {
            Start = day,
            End = application.End < day ? null : application.End,
        };

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
