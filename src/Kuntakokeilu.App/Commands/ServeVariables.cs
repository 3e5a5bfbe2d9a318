using System.Collections;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuntakokeilu.Core.Transfers.Requests;

namespace Kuntakokeilu.App.Commands;

/// <summary>What <c>serve</c> is told by the environment beside its providers of sign-in.</summary>
internal static class ServeVariables
{
    internal const string Proxies = "Proxy__KnownNetworks";
    internal const string WithoutOfficial = "Transfers__WithoutOfficial";
    internal const string Scanner = "Scanner__Address";
    internal const string DaysToAccept = "Transfers__DaysToAccept";
    internal const string HandOverDays = "Transfers__HandOverDays";
    internal const string KeyCertificate = "Keys__Certificate";
    internal const string KeyPassword = "Keys__CertificatePassword";

    internal static IReadOnlyDictionary<string, string> Environment { get; } =
        System
            .Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(one => (string)one.Key, one => (string?)one.Value ?? "");

    /// <summary>Networks of the proxies before the site, parted by spaces: 10.0.0.0/8.</summary>
    internal static IReadOnlyList<IPNetwork> ReadProxies(IReadOnlyDictionary<string, string> environment) =>
        [
            .. environment
                .GetValueOrDefault(Proxies, "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text =>
                    IPNetwork.TryParse(text, out IPNetwork network)
                        ? network
                        : throw new CannotRunException($"{Proxies}: '{text}' is not a network such as 10.0.0.0/8.")
                ),
        ];

    /// <summary>true or false; a TE officer confirms each transfer when nothing is said.</summary>
    internal static bool ReadWithoutOfficial(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault(WithoutOfficial, "") switch
        {
            "" or "false" => false,
            "true" => true,
            var other => throw new CannotRunException($"{WithoutOfficial}: '{other}' is neither true nor false."),
        };

    /// <summary>
    /// Where ClamAV's daemon listens: a socket's path, or a port of this machine. What it is sent is not encrypted.
    /// </summary>
    internal static EndPoint? ReadScanner(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault(Scanner, "") switch
        {
            "" => null,
            ['/', ..] and var path => new UnixDomainSocketEndPoint(path),
            var other
                when IPEndPoint.TryParse(other, out IPEndPoint? at)
                    && at.Port > 0
                    && IPAddress.IsLoopback(at.Address) => at,
            var other => throw new CannotRunException(
                $"{Scanner}: '{other}' is neither the path of a socket nor a port of this machine such as 127.0.0.1:3310."
            ),
        };

    /// <summary>A number of days from 1 to 90; the usual when nothing is said.</summary>
    internal static int ReadDaysToAccept(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault(DaysToAccept, "") switch
        {
            "" => RequestDays.UsualToAccept,
            var told when int.TryParse(told, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= 90 =>
                days,
            var other => throw new CannotRunException(
                $"{DaysToAccept}: '{other}' is not a number of days from 1 to 90."
            ),
        };

    /// <summary>Working days; three when nothing is said.</summary>
    internal static int ReadHandOverDays(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault(HandOverDays, "") switch
        {
            "" => 3,
            var told
                when int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
                    && days is > 0 and <= 60 => days,
            var other => throw new CannotRunException($"{HandOverDays}: '{other}' is not a number from 1 to 60."),
        };

    /// <summary>A file of PKCS #12 with the private key.</summary>
    internal static X509Certificate2? ReadKeyCertificate(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.GetValueOrDefault(KeyCertificate) is not { Length: > 0 } file)
            return null;
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, environment.GetValueOrDefault(KeyPassword));
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{KeyCertificate}: '{file}' can't be read: {e.Message}", e);
        }
    }
}
