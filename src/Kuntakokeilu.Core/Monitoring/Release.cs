using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>A frozen release of the statistics with its tables.</summary>
/// <param name="Head">Which and when.</param>
/// <param name="Tables">In the catalogue's order.</param>
internal sealed record Release(ReleaseHead Head, IReadOnlyList<PublishedTable> Tables)
{
    private readonly Dictionary<string, PublishedTable> byId = Tables.ToDictionary(
        table => table.Definition.Id,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The table of an identifier, whatever its letter case; null when the release has none.</summary>
    internal PublishedTable? Find(string id) => byId.GetValueOrDefault(id);
}

/// <summary>Which release it is.</summary>
/// <param name="Number">1, 2, 3.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="LastMonth">Its latest month.</param>
/// <param name="Catalogue">The version of the catalogue and its definitions.</param>
/// <param name="Note">Why earlier months were revised; null where they were not.</param>
internal sealed record ReleaseHead(
    int Number,
    DateTimeOffset PublishedAt,
    Month LastMonth,
    int Catalogue,
    string? Note
);
