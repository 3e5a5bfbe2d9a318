using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>
/// The shapes in which axe has found nothing, in a file beside the tests. What is not in it is looked at by axe in each
/// run, which is right but slow; with <c>--all</c> everything is. To approve: rename <c>axe.received.txt</c>.
/// </summary>
internal static class LookedAt
{
    private static readonly bool Everything = Environment.GetEnvironmentVariable("KOKEILU_AXE") == "all";
    private static readonly HashSet<string> Approved = Read();
    private static readonly ConcurrentDictionary<string, bool> Clean = new();

    internal static bool Contains(string shape) => !Everything && Approved.Contains(shape);

    /// <summary>Axe has found nothing in a page of this shape.</summary>
    internal static void Add(string shape) => Clean.TryAdd(shape, true);

    /// <summary>Leaves what is new beside what is approved; with <c>--all</c> nothing but what there is.</summary>
    internal static void Save()
    {
        string[] added = [.. Clean.Keys.Except(Approved)];
        if (added.Length == 0)
            return;
        IEnumerable<string> all = Everything ? Clean.Keys : Approved.Concat(added);
        File.WriteAllLines(Beside("axe.received.txt"), all.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Read()
    {
        string file = Beside("axe.approved.txt");
        return File.Exists(file) ? [.. File.ReadAllLines(file)] : [];
    }

    private static string Beside(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, name);
}
