namespace Kuntakokeilu.Base;

/// <summary>A name in the three languages of the site.</summary>
internal sealed record LocalName(string Fi, string Sv, string En)
{
    internal string In(string language) =>
        language switch
        {
            "sv" => Sv,
            "en" => En,
            _ => Fi,
        };
}
