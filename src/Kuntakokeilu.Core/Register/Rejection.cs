using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register;

/// <summary>Why a row was not taken, in the order in which the first that fits is told.</summary>
internal enum RejectionCode : byte
{
    None,
    Malformed,
    MissingValue,
    BadDate,
    BadValue,
    UnknownMunicipality,
    NotContiguous,
    OutOfOrder,
    UnknownPerson,
    AfterPilot,
    NoOpenSearch,
    NoLegalBasis,
    NotApplicable,

    /// <summary>Of an identities file only.</summary>
    CodeTaken,

    /// <summary>Of the API only: of nobody, or of nobody whom the program may know.</summary>
    NotAmongYours,

    /// <summary>Of an identities file only: the row is kept, and an officer settles it.</summary>
    IdentityMismatch,

    /// <summary>Of contacts and plans only, as the next three.</summary>
    OutcomeMissing,
    NoPlan,
    GroundMissing,
    TooLong,

    /// <summary>Of the catalogue of services only, as the next one.</summary>
    UnknownService,
    KindChanged,

    /// <summary>Of events of statements only, as the next three.</summary>
    DuplicateReference,
    UnknownReference,
    NoCompetence,
    WrongCode,

    /// <summary>Of applications for benefits and employers only, as the next two.</summary>
    NotPilot,
    Duplicate,
    OutsidePilot,
}

/// <summary>The codes as rejected.csv has them, and a sentence for each.</summary>
internal static class RejectionCodes
{
    internal static string Name(this RejectionCode code) =>
        code switch
        {
            RejectionCode.None => "",
            RejectionCode.Malformed => "malformed",
            RejectionCode.MissingValue => "missing_value",
            RejectionCode.BadDate => "bad_date",
            RejectionCode.BadValue => "bad_value",
            RejectionCode.UnknownMunicipality => "unknown_municipality",
            RejectionCode.NotContiguous => "not_contiguous",
            RejectionCode.OutOfOrder => "out_of_order",
            RejectionCode.UnknownPerson => "unknown_person",
            RejectionCode.AfterPilot => "after_pilot",
            RejectionCode.NoOpenSearch => "no_open_search",
            RejectionCode.NoLegalBasis => "no_legal_basis",
            RejectionCode.OutcomeMissing => "outcome_missing",
            RejectionCode.NoPlan => "no_plan",
            RejectionCode.GroundMissing => "ground_missing",
            RejectionCode.TooLong => "too_long",
            RejectionCode.UnknownService => "unknown_service",
            RejectionCode.KindChanged => "kind_changed",
            RejectionCode.DuplicateReference => "duplicate_ref",
            RejectionCode.UnknownReference => "unknown_ref",
            RejectionCode.NoCompetence => "no_competence",
            RejectionCode.WrongCode => "wrong_code",
            RejectionCode.NotPilot => "not_pilot",
            RejectionCode.Duplicate => "duplicate",
            RejectionCode.OutsidePilot => "outside_pilot",
            RejectionCode.NotApplicable => "not_applicable",
            RejectionCode.CodeTaken => "code_taken",
            RejectionCode.NotAmongYours => "not_among_yours",
            RejectionCode.IdentityMismatch => "identity_mismatch",
        };

    /// <summary>
    /// What is wrong, for the person who mends the file; the column comes before it where one is to blame.
    /// </summary>
    internal static string Sentence(this RejectionCode code) =>
        code switch
        {
            RejectionCode.None => "",
            RejectionCode.Malformed => "the line is not a CSV row",
            RejectionCode.MissingValue => "a value is required",
            RejectionCode.BadDate => "not a day of the form YYYY-MM-DD",
            RejectionCode.BadValue => "not a value that this column can have",
            RejectionCode.UnknownMunicipality => "no municipality has this code",
            RejectionCode.NotContiguous => "rows of another person stand between this person's rows",
            RejectionCode.OutOfOrder => "earlier than the person's row before it",
            RejectionCode.UnknownPerson => "there are no facts of such a person",
            RejectionCode.AfterPilot => "the pilots have ended by this day",
            RejectionCode.NoOpenSearch => "no job search is open on this day",
            RejectionCode.NoLegalBasis => "date, ground or conditions do not meet the Act",
            RejectionCode.OutcomeMissing => "booked for a day that has passed, without an outcome",
            RejectionCode.NoPlan => "there is no plan that it could revise",
            RejectionCode.GroundMissing => "another number than four a month needs a ground",
            RejectionCode.TooLong => "the plan lasts longer than the Act allows",
            RejectionCode.UnknownService => "the source has no service of this identifier",
            RejectionCode.KindChanged => "a service keeps its kind: end it, and make another",
            RejectionCode.DuplicateReference => "the reference is that of another case",
            RejectionCode.UnknownReference => "nothing of the person has this reference",
            RejectionCode.NoCompetence => "the giver may not give it on this day",
            RejectionCode.WrongCode => "no code of the matter on this day",
            RejectionCode.NotPilot => "the municipality takes no part in the pilots",
            RejectionCode.Duplicate => "an earlier row has the same identifier",
            RejectionCode.OutsidePilot => "not decided during the pilots",
            RejectionCode.NotApplicable => "the person's situation or the receiving municipality does not allow it",
            RejectionCode.CodeTaken => "another person has this identity code",
            RejectionCode.NotAmongYours => "neither a customer of yours nor somebody who registers with you",
            RejectionCode.IdentityMismatch => "tells another birth date than the register: an officer settles it",
        };
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Field">The column to blame if one is; of a malformed row what of its form is (<see cref="LineFault"/>).</param>
internal readonly record struct RowFault(RejectionCode Code, string? Field = null)
{
    internal static RowFault Of(LineFault fault) => new(RejectionCode.Malformed, fault.Name());

    /// <summary>The sentence of the code, after the column where one is to blame.</summary>
    internal string Message =>
        Field is null ? Code.Sentence()
        : Code is RejectionCode.Malformed ? LineFaults.SentenceOf(Field)
        : $"{Field}: {Code.Sentence()}";
}
