using Kuntakokeilu.Core.Notices;

namespace Kuntakokeilu.Tests.Notices;

public sealed class NoticeWordsTests
{
    private static readonly Dictionary<string, string> Everything = new()
    {
        [NoticeWords.Day] = "2024-11-15",
        [NoticeWords.Until] = "2024-11-22",
        [NoticeWords.Authority] = "municipality-837",
        [NoticeWords.Previous] = "te-office-5",
        [NoticeWords.Time] = "09:30",
        [NoticeWords.Way] = "Video",
        [NoticeWords.Text] = "Milloin työsi päättyi?\nKuka oli työnantajasi?",
    };

    public static TheoryData<string, string> Told()
    {
        TheoryData<string, string> told = [];
        foreach (string kind in Enum.GetNames<NoticeKind>())
        foreach (string language in Texts.Languages)
            told.Add(kind, language);
        return told;
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_tells_in_each_language_all_that_it_must(string name, string language)
    {
        NoticeKind kind = Enum.Parse<NoticeKind>(name);
        Texts texts = Texts.For(language);
        string body = string.Join('\n', NoticeWords.Body(kind, WordsOf(kind), texts));
        Dictionary<string, string> said = new()
        {
            [NoticeWords.Day] = texts.Date(new(2024, 11, 15)),
            [NoticeWords.Until] = texts.Date(new(2024, 11, 22)),
            [NoticeWords.Authority] = language == "sv" ? "Tammerfors" : "Tampere",
            [NoticeWords.Previous] = texts[
                "te_office.name",
                language switch
                {
                    "sv" => "Birkalands",
                    "en" => "Pirkanmaa",
                    _ => "Pirkanmaan",
                }
            ],
            [NoticeWords.Time] = language == "en" ? "9:30" : "9.30",
            [NoticeWords.Way] = texts["notice.way.video"],
            [NoticeWords.Text] = Everything[NoticeWords.Text],
        };
        Assert.All(NoticeWords.Of(kind), word => Assert.Contains(said[word], body, StringComparison.Ordinal));
        Assert.DoesNotContain("{", body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_that_lacks_a_word_is_not_whole(string ofKind)
    {
        NoticeKind kind = Enum.Parse<NoticeKind>(ofKind);
        Assert.True(NoticeWords.AreWhole(kind, WordsOf(kind)));
        foreach (string name in NoticeWords.Of(kind))
            Assert.False(
                NoticeWords.AreWhole(
                    kind,
                    WordsOf(kind).Where(w => w.Key != name).ToDictionary(w => w.Key, w => w.Value)
                )
            );
    }

    [Theory]
    [InlineData(NoticeWords.Day, "15.11.2024")]
    [InlineData(NoticeWords.Day, "2024-02-30")]
    [InlineData(NoticeWords.Authority, "Tampere")]
    [InlineData(NoticeWords.Time, "9.30")]
    [InlineData(NoticeWords.Time, "24:00")]
    [InlineData(NoticeWords.Way, "letter")]
    [InlineData(NoticeWords.Way, "7")]
    [InlineData(NoticeWords.Place, "")]
    [InlineData(NoticeWords.Text, "")]
    [InlineData(NoticeWords.Text, "a\0b")]
    [InlineData("name", "Malli")]
    public void What_can_not_be_told_is_no_word(string name, string word) =>
        Assert.False(
            NoticeWords.AreWhole(
                NoticeKind.Registered,
                new Dictionary<string, string>(WordsOf(NoticeKind.Registered)) { [name] = word }
            )
        );

    [Fact]
    public void What_an_official_has_written_follows_a_paragraph_a_line() =>
        Assert.Equal(
            [
                "Työnhakusi päättyi 15.11.2024. Jos olet edelleen työtön tai haet työtä, voit aloittaa työnhaun uudelleen.",
                "Milloin työsi päättyi?",
                "Kuka oli työnantajasi?",
            ],
            NoticeWords.Body(NoticeKind.SearchEnded, Everything, Texts.For("fi"))
        );

    public static TheoryData<string> Kinds => [.. Enum.GetNames<NoticeKind>()];

    private static Dictionary<string, string> WordsOf(NoticeKind kind) =>
        NoticeWords.Of(kind).ToDictionary(name => name, name => Everything[name]);
}
