namespace Kuntakokeilu.Statistics.Tables;

/// <summary>A text in the three languages of the statistics.</summary>
/// <param name="Fi">In Finnish.</param>
/// <param name="Sv">In Swedish.</param>
/// <param name="En">In English.</param>
public sealed record Words(string Fi, string Sv, string En)
{
    /// <summary>The languages that every text has, the first the default.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fi", "sv", "en"];

    /// <summary>The text in a language.</summary>
    /// <param name="language"><c>fi</c>, <c>sv</c> or <c>en</c>.</param>
    /// <exception cref="ArgumentException">Any other language.</exception>
    public string In(string language) =>
        language switch
        {
            "fi" => Fi,
            "sv" => Sv,
            "en" => En,
            _ => throw new ArgumentException($"no texts in \"{language}\"", nameof(language)),
        };
}
