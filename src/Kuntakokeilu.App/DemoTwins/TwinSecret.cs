using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kuntakokeilu.App.DemoTwins;

/// <summary>What a twin is signed in to with: drawn anew at every start of the demo.</summary>
internal sealed record TwinSecret(string UserName, string Password)
{
    internal static TwinSecret New() => new("malli", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Whether a call is signed in by name and password.</summary>
    internal bool IsIn(HttpRequest call) =>
        call.Headers.Authorization
        == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{Password}"))}";

    /// <summary>On one line, as it goes from the demo to the twin.</summary>
    internal string ToLine() => JsonSerializer.Serialize(this);

    /// <exception cref="CannotRunException">It is not such a line: somebody else than the demo starts it.</exception>
    internal static TwinSecret Read(string? line)
    {
        try
        {
            if (JsonSerializer.Deserialize<TwinSecret>(line ?? "") is { UserName: not null, Password: not null } read)
                return read;
        }
        catch (JsonException) { }
        throw new CannotRunException("simulate-service is a part of demo, which hands it a secret.");
    }
}
