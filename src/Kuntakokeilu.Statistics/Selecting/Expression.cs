using System.Globalization;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Selecting;

/// <summary>An expression that chooses values: <c>*</c>, <c>KU?91</c>, <c>TOP(2,1)</c>, <c>RANGE(a,b)</c>.</summary>
internal static class Expression
{
    /// <summary>Long enough for every code and for a range of two.</summary>
    internal const int MostCharacters = 200;

    internal static bool IsOne(string written) =>
        written.AsSpan().ContainsAny('*', '?') || written.Contains('(', StringComparison.Ordinal);

    /// <summary>Marks what it chooses; tells what is wrong, or null. The top of a time is its last values.</summary>
    internal static string? Choose(string written, Variable of, IReadOnlyList<int> among, bool isTime, bool[] chosen)
    {
        int open = written.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return Matching(written, of, among, chosen);
        if (written[^1] != ')')
            return "has no closing bracket";
        string[] places = [.. written[(open + 1)..^1].Split(',').Select(place => place.Trim())];
        string name = written[..open].Trim().ToUpperInvariant();
        switch (name, places.Length)
        {
            case ("TOP" or "BOTTOM", 1 or 2):
                if (Number(places[0], 1) is not { } count)
                    return "the count must be a whole number from 1 to 999999999";
                if (Number(places.Length > 1 ? places[1] : "0", 0) is not { } skip)
                    return "the offset must be a whole number from 0 to 999999999";
                return End(fromFirst: name == "TOP" != isTime, count, skip, chosen);
            case ("FROM", 1):
                return Span(places[0], null, of, among, chosen);
            case ("TO", 1):
                return Span(null, places[0], of, among, chosen);
            case ("RANGE", 2):
                return Span(places[0], places[1], of, among, chosen);
            default:
                return "is no expression: TOP(n), TOP(n,offset), BOTTOM(n), FROM(a), TO(b), RANGE(a,b), * or ?";
        }
    }

    private static string? End(bool fromFirst, int count, int skip, bool[] chosen)
    {
        if (skip >= chosen.Length)
            return "chooses no value";
        int length = Math.Min(count, chosen.Length - skip);
        Array.Fill(chosen, true, fromFirst ? skip : chosen.Length - skip - length, length);
        return null;
    }

    private static string? Span(string? from, string? to, Variable of, IReadOnlyList<int> among, bool[] chosen)
    {
        int first = from is null ? 0 : Place(from, of, among);
        int last = to is null ? chosen.Length - 1 : Place(to, of, among);
        if (first < 0 || last < 0)
            return $"there is no value {SelectionProblem.Short((first < 0 ? from : to)!)}";
        if (last < first)
            return "its first value comes after its last";
        Array.Fill(chosen, true, first, last - first + 1);
        return null;
    }

    private static int Place(string code, Variable of, IReadOnlyList<int> among)
    {
        int place = of.PlaceOf(code);
        for (int i = 0; place >= 0 && i < among.Count; i++)
            if (among[i] == place)
                return i;
        return -1;
    }

    private static string? Matching(string pattern, Variable of, IReadOnlyList<int> among, bool[] chosen)
    {
        bool isAny = false;
        for (int i = 0; i < among.Count; i++)
            if (IsLike(of.Values[among[i]].Code, pattern))
                isAny = chosen[i] = true;
        return isAny ? null : "chooses no value";
    }

    /// <summary>Steps back only to the last star: at worst the product of both lengths.</summary>
    private static bool IsLike(string code, string pattern)
    {
        int at = 0;
        int read = 0;
        int star = -1;
        int mark = 0;
        while (at < code.Length)
            if (read < pattern.Length && pattern[read] == '*')
                (star, mark) = (read++, at);
            else if (read < pattern.Length && (pattern[read] == '?' || Same(pattern[read], code[at])))
                (read, at) = (read + 1, at + 1);
            else if (star >= 0)
                (read, at) = (star + 1, ++mark);
            else
                return false;
        return pattern.AsSpan(read).Trim('*').IsEmpty;
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    /// <summary>At most nine digits, so that sums of two stay in 32 bits.</summary>
    private static int? Number(string written, int least) =>
        written.Length is > 0 and <= 9
        && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= least
            ? number
            : null;
}
