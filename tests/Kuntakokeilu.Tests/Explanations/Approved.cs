using System.Runtime.CompilerServices;

namespace Kuntakokeilu.Tests.Explanations;

/// <summary>Compares a text with the one that a person has read and approved, in a file beside the test.</summary>
internal static class Approved
{
    /// <summary>
    /// Fails when the text differs from <c>NAME.approved.txt</c> or there is none, and then leaves it in
    /// <c>NAME.received.txt</c>. To approve: read it, then rename it. Nothing approves by itself.
    /// </summary>
    internal static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(test)!, "Texts");
        string approved = Path.Combine(folder, $"{name}.approved.txt");
        string received = Path.Combine(folder, $"{name}.received.txt");
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail($"The text '{name}' is not the approved one. Compare {received} with {approved}.");
    }
}
