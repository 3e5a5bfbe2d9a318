namespace Kuntakokeilu.Statistics.Selecting;

/// <summary>What became of a query: the selection, or everything that is wrong with it.</summary>
public abstract record SelectionResult
{
    private SelectionResult() { }

    /// <summary>One of the two.</summary>
    public abstract T Match<T>(Func<Selection, T> made, Func<IReadOnlyList<SelectionProblem>, T> refused);

    /// <summary>It could be made.</summary>
    /// <param name="Selection">It.</param>
    public sealed record Made(Selection Selection) : SelectionResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Selection, T> made, Func<IReadOnlyList<SelectionProblem>, T> refused) =>
            made(Selection);
    }

    /// <summary>It could not.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Refused(IReadOnlyList<SelectionProblem> Problems) : SelectionResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Selection, T> made, Func<IReadOnlyList<SelectionProblem>, T> refused) =>
            refused(Problems);
    }
}

/// <summary>Something wrong in a query.</summary>
/// <param name="Variable">Of which variable, as it was written.</param>
/// <param name="What">What, in English, for a programmer; repeats at most the beginning of what was written.</param>
public sealed record SelectionProblem(string Variable, string What)
{
    private const int Shown = 60;

    /// <summary>Both in one sentence.</summary>
    public override string ToString() => $"{Short(Variable)}: {What}";

    internal static string Short(string written)
    {
        string one = new([.. written.Take(Shown).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return written.Length > Shown ? $"{one}..." : one;
    }
}
