namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>Compares what somebody says is due with what the second implementation says.</summary>
internal static class StatementSameness
{
    /// <summary>The first line in which they differ; null when they are the same.</summary>
    internal static string? Difference(StatementInput input, Func<StatementInput, StatementTexts> says)
    {
        StatementTexts expected = StatementOracle.Run(input);
        StatementTexts actual = says(input);
        return Difference("statements.csv", expected.Statements, actual.Statements)
            ?? Difference("reports.csv", expected.Reports, actual.Reports)
            ?? Difference("in_force.csv", expected.InForce, actual.InForce)
            ?? Difference("rejected.csv", expected.Rejected, StatementOracle.WithoutMessages(actual.Rejected));
    }

    /// <summary>The files with as few rows as can still make a difference, to be read by a person.</summary>
    internal static StatementInput Smallest(StatementInput input, Func<StatementInput, StatementTexts> says)
    {
        bool found = true;
        while (found)
        {
            found = false;
            foreach (StatementInput smaller in Smaller(input))
            {
                if (Difference(smaller, says) is null)
                    continue;
                (input, found) = (smaller, true);
                break;
            }
        }
        return input;
    }

    /// <summary>What to say of files in which a difference was found.</summary>
    internal static string Told(StatementInput input, Func<StatementInput, StatementTexts> says)
    {
        StatementInput smallest = Smallest(input, says);
        return string.Join(
            '\n',
            $"on {smallest.On:yyyy-MM-dd}:",
            Difference(smallest, says),
            smallest.Facts,
            smallest.Acts,
            smallest.Events
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

    private static IEnumerable<StatementInput> Smaller(StatementInput input) =>
        [
            .. Shorter(input.Events).Select(events => input with { Events = events }),
            .. Shorter(input.Acts).Select(acts => input with { Acts = acts }),
            .. Shorter(input.Facts).Select(facts => input with { Facts = facts }),
        ];

    /// <summary>Without the later half of a file first, then without each of its rows.</summary>
    private static IEnumerable<string> Shorter(string? text)
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
