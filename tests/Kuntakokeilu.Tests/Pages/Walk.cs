namespace Kuntakokeilu.Tests.Pages;

/// <summary>Walks through "Who serves me?" in Finnish.</summary>
internal static class Walk
{
    internal static Task<Visitor> Begin(TestSite site) => site.Visitor().BeginWalk();

    internal static async Task<Visitor> BeginWalk(this Visitor visitor)
    {
        await visitor.Open("/fi/who-serves-me");
        return await visitor.Press("Aloita");
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
