namespace Kuntakokeilu.Law.Statements;

/// <summary>Who pays the benefit: Kela, or an unemployment fund by its number.</summary>
/// <param name="Fund">The fund's number from 1; 0 for Kela.</param>
public readonly record struct Payer(int Fund)
{
    /// <summary>Kela, the Social Insurance Institution.</summary>
    public static Payer Kela => new(0);
}

/// <summary>Who gives a statement.</summary>
public enum StatementGiver : byte
{
    /// <summary>The municipality whose customer the person is.</summary>
    Municipality,

    /// <summary>The TE office.</summary>
    TeOffice,

    /// <summary>The TE customer service centre (TE-asiakaspalvelukeskus), in clear cases.</summary>
    ServiceCentre,
}

/// <summary>What happened of a person's benefit and its statements.</summary>
public enum StatementEventKind : byte
{
    /// <summary>The customer has told that a benefit is applied for.</summary>
    Apply,

    /// <summary>And that it is not any more.</summary>
    Withdraw,

    /// <summary>A case is opened that calls for a statement.</summary>
    Open,

    /// <summary>It is over.</summary>
    Close,

    /// <summary>The payer asks for a statement.</summary>
    Request,

    /// <summary>The customer is asked for a clarification (selvityspyyntö).</summary>
    Ask,

    /// <summary>And asked again, with a later day.</summary>
    Remind,

    /// <summary>The customer has answered.</summary>
    Answer,

    /// <summary>The municipality's time is made longer.</summary>
    Extend,

    /// <summary>A statement is given.</summary>
    Give,

    /// <summary>One in place of it.</summary>
    Correct,

    /// <summary>It is taken back.</summary>
    Cancel,

    /// <summary>Conduct that may be blamed.</summary>
    Conduct,
}

/// <summary>What a case is, as far as competence asks for it.</summary>
/// <param name="Item">The item of TTL 2:10.2 of studies, 1-11; 0 for none.</param>
/// <param name="IsBelowLimit">Studies below the limit of full-time ones.</param>
/// <param name="IsClear">A business of a clear case: TTL 2:7.1, 2, 3, 5 and 6 k; 2:8.1, 1-4 k and 2 mom.</param>
public readonly record struct CaseDetail(byte Item = 0, bool IsBelowLimit = false, bool IsClear = false);

/// <summary>An event. Which of the values are told depends on its kind.</summary>
/// <param name="Day">The day of it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Reference">The case, request or obligation that it is about.</param>
/// <param name="Matter">What a case or request is about.</param>
/// <param name="Detail">More of a case.</param>
/// <param name="Payer">From whom the benefit is applied for, or who asks.</param>
/// <param name="Giver">Who gives, corrects or cancels.</param>
/// <param name="Code">The code of a statement.</param>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last of a statement or case; the deadline of a clarification; the later limit.</param>
/// <param name="Conduct">What was done or not.</param>
/// <param name="HasValidReason">Whether there was a valid reason for it; null while that is open.</param>
public readonly record struct StatementEvent(
    DateOnly Day,
    StatementEventKind Kind,
    string Reference = "",
    StatementMatter Matter = StatementMatter.None,
    CaseDetail Detail = default,
    Payer Payer = default,
    StatementGiver Giver = StatementGiver.Municipality,
    string Code = "",
    DateOnly? From = null,
    DateOnly? To = null,
    ConductKind Conduct = ConductKind.Quit,
    bool? HasValidReason = null
);

/// <summary>Why an event had no effect.</summary>
public enum StatementRefusal : byte
{
    /// <summary>It had.</summary>
    None,

    /// <summary>The pilots have ended.</summary>
    AfterPilot,

    /// <summary>The reference names another case already.</summary>
    DuplicateReference,

    /// <summary>Nothing has that reference.</summary>
    UnknownReference,

    /// <summary>The giver may not give it on that day.</summary>
    NoCompetence,

    /// <summary>No code of the matter on that day.</summary>
    WrongCode,

    /// <summary>The situation does not allow it.</summary>
    NotApplicable,
}
