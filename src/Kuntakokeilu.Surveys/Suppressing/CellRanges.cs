using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Suppressing;

/// <summary>Works out, as anybody could, between which counts hidden cells lie: exactly, in whole numbers.</summary>
internal sealed class CellRanges(IReadOnlyDictionary<string, int> counts, IReadOnlyList<TableLine> lines)
{
    /// <summary>Of each hidden cell.</summary>
    internal IReadOnlyDictionary<string, CellRange> Of(IReadOnlySet<string> hidden)
    {
        Dictionary<string, CellRange> ranges = [];
        foreach (Part part in Parts(hidden))
        {
            IntegerSystem system = System(part);
            foreach ((int i, string key) in part.Keys.Index())
                ranges[key] = new(system.Least(i), system.Most(i));
        }
        return ranges;
    }

    /// <summary>The first of the cells, all of them hidden, that is not open enough; null when there is none.</summary>
    /// <param name="open">
    /// Those that have been found open enough; more are added. Whoever hides more leaves them so, for every count that could be
    /// still can.
    /// </param>
    internal string? FirstNarrow(IEnumerable<string> cells, IReadOnlySet<string> hidden, HashSet<string> open)
    {
        Dictionary<string, (IntegerSystem System, Part Part, int Place)> of = [];
        foreach (Part part in Parts(hidden).Where(part => !part.Keys.TrueForAll(open.Contains)))
        {
            IntegerSystem system = System(part);
            foreach ((int i, string key) in part.Keys.Index())
                of[key] = (system, part, i);
        }
        foreach (string cell in cells.Where(cell => !open.Contains(cell)))
        {
            (IntegerSystem system, Part part, int place) = of[cell];
            bool isWide = system.IsWide(place, Suppression.NarrowestRange);
            // What was found for one tells of the others as well.
            open.UnionWith(part.Keys.Where((_, i) => system.IsKnownWide(i, Suppression.NarrowestRange)));
            if (!isWide)
                return cell;
            open.Add(cell);
        }
        return null;
    }

    private IntegerSystem System(Part part)
    {
        Dictionary<string, int> place = part.Keys.Index().ToDictionary(key => key.Item, key => key.Index);
        return new([.. part.Keys.Select(key => counts[key])], [.. part.Equations.Select(line => line.Terms(place))]);
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
    }
}
