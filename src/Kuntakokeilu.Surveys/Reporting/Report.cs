namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>A report in one language, as pieces that any form of document can be made of.</summary>
/// <param name="Hash">Of the frozen survey that it is made of.</param>
internal sealed record Report(string Language, string Title, string Hash, IReadOnlyList<ReportPiece> Pieces)
{
    internal IEnumerable<ReportPiece.Table> Tables => Pieces.OfType<ReportPiece.Table>();
}

internal abstract record ReportPiece
{
    private ReportPiece() { }

    /// <param name="Level">From 2: the title is the first.</param>
    internal sealed record Heading(int Level, string Text) : ReportPiece;

    /// <param name="Cites">The number of the table that its figures are from; null: it has none.</param>
    internal sealed record Paragraph(string Text, int? Cites = null) : ReportPiece;

    internal sealed record Bullets(IReadOnlyList<string> Items) : ReportPiece;

    /// <param name="Head">Of each column; the first is that of the rows' names.</param>
    /// <param name="Rows">Each begins with its name.</param>
    /// <param name="Note">What the reader must know of it; null: nothing.</param>
    internal sealed record Table(
        int Number,
        string Caption,
        IReadOnlyList<string> Head,
        IReadOnlyList<IReadOnlyList<string>> Rows,
        string? Note = null
    ) : ReportPiece;
}
