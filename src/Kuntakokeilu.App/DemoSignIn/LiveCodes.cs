using System.Collections.Concurrent;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>Authorization codes that have been given and not been used: each can be used once.</summary>
internal sealed class LiveCodes
{
    /// <summary>The claim by which a code is known; it stays within the code.</summary>
    internal const string Claim = "code_number";

    private readonly ConcurrentDictionary<string, bool> codes = new();

    internal string Give()
    {
        string number = Guid.NewGuid().ToString();
        codes[number] = true;
        return number;
    }

    internal bool Use(string? number) => number is not null && codes.TryRemove(number, out _);
}
