using System.Net;
using Kuntakokeilu.App.Commands;

namespace Kuntakokeilu.Tests.Commands;

public sealed class ProxyForOthersTests
{
    private static readonly Uri Proxy = new("http://proxy.example:3128");

    [Theory]
    [InlineData("http://127.0.0.1:5081/", false)]
    [InlineData("http://[::1]:5081/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://sign-in.example/", true)]
    [InlineData("http://127.0.0.1.example/", true)]
    [InlineData("http://told.example/", false)]
    public void Only_another_machine_is_asked_through_it(string address, bool isProxied)
    {
        ProxyForOthers proxy = new(new WebProxy(Proxy, BypassOnLocal: false, ["told\\.example"]));
        Assert.Equal(!isProxied, proxy.IsBypassed(new(address)));
        Assert.Equal(isProxied ? Proxy : null, proxy.GetProxy(new(address)));
    }
}
