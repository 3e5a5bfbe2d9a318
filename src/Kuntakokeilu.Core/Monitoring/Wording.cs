using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>The product's texts as words of the statistics.</summary>
internal static class Wording
{
    /// <summary>The text of a key.</summary>
    internal static Words Of(string key) => Of(texts => texts[key]);

    /// <summary>What the texts of each language give.</summary>
    internal static Words Of(Func<Texts, string> given) =>
        new(given(Texts.For("fi")), given(Texts.For("sv")), given(Texts.For("en")));
}
