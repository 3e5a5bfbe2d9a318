namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Where two texts of a file differ, and the fewest rows with which they still do.</summary>
internal static class FileDifference
{
    /// <summary>The first line in which they differ; null when they are the same.</summary>
    internal static (int Line, string? Expected, string? Actual)? First(string expected, string actual)
    {
        if (expected == actual)
            return null;
        string[] e = expected.Split('\n');
        string[] a = actual.Split('\n');
        int line = 0;
        while (line < e.Length && line < a.Length && e[line] == a[line])
            line++;
        return (line + 1, e.ElementAtOrDefault(line), a.ElementAtOrDefault(line));
    }

    /// <summary>The same in words.</summary>
    internal static string? Of(string file, string expected, string actual) =>
        First(expected, actual) is { } found
            ? $"{file}, line {found.Line}:\nexpected {found.Expected}\nactual   {found.Actual}"
            : null;

    /// <summary>Files with as few rows as can still make a difference, to be read by a person.</summary>
    /// <param name="smaller">The files with less in one of them, that with the least first.</param>
    internal static T Smallest<T>(T files, Func<T, IEnumerable<T>> smaller, Func<T, bool> differ)
    {
        bool found = true;
        while (found)
        {
            found = false;
            foreach (T one in smaller(files))
            {
                if (!differ(one))
                    continue;
                (files, found) = (one, true);
                break;
            }
        }
        return files;
    }

    /// <summary>Without the later half of a file first, then without each of its rows.</summary>
    internal static IEnumerable<string> Shorter(string? text)
    {
        if (text is null)
            yield break;
        List<string> lines = [.. text.TrimEnd('\n').Split('\n')];
        int rows = lines.Count - 1;
        for (int taken = Math.Max(1, rows / 2); taken > 0 && rows > 0; taken /= 2)
        {
            for (int from = 1; from + taken <= lines.Count; from += taken)
                yield return string.Concat(lines.Where((_, i) => i < from || i >= from + taken).Select(l => l + "\n"));
        }
    }
}
