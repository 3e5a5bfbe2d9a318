namespace Kuntakokeilu.Surveys.Defining;

/// <summary>An item of a survey: something asked, or told (<see cref="QuestionKind.Info"/>).</summary>
internal sealed record Question
{
    internal required string Id { get; init; }

    internal required QuestionKind Kind { get; init; }

    internal required LocalText Text { get; init; }

    internal LocalText? Help { get; init; }

    internal bool IsRequired { get; init; }

    /// <summary>The condition as written; null: shown whenever its section is.</summary>
    internal string? ShowIf { get; init; }

    /// <summary>Of single, multi and rank.</summary>
    internal IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Of a grid: what is asked about.</summary>
    internal IReadOnlyList<GridRow> Rows { get; init; } = [];

    /// <summary>Of a grid: what may be answered to each row.</summary>
    internal IReadOnlyList<Choice> Scale { get; init; } = [];

    /// <summary>Of multi and rank; null: as many as there are.</summary>
    internal int? MaxChosen { get; init; }

    internal decimal? Min { get; init; }

    internal decimal? Max { get; init; }

    /// <summary>Of a number: no decimals.</summary>
    internal bool IsInteger { get; init; }

    /// <summary>Of a text, in code points; null: <see cref="LongestText"/>.</summary>
    internal int? MaxLength { get; init; }

    internal const int LongestText = 10_000;

    internal int MostChosen => Math.Min(MaxChosen ?? Choices.Count, Choices.Count);

    /// <summary>What may be answered: the scale of a grid, else the choices.</summary>
    internal IReadOnlyList<Choice> Options => Kind is QuestionKind.Grid ? Scale : Choices;
}

internal enum QuestionKind
{
    Info,
    Single,
    Multi,
    Grid,
    Rank,
    Number,
    Text,
}

/// <param name="IsExclusive">Of multi: can't be chosen beside another.</param>
internal sealed record Choice(
    string Code,
    LocalText Text,
    ChoiceKind Kind = ChoiceKind.Normal,
    bool IsExclusive = false
);

internal enum ChoiceKind
{
    Normal,
    DontKnow,
    NotApplicable,
}

internal sealed record GridRow(string Code, LocalText Text);
