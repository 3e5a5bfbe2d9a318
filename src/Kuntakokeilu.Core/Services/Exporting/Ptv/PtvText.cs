namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>A text in the languages in which it is told.</summary>
internal sealed record PtvText(string? Fi, string? Sv, string? En)
{
    internal string? In(string language) =>
        language switch
        {
            "fi" => Fi,
            "sv" => Sv,
            _ => En,
        };

    /// <summary>Of a row with the three side by side.</summary>
    internal static PtvText Of(Npgsql.NpgsqlDataReader row, int column) =>
        new(Text(row, column), Text(row, column + 1), Text(row, column + 2));

    private static string? Text(Npgsql.NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) || row.GetString(column).Trim() is not { Length: > 0 } text ? null : text;
}
