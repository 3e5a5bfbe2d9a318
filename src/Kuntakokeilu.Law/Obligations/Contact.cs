namespace Kuntakokeilu.Law.Obligations;

/// <summary>A contact with a customer, as far as duties ask for it.</summary>
/// <param name="Day">When.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Outcome">What came of it.</param>
public readonly record struct Contact(DateOnly Day, ContactKind Kind, ContactOutcome Outcome);

/// <summary>Kinds of contacts (yhteydenottotapa) by the duties that they can meet.</summary>
public enum ContactKind : byte
{
    /// <summary>One that meets no duty: 01-05, 20, 31-36, 95-99.</summary>
    Other,

    /// <summary>Initial interview (alkuhaastattelu): 21-23.</summary>
    Initial,

    /// <summary>Supplementary talk (täydentävä työnhakukeskustelu): 24-26, 30.</summary>
    Talk,

    /// <summary>Another service in place of a talk: S0, this product's own code.</summary>
    Substitute,

    /// <summary>Job-search conversation (työnhakukeskustelu): 27-29.</summary>
    Conversation,

    /// <summary>Interview (haastattelu): 70-72, 80-82.</summary>
    Interview,
}

/// <summary>What came of a contact.</summary>
public enum ContactOutcome : byte
{
    /// <summary>It was held.</summary>
    Held,

    /// <summary>It is to be.</summary>
    Booked,

    /// <summary>The customer did not come.</summary>
    NoShow,

    /// <summary>The customer cancelled it.</summary>
    CancelledByCustomer,

    /// <summary>The authority cancelled it.</summary>
    CancelledByAuthority,
}
