using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>A mother tongue and the citizenship that often goes with it.</summary>
internal readonly record struct SampleLanguage(LanguageCode Code, short Citizenship, int Weight);

/// <summary>Mother tongues of the sample; how common the foreign ones are among jobseekers is drawn freehand.</summary>
internal static class Languages
{
    internal const byte NotKnown = 0;
    internal const byte Finnish = 1;
    internal const byte Swedish = 2;
    internal const byte Sami = 3;
    internal const byte Ukrainian = 4;
    internal const byte Russian = 5;

    private const int FirstForeign = 4;

    internal static readonly SampleLanguage[] All =
    [
        new(LanguageCode.None, 246, 0),
        Of("fi", 246, 0),
        Of("sv", 246, 0),
        Of("se", 246, 0),
        Of("uk", 804, 10),
        Of("ru", 643, 230),
        Of("et", 233, 130),
        Of("ar", 368, 120),
        Of("so", 706, 90),
        Of("en", 566, 60),
        Of("ku", 368, 55),
        Of("fa", 4, 65),
        Of("sq", 8, 35),
        Of("vi", 704, 30),
        Of("th", 764, 30),
        Of("tr", 792, 30),
        Of("es", 724, 25),
        Of("zh", 156, 25),
        Of("ti", 232, 20),
        Of("fr", 180, 15),
        Of("pl", 616, 15),
        Of("ckb", 368, 10),
    ];

    private static readonly int Weights = All.Sum(l => l.Weight);

    internal static bool IsForeign(byte language) => language >= FirstForeign;

    internal static byte DrawForeign(Dice dice)
    {
        int at = dice.Below(Weights);
        int language = FirstForeign;
        while (at >= All[language].Weight)
            at -= All[language++].Weight;
        return (byte)language;
    }

    private static SampleLanguage Of(string code, short citizenship, int weight) =>
        new(LanguageCode.Parse(code), citizenship, weight);
}
