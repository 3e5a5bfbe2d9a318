namespace Kuntakokeilu.Surveys.Weighing;

/// <summary>Classes of size as files and reports have them.</summary>
internal static class SizeWords
{
    private static readonly string[] Codes =
    [
        "under_2000",
        "from_2000",
        "from_5000",
        "from_10000",
        "from_20000",
        "from_50000",
        "from_100000",
    ];

    internal static string Code(SizeClass size) => Codes[(int)size];

    internal static SizeClass Of(string code) => (SizeClass)Array.IndexOf(Codes, code);

    /// <summary>From its least number, and before that of the next; null where it has no end.</summary>
    /// <param name="isCrossed">All from 20,000 on are one.</param>
    internal static (int From, int? To) Range(SizeClass size, bool isCrossed) =>
        (
            SizeClasses.From(size),
            size is SizeClass.From100000 || (isCrossed && size is SizeClass.From20000)
                ? null
                : SizeClasses.From(size + 1)
        );
}
