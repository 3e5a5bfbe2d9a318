using System.Text.Json;
using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// Somebody whom an official registers: who it is, as it stands on the identity document that was shown. It waits with the
/// draft, and goes into the register with the first row.
/// </summary>
internal sealed record NewPerson(string Code, string FamilyName, string GivenNames)
{
    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }

    internal short Sex => Parsed.Sex;

    internal DateOnly BirthDate => Parsed.BirthDate;

    internal string Name => PersonName.InHeading(FamilyName, GivenNames);

    private IdentityCode Parsed =>
        IdentityCode.TryParse(Code, out IdentityCode code)
            ? code
            : throw new InvalidOperationException("A draft of somebody new has an identity code.");

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static NewPerson Of(string json) => JsonSerializer.Deserialize<NewPerson>(json)!;
}
