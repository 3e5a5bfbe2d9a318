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

    public int Compare(string? x, string? y) => string.CompareOrdinal(Key(x ?? ""), Key(y ?? ""));

    private static string Key(string name) =>
        string.Create(
            name.Length,
            name,
            (key, text) =>
            {
                for (int i = 0; i < key.Length; i++)
                {
                    char letter = char.ToLowerInvariant(text[i]);
                    int accented = Accented.IndexOf(letter);
                    letter = accented < 0 ? letter : Instead[accented];
                    int last = Last.IndexOf(letter);
                    key[i] = last < 0 ? letter : (char)('z' + 1 + last);
                }
            }
        );
}
