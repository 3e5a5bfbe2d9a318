using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Suppressing;

/// <summary>Between which counts a cell that is hidden can lie, by all that is published.</summary>
/// <param name="Most">Null: there is no end.</param>
internal readonly record struct CellRange(int Least, int? Most)
{
    /// <summary>Whether it leaves enough open: not nearer than within four.</summary>
    internal bool IsWide => Most is null || Most - Least >= Suppression.NarrowestRange;
}

/// <summary>What of a catalogue may be published.</summary>
/// <param name="Hidden">The keys of the cells that are not shown.</param>
/// <param name="TooFew">Of them those of lines whose total is too small to say anything of.</param>
internal sealed record SuppressedCatalogue(
    Catalogue Catalogue,
    IReadOnlySet<string> Hidden,
    IReadOnlySet<string> TooFew
)
{
    internal const string Mark = "..";

    /// <summary>Of each hidden cell; reckoned when asked for, which takes long of many.</summary>
    internal IReadOnlyDictionary<string, CellRange> Ranges() =>
        new CellRanges(Catalogue.Counts, [.. Catalogue.Tables.SelectMany(table => table.Lines())]).Of(Hidden);

    /// <summary>The count, or its mark.</summary>
    internal string this[string key] => Hidden.Contains(key) ? Mark : $"{Catalogue.Counts[key]}";
}

/// <summary>
/// Hides the small cells of a catalogue, and as many others as it takes that they can't be worked out: rule by rule, until
/// nothing changes and the audit finds every hidden cell open enough.
/// </summary>
internal sealed class Suppression
{
    /// <summary>Fewer units than this are not told; none is.</summary>
    internal const int FewestUnits = 5;

    internal const int NarrowestRange = 4;

    private readonly Catalogue catalogue;
    private readonly TableLine[] lines;
    private readonly HashSet<string> hidden = [];
    private readonly HashSet<string> tooFew = [];
    private readonly CellRanges ranges;

    private Suppression(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        lines = [.. catalogue.Tables.SelectMany(table => table.Lines())];
        ranges = new(catalogue.Counts, lines);
    }

    internal static SuppressedCatalogue Of(Catalogue catalogue) => new Suppression(catalogue).Run();

    private SuppressedCatalogue Run()
    {
        HideSmall();
        HashSet<string> open = [];
        while (true)
        {
            HideBeside();
            if (ranges.FirstNarrow(InOrder().Where(hidden.Contains), hidden, open) is not { } narrow)
                return new(catalogue, hidden, tooFew);
            HideMore(narrow);
        }
    }

    /// <summary>Rule 1: cells of one to four; and with a total of one to four everything in its line.</summary>
    private void HideSmall()
    {
        foreach (TableLine line in lines.Where(line => IsSmall(line.Total)))
        {
            // None is shown also here. Hidden it would often follow from the rest, and then what stands beside it as well.
            string[] some = [.. line.Members.Append(line.Total).Where(IsSome)];
            tooFew.UnionWith(some);
            hidden.UnionWith(some);
        }
        hidden.UnionWith(InOrder().Where(IsSmall));
    }

    /// <summary>Rules 2 and 3: nothing may be left that a single subtraction tells, or tells to be small.</summary>
    private void HideBeside()
    {
        for (bool changed = true; changed; )
        {
            changed = false;
            foreach (TableLine line in lines)
                while (IsOpen(line) && Smallest(line.Members) is { } smallest)
                    changed |= hidden.Add(smallest);
        }
    }

    /// <summary>Whether what is hidden in a line follows from what is not.</summary>
    private bool IsOpen(TableLine line)
    {
        string[] members = [.. line.Members.Where(hidden.Contains)];
        // A total that is hidden follows too when all that adds up to it is shown.
        if (hidden.Contains(line.Total))
            return members.Length == 0;
        return members.Length == 1 || (members.Length > 1 && members.Sum(key => catalogue.Counts[key]) < FewestUnits);
    }

    /// <summary>
    /// Rule 4: one more of the lines that a cell stands in, rows first; where there is none, only the totals of its tables stay,
    /// then fewer of these, then nothing.
    /// </summary>
    private void HideMore(string narrow)
    {
        IEnumerable<TableLine> around = lines
            .Where(line => line.Members.Contains(narrow))
            .Concat(lines.Where(line => line.Total == narrow));
        string? one = around.Select(line => Smallest(line.Members)).FirstOrDefault(key => key is not null);
        CountTable[] tables =
        [
            .. catalogue.Tables.Where(table => table.Inner.Contains(narrow) || table.Totals.Contains(narrow)),
        ];
        string[] inner =
        [
            .. tables.SelectMany(table => table.Inner).Where(key => IsSome(key) && !hidden.Contains(key)),
        ];
        if (one is not null)
            hidden.Add(one);
        else if (inner.Length > 0)
            hidden.UnionWith(inner);
        else if (Smallest([.. tables.SelectMany(table => table.Totals)]) is { } total)
            hidden.Add(total);
        else
            hidden.UnionWith(InOrder().Where(IsSome));
    }

    /// <summary>The smallest that is shown and is not none; of several the first.</summary>
    private string? Smallest(IReadOnlyList<string> keys) =>
        keys.Where(key => IsSome(key) && !hidden.Contains(key)).MinBy(key => catalogue.Counts[key]);

    private bool IsSome(string key) => catalogue.Counts[key] > 0;

    private bool IsSmall(string key) => catalogue.Counts[key] is > 0 and < FewestUnits;

    private IEnumerable<string> InOrder() =>
        catalogue.Tables.SelectMany(table => table.Inner.Concat(table.Totals)).Distinct();
}
