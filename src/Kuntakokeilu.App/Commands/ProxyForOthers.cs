using System.Net;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// What the environment says of proxies (<c>http_proxy</c> and its like) is for other machines: what a program asks of
/// its own never goes through one, whether <c>no_proxy</c> says so or not.
/// </summary>
internal sealed class ProxyForOthers(IWebProxy told) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => told.Credentials;
        set => told.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : told.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || told.IsBypassed(host);
}
