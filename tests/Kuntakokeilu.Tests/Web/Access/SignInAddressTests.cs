using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.Tests.Web.Access;

public sealed class SignInAddressTests
{
    [Theory]
    [InlineData("/fi")]
    [InlineData("/sv/register/people/1?on=2022-03-01")]
    public void A_page_of_the_site_is_come_back_to(string address) =>
        Assert.Equal(address, SignInAddress.Local(address));

    /// <summary>A header has no letter past ASCII: the provider's answer could not lead on to it.</summary>
    [Theory]
    [InlineData("/fi/register/people?who=ä", "/fi/register/people?who=%C3%A4")]
    [InlineData("/sv/areas/Å b", "/sv/areas/%C3%85%20b")]
    [InlineData("/fi/x?a=%C3%A4&b=😀", "/fi/x?a=%C3%A4&b=%F0%9F%98%80")]
    public void A_way_back_is_written_as_a_header_can_have_it(string address, string written)
    {
        Assert.Equal(written, SignInAddress.Local(address));
        Assert.Equal(written, SignInAddress.Local(written));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//evil.example/fi")]
    [InlineData("https://evil.example/fi/")]
    [InlineData("/\\evil.example")]
    [InlineData("/fi/\\evil.example")]
    [InlineData("/fi/\r\nSet-Cookie: x=1")]
    [InlineData("fi/areas")]
    [InlineData("/de/areas")]
    [InlineData("/finland")]
    public void Anything_else_is_not(string? address) => Assert.Null(SignInAddress.Local(address));

    [Fact]
    public void What_the_page_tells_is_read_from_its_address()
    {
        Assert.Equal("/sv/access/sign-in?news=provider_down", SignInAddress.Of("sv", SignInMessage.ProviderDown));
        Assert.Equal(SignInMessage.ProviderDown, SignInAddress.News("provider_down"));
        Assert.Null(SignInAddress.News("anything"));
        Assert.Equal("/fi/access/sign-in?back=%2Ffi%2Fareas", SignInAddress.Of("fi", news: null, "/fi/areas"));
    }
}
