using Kuntakokeilu.Core.Areas;

namespace Kuntakokeilu.Tests.Areas;

public sealed class AlphabetTests
{
    [Fact]
    public void Names_stand_as_in_a_Finnish_list()
    {
        string[] names =
        [
            "Öystilä",
            "työ- ja elinkeinoministeriö",
            "KEHA-keskus",
            "Åbo",
            "Zoo",
            "Kaakkois-Suomen",
            "Äetsä",
        ];
        Assert.Equal(
            ["Kaakkois-Suomen", "KEHA-keskus", "työ- ja elinkeinoministeriö", "Zoo", "Åbo", "Äetsä", "Öystilä"],
            names.Order(Alphabet.Finnish)
        );
        Assert.Equal(["Lind", "Lindén", "Lindh"], new[] { "Lindh", "Lindén", "Lind" }.Order(Alphabet.Finnish));
    }
}
