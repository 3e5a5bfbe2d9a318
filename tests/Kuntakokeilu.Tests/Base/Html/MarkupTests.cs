using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.Tests.Base.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Values_are_text_and_literals_are_markup()
    {
        string name = "\"<b>Å & 'O'</b>\"";
        Assert.Equal(
            "<p title=\"&quot;&lt;b&gt;Å &amp; &#x27;O&#x27;&lt;/b&gt;&quot;\">",
            Markup.Of($"""<p title="{name}">""").Text
        );
    }

    [Fact]
    public void Markup_within_markup_is_not_escaped_again()
    {
        Markup[] items = [Markup.Of($"<li>{"<"}</li>"), Markup.Of($"<li>{1.2345}</li>")];
        Assert.Equal("<ul><li>&lt;</li><li>1.23</li></ul>", Markup.Of($"<ul>{items}</ul>").Text);
    }
}
