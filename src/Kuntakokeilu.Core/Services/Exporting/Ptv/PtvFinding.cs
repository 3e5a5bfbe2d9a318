namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>What of the catalogue the Finnish Service Catalogue does not take as it is.</summary>
/// <param name="Source">With the identifier: whose row.</param>
/// <param name="Language">Empty where it is of no language.</param>
/// <param name="Length">How long the text is; null where that is not what is wrong.</param>
internal sealed record PtvFinding(
    string Source,
    string SourceId,
    string What,
    string Language,
    PtvFault Fault,
    int? Length = null
);

internal enum PtvFault : byte
{
    /// <summary>The text is left out; without a name, a summary or a description the language is.</summary>
    TooLong = 1,

    /// <summary>The language is left out: it has a name, but no summary or no description.</summary>
    Incomplete,

    /// <summary>The service or place is left out: complete in no language.</summary>
    NoLanguage,

    /// <summary>The place is left out: it has no address.</summary>
    NoAddress,

    /// <summary>The channel is left out: its number or address on the net is in no catalogue of ours.</summary>
    NoNumber,
}
