namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Compares what somebody says is due with what the second implementation says.</summary>
internal static class ObligationSameness
{
    /// <summary>The first line in which they differ; null when they are the same.</summary>
    internal static string? Difference(ObligationFiles files, Func<ObligationFiles, ObligationTexts> says)
    {
        ObligationTexts expected = ObligationOracle.Run(files);
        ObligationTexts actual = says(files);
        return Difference("obligations.csv", expected.Obligations, actual.Obligations)
            ?? Difference("rejected.csv", expected.Rejected, ObligationOracle.WithoutMessages(actual.Rejected));
    }

    /// <summary>The files with as few rows as can still make a difference, to be read by a person.</summary>
    internal static ObligationFiles Smallest(ObligationFiles files, Func<ObligationFiles, ObligationTexts> says)
    {
        bool found = true;
        while (found)
        {
            found = false;
            foreach (ObligationFiles smaller in Smaller(files))
            {
                if (Difference(smaller, says) is null)
                    continue;
                (files, found) = (smaller, true);
                break;
            }
        }
        return files;
    }

    /// <summary>What to say of files in which a difference was found.</summary>
    internal static string Told(ObligationFiles files, Func<ObligationFiles, ObligationTexts> says)
    {
        ObligationFiles smallest = Smallest(files, says);
        return string.Join(
            '\n',
            $"on {smallest.On:yyyy-MM-dd}:",
            Difference(smallest, says),
            smallest.Facts,
            smallest.Acts,
            smallest.Contacts,
            smallest.Plans,
            ObligationOracle.Run(smallest).Obligations
        );
    }

    private static string? Difference(string file, string expected, string actual)
    {
        if (expected == actual)
            return null;
        string[] e = expected.Split('\n');
        string[] a = actual.Split('\n');
        int line = 0;
        while (line < e.Length && line < a.Length && e[line] == a[line])
            line++;
        return $"{file}, line {line + 1}:\nexpected {e.ElementAtOrDefault(line)}\nactual   {a.ElementAtOrDefault(line)}";
    }

    /// <summary>Without the later half of a file first, then without each of its rows.</summary>
    private static IEnumerable<ObligationFiles> Smaller(ObligationFiles files)
    {
        foreach (string plans in Shorter(files.Plans))
            yield return files with
            {
                Plans = plans,
            };
        foreach (string contacts in Shorter(files.Contacts))
            yield return files with
            {
                Contacts = contacts,
            };
        foreach (string acts in Shorter(files.Acts))
            yield return files with
            {
                Acts = acts,
            };
        foreach (string facts in Shorter(files.Facts))
            yield return files with
            {
                Facts = facts,
            };
    }

    private static IEnumerable<string> Shorter(string? text)
    {
        if (text is null)
            yield break;
        List<string> lines = [.. text.TrimEnd('\n').Split('\n')];
        int rows = lines.Count - 1;
        for (int taken = rows / 2; taken > 0; taken /= 2)
        {
            for (int from = 1; from + taken <= lines.Count; from += taken)
                yield return string.Concat(lines.Where((_, i) => i < from || i >= from + taken).Select(l => l + "\n"));
        }
        if (rows == 1)
            yield return lines[0] + "\n";
    }
}
