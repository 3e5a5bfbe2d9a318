namespace Kuntakokeilu.App.Pages.Law;

/// <summary>The number of a section as it is written: 12 a for 12a.</summary>
internal static class SectionName
{
    internal static string Of(string section) =>
        char.IsAsciiLetter(section[^1]) ? $"{section[..^1]}\u00A0{section[^1]}" : section;
}
