using System.Net;
using System.Net.Sockets;
using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.Tests.Web;

public sealed class ListenUrlsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:0")]
    [InlineData("http://[::1]:8080/", "http://[::1]:8080")]
    [InlineData("http://localhost:65535", "http://localhost:65535")]
    [InlineData("HTTPS://LOCALHOST:5081", "https://localhost:5081")]
    [InlineData("http://127.0.0.1:1; http://[::1]:1", "http://127.0.0.1:1;http://[::1]:1")]
    public void This_machine_alone_is_taken(string urls, string taken) =>
        Assert.Equal(taken, string.Join(';', ListenUrls.OfThisMachine(urls)));

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://[::ffff:127.0.0.1]:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://127.0.0.2:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://localhost.example.org:5080")]
    [InlineData("http://localhost.:5080")]
    [InlineData("http://me@127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/sub")]
    [InlineData("http://127.0.0.1:5080?x")]
    [InlineData("http://127.0.0.1:70000")]
    [InlineData("http://localhost:0")]
    [InlineData("http://unix:/run/kokeilu.sock")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5080")]
    public void Everything_else_is_refused_without_sign_in(string urls) =>
        Assert.Throws<CannotRunException>(() => ListenUrls.OfThisMachine(urls));

    [Theory]
    [InlineData("http://*:8080", "http://*:8080")]
    [InlineData("http://0.0.0.0:8080", "http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080", "http://[::]:8080")]
    [InlineData("http://192.168.1.10:8080;http://127.0.0.1:1", "http://192.168.1.10:8080;http://127.0.0.1:1")]
    [InlineData("https://*:443", "https://*")]
    public void With_sign_in_others_may_reach_it(string urls, string taken) =>
        Assert.Equal(taken, string.Join(';', ListenUrls.Any(urls)));

    [Theory]
    [InlineData("")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://*.example.org:5080")]
    [InlineData("http://me@0.0.0.0:5080")]
    [InlineData("http://0.0.0.0:5080/sub")]
    [InlineData("ftp://0.0.0.0:5080")]
    [InlineData("http://localhost:0")]
    public void What_is_no_address_to_listen_on_is_refused(string urls) =>
        Assert.Throws<CannotRunException>(() => ListenUrls.Any(urls));

    [Fact]
    public void A_port_that_another_has_is_told_before_the_work()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.Contains($"port {port}", Assert.Throws<CannotRunException>(() => ListenUrls.RequireFree(port)).Message);
        other.Stop();
        ListenUrls.RequireFree(port);
    }
}
