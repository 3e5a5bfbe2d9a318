using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>Who meets the customer: an official of an organiser or of a TE office.</summary>
/// <param name="Account">Null where nobody's is known.</param>
/// <param name="Name">As customers read it.</param>
internal sealed record MeetingHost(short? Organiser, short? TeOffice, int? Account, string Name)
{
    internal static MeetingHost Of(Actor official) =>
        new(official.Organiser, official.TeOffice, official.AccountId, official.Name);

    /// <summary>Code of the organisation.</summary>
    internal string Organisation => Organisations.Serving(Organiser, TeOffice)!;
}
