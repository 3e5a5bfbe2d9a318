namespace Kuntakokeilu.Surveys.Conditions;

/// <summary>When a section or a question is shown, read from its text.</summary>
internal abstract record Condition
{
    private Condition() { }

    internal sealed record Or(IReadOnlyList<Condition> Any) : Condition;

    internal sealed record And(IReadOnlyList<Condition> All) : Condition;

    internal sealed record Not(Condition Of) : Condition;

    /// <summary>A reference compared with a code or a number.</summary>
    internal sealed record Compare(Reference Of, Comparison With, Literal To) : Condition;

    internal sealed record In(Reference Of, IReadOnlyList<Literal> Among) : Condition;

    internal sealed record Has(Reference Of, Literal Code) : Condition;

    internal sealed record Answered(Reference Of) : Condition;

    /// <summary>Everything that the condition refers to, in order.</summary>
    internal IEnumerable<Reference> References =>
        this switch
        {
            Or or => or.Any.SelectMany(part => part.References),
            And and => and.All.SelectMany(part => part.References),
            Not not => not.Of.References,
            Compare compare => [compare.Of],
            In among => [among.Of],
            Has has => [has.Of],
            Answered answered => [answered.Of],
            _ => throw new InvalidOperationException("There is no other condition."),
        };
}

/// <param name="Name">Of a question, or of what is known of the unit.</param>
/// <param name="Row">Of a grid.</param>
/// <param name="At">The sign of the condition at which it stands, from 1.</param>
internal sealed record Reference(string Name, string? Row, bool IsBackground, int At)
{
    /// <summary>What it refers to, wherever it stands and whichever row it names.</summary>
    internal Variable Variable => new(Name, IsBackground);

    public override string ToString() =>
        IsBackground ? $"bg.{Name}"
        : Row is null ? Name
        : $"{Name}.{Row}";
}

/// <summary>Something that has a value while a survey is answered: a question, or what is known of the unit.</summary>
internal readonly record struct Variable(string Name, bool IsBackground);

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// <param name="Code">Null: it is a number.</param>
internal sealed record Literal(string? Code, decimal Number, int At)
{
    public override string ToString() => Code is null ? FormattableString.Invariant($"{Number}") : $"\"{Code}\"";
}
