using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>What the files say of one person.</summary>
/// <param name="Person">The identifier.</param>
/// <param name="Entries">The rows of facts, in file order.</param>
/// <param name="Acts">The acts of the TE office, in file order.</param>
/// <param name="Rejected">Rows that could not be read, as told to the user.</param>
internal sealed record PersonRows(
    string Person,
    IReadOnlyList<RegisterEvent> Entries,
    IReadOnlyList<TeOfficeAct> Acts,
    IReadOnlyList<string> Rejected
);
