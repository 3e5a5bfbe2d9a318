namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>A report as it is written, its tables numbered as they come.</summary>
internal sealed class ReportPieces(ReportWords words)
{
    private readonly List<ReportPiece> pieces = [];
    private int tables;

    internal IReadOnlyList<ReportPiece> All => pieces;

    internal ReportWords Words => words;

    /// <summary>The number of the table that comes next.</summary>
    internal int NextTable => tables + 1;

    internal void Heading(int level, string text) => pieces.Add(new ReportPiece.Heading(level, text));

    /// <summary>A blank text is no paragraph.</summary>
    internal void Say(string text, int? cites = null)
    {
        if (!string.IsNullOrWhiteSpace(text))
            pieces.Add(new ReportPiece.Paragraph(text, cites));
    }

    internal void Bullets(IEnumerable<string> items) => pieces.Add(new ReportPiece.Bullets([.. items]));

    internal void Table(
        string caption,
        IReadOnlyList<string> head,
        IEnumerable<IReadOnlyList<string>> rows,
        string? note = null
    ) => pieces.Add(new ReportPiece.Table(++tables, caption, head, [.. rows], note));
}
