using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Mother tongues to choose from: <c>languages.csv</c>; another is told as <see cref="SearchAnswers.Unknown"/>.</summary>
/// <param name="Code">ISO 639.</param>
internal sealed record Language(string Code, LocalName Name);

internal static class Languages
{
    internal static IReadOnlyList<Language> All { get; } =
    [.. DataFile.Rows("Registration/languages.csv").Select(f => new Language(f[0], new(f[1], f[2], f[3])))];

    /// <summary>Another than the list's is not known: it is looked up in the population register.</summary>
    internal static LanguageCode Code(string told) =>
        told == SearchAnswers.Unknown ? LanguageCode.None : LanguageCode.Parse(told);
}
