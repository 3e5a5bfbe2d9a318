namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>A new application as a form sends it.</summary>
/// <param name="Matter">The form's own number: sent twice, it is there once.</param>
internal sealed record NewGrant(Guid Matter, Law.Grants.GrantBenefit Benefit, string Language, ToldFacts Told)
{
    /// <summary>Whose it is, where a program sends it: an organisation, or a person.</summary>
    public string? Organisation { get; init; }
    public int? Person { get; init; }
}

/// <summary>A step about an application as a form sends it.</summary>
/// <param name="Version">Of which step the form was made.</param>
/// <param name="Matter">The form's own number: sent twice, it is done once.</param>
internal sealed record GrantDeed(int Application, short Version, Guid Matter, GrantStep Step, GrantParty By)
{
    /// <summary>What was written; empty for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>Until when the applicant is to answer.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The telephone number for the letter.</summary>
    public string Phone { get; init; } = "";
    public ToldFacts? Told { get; init; }
    public FoundFacts? Found { get; init; }

    /// <summary>Who, where a program does it.</summary>
    public GrantOfficial? As { get; init; }
}
