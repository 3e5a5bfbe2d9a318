namespace Kuntakokeilu.Core.Access;

/// <summary>Whom an action concerns, as far as access depends on it, on the day of the action.</summary>
/// <param name="Person">Number in the register.</param>
/// <param name="Organiser">Who organises the service of the responsible municipality; null with a TE office.</param>
/// <param name="TeOffice">Which TE office has the person; null with a municipality.</param>
internal readonly record struct Subject(int Person, short? Organiser = null, short? TeOffice = null)
{
    /// <summary>Under non-disclosure (turvakielto).</summary>
    public bool IsProtected { get; init; }

    /// <summary>The actor has declared a disqualification (esteellisyys): a relative, a neighbour, a party.</summary>
    public bool IsDisqualified { get; init; }

    /// <summary>The last day on which the actor's organisation had the person; null if never, or if it still has.</summary>
    public DateOnly? FormerUntil { get; init; }

    /// <summary>Rows came late and wait for an officer.</summary>
    public bool AwaitsSettlement { get; init; }

    /// <summary>The actor has opened the person with a written reason, and that has not run out.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Referred to the organisation for which the actor gives services.</summary>
    public bool IsReferred { get; init; }
}
