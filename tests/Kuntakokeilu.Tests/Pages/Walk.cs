namespace Kuntakokeilu.Tests.Pages;

/// <summary>Walks through "Who serves me?" in Finnish.</summary>
internal static class Walk
{
    internal static async Task<Visitor> Begin(TestSite site, string language = "fi")
    {
        Visitor visitor = site.Visitor();
        await visitor.Open($"/{language}/who-serves-me");
        return await visitor.Press(Texts.For(language)["guidance.begin"]);
    }

    internal static Task<Visitor> StartOn(this Visitor visitor, string day) =>
        visitor.Fill("Milloin työnhakusi alkaa tai alkoi?", day).Press("Jatka");

    internal static Task<Visitor> LiveIn(this Visitor visitor, string municipality) =>
        visitor.Fill("Mikä on kotikuntasi?", municipality).Press("Jatka");

    /// <summary>Chooses and goes on, after making sure of the question.</summary>
    internal static Task<Visitor> Answer(this Visitor visitor, string question, string answer)
    {
        Assert.Equal(question, visitor.Heading);
        return visitor.Choose(answer).Press("Jatka");
    }
}
