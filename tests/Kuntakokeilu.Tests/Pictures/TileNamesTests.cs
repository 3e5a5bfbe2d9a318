using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Core.Areas;

namespace Kuntakokeilu.Tests.Pictures;

public sealed class TileNamesTests
{
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    public void Each_square_has_a_name_of_its_own_that_fits(string language)
    {
        IReadOnlyDictionary<string, string> names = TileNames.Of(Municipalities.All.Select(m => m.Name(language)));
        Assert.Equal(names.Count, names.Values.Distinct().Count());
        Assert.All(names.Values, name => Assert.InRange(name.Length, 2, 6));
    }

    [Theory]
    [InlineData("Ii", "Ii")]
    [InlineData("Kuhmo", "Kuhmo")]
    [InlineData("Kuhmoinen", "Ku.ine")]
    [InlineData("Haapajärvi", "Ha.jär")]
    [InlineData("Haapavesi", "Ha.ves")]
    [InlineData("Helsinki", "Helsi")]
    public void It_is_cut_or_parted_from_those_that_begin_alike(string name, string written) =>
        Assert.Equal(written, TileNames.Of(Municipalities.All.Select(m => m.Name("fi")))[name]);
}
