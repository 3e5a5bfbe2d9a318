namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>What became of an application: its number, or why it was not taken.</summary>
internal abstract record ApplyResult
{
    private ApplyResult() { }

    internal static ApplyResult Applied(int permit) => new Number(permit);

    internal static ApplyResult Because(ApplyRefusal why) => new NotTaken(why);

    internal T Match<T>(Func<int, T> applied, Func<ApplyRefusal, T> refused) =>
        this switch
        {
            Number number => applied(number.Permit),
            NotTaken notTaken => refused(notTaken.Why),
            _ => throw new InvalidOperationException("There is no third result."),
        };

    private sealed record Number(int Permit) : ApplyResult;

    private sealed record NotTaken(ApplyRefusal Why) : ApplyResult;
}

internal enum ApplyRefusal : byte
{
    NoSuchOrganisation,

    /// <summary>One applies for people of one's own organisation only.</summary>
    NotOfYourOrganisation,

    /// <summary>The same right is waiting or in force for some of the days.</summary>
    Overlaps,
}

internal enum DecideResult : byte
{
    Decided,
    NoSuchApplication,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadyDecided,

    /// <summary>Nobody decides on one's own right (Administrative Procedure Act 28 §).</summary>
    IsYourOwn,

    /// <summary>Whoever applied does not grant: two look at every right.</summary>
    IsAppliedByYou,

    /// <summary>The conditions do not hold, so that granting is impossible.</summary>
    ConditionsNotMet,

    /// <summary>The last day applied for has passed.</summary>
    HasRunOut,

    /// <summary>The same right has been granted for some of the days.</summary>
    Overlaps,
}

internal enum EndResult : byte
{
    Ended,
    NoSuchPermit,

    /// <summary>It was never granted.</summary>
    NotGranted,
    AlreadyEnded,

    /// <summary>The last day has passed.</summary>
    HasRunOut,
}

/// <summary>What became of an operator's command to grant.</summary>
internal enum AppointResult : byte
{
    Granted,
    NoSuchOrganisation,

    /// <summary>KEHA has somebody who grants: it is KEHA's to do (18 § 1 mom).</summary>
    KehaDecides,
    ConditionsNotMet,

    /// <summary>The account has the right already for some of the days.</summary>
    HasIt,
}
