using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Staff;

/// <summary>
/// A person of the staff for a time. A State official works under a municipality's direction with both consents (Act 1269/2020,
/// 19 §; State Civil Servants Act 750/1994, 20 §); the office, pay and benefits stay the State's.
/// </summary>
/// <param name="Person">Who, by an identifier.</param>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last; null while it is not known.</param>
/// <param name="Percent">Of full time, 1-100.</param>
/// <param name="Function">What for.</param>
/// <param name="Employer">Whose official or employee.</param>
/// <param name="Under">The municipality that directs the work; none for the TE office.</param>
/// <param name="InOffice">Holds an office (virka): decisions and user rights ask for one (18 §).</param>
/// <param name="Official">The official's consent; null without one.</param>
/// <param name="Receiver">The receiving employer's consent; null without one.</param>
public sealed record StaffRow(
    string Person,
    DateOnly From,
    DateOnly? To,
    int Percent,
    StaffFunction Function,
    StaffEmployer Employer,
    MunicipalityCode Under,
    bool InOffice,
    StaffConsent? Official = null,
    StaffConsent? Receiver = null
)
{
    /// <summary>Whether a State official works under a municipality.</summary>
    public bool IsSeconded => Employer is StaffEmployer.State && !Under.IsNone;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public StaffFault? Fault =>
        Percent is < 1 or > 100 ? StaffFault.Percent
        : To <= From ? StaffFault.Time
        : Employer is StaffEmployer.Municipality && Under.IsNone ? StaffFault.Municipality
        : !IsSeconded ? null
        : To is null ? StaffFault.NotFixed
        : Official is null ? StaffFault.OfficialsConsent
        : Receiver is null ? StaffFault.ReceiversConsent
        : null;

    /// <summary>Days of it that fall in a period.</summary>
    /// <param name="first">First day of the period.</param>
    /// <param name="end">The day after the last.</param>
    public int DaysIn(DateOnly first, DateOnly end)
    {
        DateOnly from = From > first ? From : first;
        DateOnly to = To < end ? To.Value : end;
        return Math.Max(0, to.DayNumber - from.DayNumber);
    }

    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => From <= day && !(To <= day);
}

/// <summary>A consent to a secondment.</summary>
/// <param name="Day">When.</param>
/// <param name="Place">Where it is kept.</param>
public sealed record StaffConsent(DateOnly Day, string Place);

/// <summary>What somebody of the staff works for.</summary>
public enum StaffFunction : byte
{
    /// <summary>Personal customers.</summary>
    Customer,

    /// <summary>Vocational guidance, psychologists.</summary>
    Guidance,

    /// <summary>Unemployment security.</summary>
    UnemploymentSecurity,

    /// <summary>Management.</summary>
    Management,

    /// <summary>Support.</summary>
    Support,
}

/// <summary>Whose official or employee.</summary>
public enum StaffEmployer : byte
{
    /// <summary>The State.</summary>
    State,

    /// <summary>A municipality.</summary>
    Municipality,
}

/// <summary>Why a row of staff is not taken.</summary>
public enum StaffFault : byte
{
    /// <summary>Not 1-100 per cent.</summary>
    Percent,

    /// <summary>It ends before it begins.</summary>
    Time,

    /// <summary>A municipal employee works under a municipality.</summary>
    Municipality,

    /// <summary>A secondment is for a fixed time.</summary>
    NotFixed,

    /// <summary>The official has not consented.</summary>
    OfficialsConsent,

    /// <summary>The receiving employer has not consented.</summary>
    ReceiversConsent,
}
