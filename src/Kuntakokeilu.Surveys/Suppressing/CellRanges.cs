using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Suppressing;

/// <summary>Works out, as anybody could, between which counts hidden cells lie: exactly, in whole numbers.</summary>
internal sealed class CellRanges(IReadOnlyDictionary<string, int> counts, IReadOnlyList<TableLine> lines)
{
    /// <summary>Systems that have been solved: hiding one more cell changes few of them.</summary>
    private readonly Dictionary<string, CellRange[]> solved = [];

    internal IReadOnlyDictionary<string, CellRange> Of(IReadOnlySet<string> hidden)
    {
        Dictionary<string, CellRange> ranges = [];
        foreach (Part part in Parts(hidden))
        {
            string name = string.Join('\n', part.Keys.Concat(part.Equations.Select(line => $"{line}")));
            if (!solved.TryGetValue(name, out CellRange[]? found))
                solved.Add(name, found = Solve(part));
            for (int i = 0; i < part.Keys.Count; i++)
                ranges[part.Keys[i]] = found[i];
        }
        return ranges;
    }

    private CellRange[] Solve(Part part)
    {
        Dictionary<string, int> place = part.Keys.Index().ToDictionary(key => key.Item, key => key.Index);
        IntegerSystem system = new(
            [.. part.Keys.Select(key => counts[key])],
            [.. part.Equations.Select(line => line.Terms(place))]
        );
        return [.. part.Keys.Select((_, i) => new CellRange(system.Least(i), system.Most(i)))];
    }

    /// <summary>The hidden cells that hang together, each part with the lines that tie them.</summary>
    private List<Part> Parts(IReadOnlySet<string> hidden)
    {
        List<Equation> equations = [.. lines.Select(line => new Equation(line, hidden)).Where(e => e.Hidden.Count > 0)];
        Dictionary<string, List<Equation>> of = [];
        foreach (Equation equation in equations)
        foreach (string key in equation.Hidden)
            (of.TryGetValue(key, out List<Equation>? known) ? known : of[key] = []).Add(equation);
        List<Part> parts = [];
        HashSet<string> seen = [];
        foreach (string first in hidden.Order(StringComparer.Ordinal).Where(seen.Add))
        {
            List<string> keys = [first];
            HashSet<Equation> ties = [];
            for (int next = 0; next < keys.Count; next++)
                foreach (Equation equation in of.GetValueOrDefault(keys[next], []).Where(ties.Add))
                    keys.AddRange(equation.Hidden.Where(seen.Add));
            parts.Add(new(keys, [.. ties]));
        }
        return parts;
    }

    private sealed record Part(List<string> Keys, List<Equation> Equations);

    /// <summary>What the hidden of a line add up to: its total without what is shown; a hidden total is taken away.</summary>
    private sealed class Equation(TableLine line, IReadOnlySet<string> hidden)
    {
        internal List<string> Hidden { get; } = [.. line.Members.Append(line.Total).Where(hidden.Contains)];

        internal int[] Terms(Dictionary<string, int> place)
        {
            int[] terms = new int[place.Count];
            foreach (string key in line.Members.Where(hidden.Contains))
                terms[place[key]]++;
            if (hidden.Contains(line.Total))
                terms[place[line.Total]]--;
            return terms;
        }

        public override string ToString() => string.Join('+', line.Members) + '=' + line.Total;
    }
}
