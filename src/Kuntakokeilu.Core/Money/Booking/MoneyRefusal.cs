namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>Why something was not entered. Its name is the error's: not_enough.</summary>
internal enum MoneyRefusal : byte
{
    /// <summary>Not a whole number of cents of at most 15 digits.</summary>
    BadAmount = 1,

    /// <summary>Money does not go so between these accounts, or not by such a row.</summary>
    BadAccounts,

    /// <summary>Something that the row needs is missing, has another form, or does not belong to it.</summary>
    BadFields,

    /// <summary>Rows that stand or fall together do not fit: another day or group, or more rolled out than in.</summary>
    BadGroup,

    /// <summary>The number is another transfer's.</summary>
    OtherContent,

    /// <summary>The account has less than that available.</summary>
    NotEnough,

    /// <summary>Less of the decision is tied, or paid, than that.</summary>
    OverDecision,
    NoReservation,

    /// <summary>It has been posted, taken back or has run out already.</summary>
    ReservationEnded,

    /// <summary>Of other accounts, another decision or a smaller amount.</summary>
    OtherReservation,
    ReservationRunOut,
    ReservationNotRunOut,

    /// <summary>The year's money is not usable so on that day, or there is no such appropriation.</summary>
    OutsideUse,
    YearClosed,

    /// <summary>The municipalities of each area concerned have not been heard (16 §), or the hearing is open.</summary>
    NotHeard,

    /// <summary>The holder is another ELY centre's.</summary>
    OtherEly,

    /// <summary>Whoever prepared it does not decide it.</summary>
    SameOfficial,

    /// <summary>For people in a weak position alone.</summary>
    Earmarked,

    /// <summary>The decision is another holder's.</summary>
    OtherHolder,

    /// <summary>The decision was told to be of the other kind.</summary>
    OtherPosition,

    /// <summary>Nothing has been granted to the account.</summary>
    NotGranted,

    /// <summary>The payment has been entered.</summary>
    PaidAlready,

    /// <summary>There is no such purpose on that day.</summary>
    NoSuchPurpose,

    /// <summary>Kept until before the day itself, or for longer than the year's money is used.</summary>
    BadExpiry,
}
