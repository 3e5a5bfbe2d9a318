namespace Kuntakokeilu.App.Web;

/// <summary>
/// The addresses that the site may listen on. There is no sign-in yet, so only this machine may reach it.
/// </summary>
internal static class LoopbackUrls
{
    internal const string Default = "http://127.0.0.1:5080";

    /// <summary>The names under which this machine is itself; requests for other hosts are refused.</summary>
    internal static IReadOnlyList<string> Hosts { get; } = ["127.0.0.1", "[::1]", "localhost"];

    /// <summary>Reads addresses parted by semicolons, as --urls gives them.</summary>
    /// <exception cref="CannotRunException">One of them is not an address of this machine only.</exception>
    internal static IReadOnlyList<string> Parse(string urls)
    {
        string[] parts = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 ? [.. parts.Select(Checked)] : throw Refused(urls);
    }

    private static string Checked(string url)
    {
        bool isLoopback =
            Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && Hosts.Contains(address.Host)
            && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" };
        if (!isLoopback)
            throw Refused(url);
        // Kestrel can't choose one port for both of localhost's addresses.
        return address is { Host: "localhost", Port: 0 }
            ? throw new CannotRunException($"--urls: '{url}' needs a port; 0 works with 127.0.0.1 and [::1].")
            : address!.GetLeftPart(UriPartial.Authority);
    }

    private static CannotRunException Refused(string url) =>
        new(
            $"--urls: '{url}' is refused: there is no sign-in yet, so only http(s)://127.0.0.1:PORT, [::1] and "
                + "localhost may be listened on."
        );
}
