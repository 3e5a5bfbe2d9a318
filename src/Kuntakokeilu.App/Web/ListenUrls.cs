using System.Net;
using System.Net.Sockets;

namespace Kuntakokeilu.App.Web;

/// <summary>The addresses that the site may listen on: without sign-in, only those of this machine.</summary>
internal static class ListenUrls
{
    internal const string Default = "http://127.0.0.1:5080";

    /// <summary>The names under which this machine is itself; requests for other hosts are refused.</summary>
    internal static IReadOnlyList<string> LoopbackHosts { get; } = ["127.0.0.1", "[::1]", "localhost"];

    /// <summary>Reads addresses parted by semicolons, as --urls gives them.</summary>
    /// <exception cref="CannotRunException">One of them is not an address of this machine only.</exception>
    internal static IReadOnlyList<string> OfThisMachine(string urls) => Parse(urls, Loopback);

    /// <summary>The same, and those by which others reach this machine: *, or one of its own numbers.</summary>
    /// <exception cref="CannotRunException">One of them is no address to listen on.</exception>
    internal static IReadOnlyList<string> Any(string urls) => Parse(urls, Open);

    internal static bool IsLoopback(string url) => LoopbackHosts.Contains(new Uri(Absolute(url)).Host);

    /// <summary>Told before the work that leads to listening, not after it.</summary>
    /// <param name="port">0 stands for any that is free.</param>
    /// <exception cref="CannotRunException">Another program listens there.</exception>
    internal static void RequireFree(int port)
    {
        try
        {
            using TcpListener tried = new(IPAddress.Loopback, port);
            tried.Start();
        }
        catch (SocketException e)
        {
            throw new CannotRunException($"Can't listen on port {port}: {e.Message}. Choose another with --port.", e);
        }
    }

    private static string[] Parse(string urls, Func<string, string> checkedOne)
    {
        string[] parts = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 ? [.. parts.Select(checkedOne)] : throw NotAlone(urls);
    }

    private static string Loopback(string url) =>
        Read(url) is { } address && LoopbackHosts.Contains(address.Host) ? WithPort(address, url) : throw NotAlone(url);

    private static string Open(string url)
    {
        bool isOpen =
            Read(Absolute(url)) is { } address
            && (LoopbackHosts.Contains(address.Host) || IPAddress.TryParse(address.DnsSafeHost, out _));
        if (!isOpen)
            throw new CannotRunException(
                $"--urls: '{url}' is refused: it must be http(s)://*:PORT or a number of this machine; names go to --hosts."
            );
        string taken = WithPort(Read(Absolute(url))!, url);
        return url.Contains('*') ? taken.Replace("0.0.0.0", "*") : taken;
    }

    /// <summary>A star has no place in an address; it stands for every number of the machine.</summary>
    private static string Absolute(string url) => url.Replace("://*", "://0.0.0.0");

    private static Uri? Read(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            ? address
            : null;

    private static string WithPort(Uri address, string url) =>
        // Kestrel can't choose one port for both of localhost's addresses.
        address is { Host: "localhost", Port: 0 }
            ? throw new CannotRunException($"--urls: '{url}' needs a port; 0 works with 127.0.0.1 and [::1].")
            : address.GetLeftPart(UriPartial.Authority);

    private static CannotRunException NotAlone(string url) =>
        new(
            $"--urls: '{url}' is refused: without sign-in only http(s)://127.0.0.1:PORT, [::1] and localhost may be "
                + "listened on."
        );
}
