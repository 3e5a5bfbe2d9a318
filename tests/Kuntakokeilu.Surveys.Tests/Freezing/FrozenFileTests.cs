using System.Text;
using Kuntakokeilu.Surveys.Freezing;

namespace Kuntakokeilu.Surveys.Tests.Freezing;

public sealed class FrozenFileTests
{
    [Fact]
    public void What_is_read_is_written_as_it_was()
    {
        byte[] written = FrozenFile.Write(MadeUpFrozen.Survey);
        FrozenSurvey read = FrozenFile.Read(written);
        Assert.Equal(MadeUpFrozen.Survey.Counted.Count, read.Counted.Count);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(FrozenFile.Write(read)));
    }

    [Theory]
    [InlineData("\"pilot\": false", "\"pilot\": 7", "units[0]")]
    [InlineData("\"population\": 9419", "\"population\": \"many\"", "units[0]")]
    [InlineData("\"role\": \"", "\"role\": \"of_nobody_", "units[")]
    [InlineData("\"units\": [", "\"unit\": [", "memo")]
    [InlineData("\"zone\": \"Europe/Helsinki\"", "\"zone\": 7", "definition")]
    public void What_is_wrong_is_told_at_its_place(string right, string wrong, string place)
    {
        string text = Encoding.UTF8.GetString(FrozenFile.Write(MadeUpFrozen.Survey));
        int at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        byte[] broken = Encoding.UTF8.GetBytes(
            string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length))
        );
        NotFrozenException told = Assert.Throws<NotFrozenException>(() => FrozenFile.Read(broken));
        Assert.StartsWith(place, told.Message, StringComparison.Ordinal);
    }
}
