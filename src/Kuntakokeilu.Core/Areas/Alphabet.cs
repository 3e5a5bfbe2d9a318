namespace Kuntakokeilu.Core.Areas;

/// <summary>
/// The order of names in Finnish and Swedish: å, ä and ö come last, in that order; capitals make no difference. The
/// product has no other culture than the invariant one, which would put ä before å.
/// </summary>
internal sealed class Alphabet : IComparer<string>
{
    private const string Last = "åäö";

    /// <summary>Letters that stand where others do.</summary>
    private const string Accented = "éèüšžñøæ";
    private const string Instead = "eeysznöä";

    private Alphabet() { }

    internal static Alphabet Finnish { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> one = x;
        ReadOnlySpan<char> other = y;
        for (int i = 0; i < one.Length && i < other.Length; i++)
            if (Places[one[i]] - Places[other[i]] is not 0 and int difference)
                return difference;
        return one.Length - other.Length;
    }

    /// <summary>Where each character stands: looked up, since lists of hundreds are put in order for a page.</summary>
    private static readonly char[] Places =
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(one => PlaceOf((char)one)),
    ];

    private static char PlaceOf(char letter)
    {
        letter = char.ToLowerInvariant(letter);
        int accented = Accented.IndexOf(letter);
        letter = accented < 0 ? letter : Instead[accented];
        int last = Last.IndexOf(letter);
        return last < 0 ? letter : (char)('z' + 1 + last);
    }
}
