using System.Security.Authentication;

namespace Kuntakokeilu.Base.Calls;

/// <summary>The way to a service outside: one host, no other; what takes too long or answers too much is given up.</summary>
internal static class OutsideClient
{
    private const int MostAnswered = 10 * 1024 * 1024;

    /// <param name="service">Its name in metrics.</param>
    /// <param name="longest">Shorter where somebody waits at a browser.</param>
    internal static HttpClient Of(Uri address, string service, TimeSpan? longest = null) =>
        new(
            new CallSignals(
                service,
                new SocketsHttpHandler
                {
                    ConnectTimeout = TimeSpan.FromSeconds(5),
                    AllowAutoRedirect = false,
                    SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            )
        )
        {
            BaseAddress = address,
            Timeout = longest ?? TimeSpan.FromSeconds(30),
            MaxResponseContentBufferSize = MostAnswered,
        };
}
