using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>A count and its shares.</summary>
/// <param name="Count">Or its mark.</param>
/// <param name="Shares">Null: of fewer than ten, or the count is hidden.</param>
internal sealed record ShownFigure(string Name, string Count, ThreeShares? Shares)
{
    internal IReadOnlyList<string> Row(ReportWords words) =>
        Shares is { } shares
            ? [Name, Count, words.Share(shares.Unweighted), words.Share(shares.OfUnits), words.Share(shares.OfPeople)]
            : [Name, Count, ReportWords.NoFigure, ReportWords.NoFigure, ReportWords.NoFigure];
}
