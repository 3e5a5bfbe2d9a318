using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Transfers;

/// <summary>Somebody whom the test has made a municipality's customer, and whom the TE office has yet to transfer.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Since">From when the conditions have been met.</param>
/// <param name="IsUntested">The registration waits for an official's eyes, and the transfer for that.</param>
internal sealed record WaitingTransfer(
    int Person,
    string Name,
    DateOnly Since,
    MunicipalityCode Municipality,
    Grounds Grounds,
    bool IsUntested
);

/// <summary>Which of them.</summary>
/// <param name="Municipality">To this one; null for any.</param>
/// <param name="Ground">On this ground at least; null for any.</param>
/// <param name="Until">Who have waited since this day or longer; null for all.</param>
/// <param name="Person">This one alone; null for all.</param>
internal sealed record TransferFilter(
    MunicipalityCode? Municipality = null,
    Grounds? Ground = null,
    DateOnly? Until = null,
    int? Person = null
);

/// <summary>Whom confirming many at once would transfer.</summary>
/// <param name="People">Their numbers, the eldest first.</param>
/// <param name="Counts">How many of them to which municipality.</param>
/// <param name="WithLateRows">How many are left out because late rows about them wait for a settlement.</param>
/// <param name="Untested">How many more because their registration waits for an official's eyes.</param>
/// <param name="IsCut">There are more than one goes through at once.</param>
internal sealed record TransferPreview(
    IReadOnlyList<int> People,
    IReadOnlyList<(MunicipalityCode Municipality, int People)> Counts,
    int WithLateRows,
    int Untested,
    bool IsCut
);
