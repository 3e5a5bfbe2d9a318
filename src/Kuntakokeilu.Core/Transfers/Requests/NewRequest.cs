using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>What a customer asks for.</summary>
/// <param name="To">None for the TE office.</param>
internal sealed record NewRequest(MunicipalityCode To, TransferGround Ground, string Text);

/// <summary>A step as a form sends it.</summary>
/// <param name="Version">How many steps there were when the form was made.</param>
/// <param name="Text">What was written; empty where nothing is asked.</param>
internal sealed record NewStep(RequestStep Kind, RequestParty By, short Version, string Text)
{
    /// <summary>Until when the customer is to answer.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of a decision: the telephone number of whoever decides.</summary>
    public string Phone { get; init; } = "";
}

/// <summary>What became of a request, or of a step about one.</summary>
internal enum RequestResult : byte
{
    Done,

    /// <summary>The step can't be taken (any more).</summary>
    NotNow,

    /// <summary>Somebody has taken another step meanwhile.</summary>
    Stale,

    /// <summary>Another request is open.</summary>
    OpenAlready,

    /// <summary>There is no open search.</summary>
    NoOpenSearch,

    /// <summary>The pilots are over.</summary>
    AfterPilot,

    /// <summary>The Act knows no such transfer on that day or ground.</summary>
    NoLegalBasis,

    /// <summary>It does not fit the customer's situation or the municipality.</summary>
    NotApplicable,

    /// <summary>Rows have been recorded for a later day: an official looks at them first.</summary>
    LateRows,

    /// <summary>Whoever has decided does not review it.</summary>
    SameOfficial,
}
