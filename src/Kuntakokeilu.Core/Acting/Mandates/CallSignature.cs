using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kuntakokeilu.Core.Acting.Mandates;

/// <summary>Proves to Suomi.fi e-Authorisations that a call is ours, and of now.</summary>
internal static class CallSignature
{
    internal const string Header = "X-AsiointivaltuudetAuthorization";

    /// <param name="pathAndQuery">Of the call, as it is sent.</param>
    internal static string Of(string clientId, string key, string pathAndQuery, DateTimeOffset at)
    {
        string time = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        byte[] hash = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(key),
            Encoding.UTF8.GetBytes($"{pathAndQuery} {time}")
        );
        return $"{clientId} {time} {Convert.ToBase64String(hash)}";
    }
}
