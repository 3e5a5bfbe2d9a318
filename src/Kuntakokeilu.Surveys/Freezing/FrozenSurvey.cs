using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Tabulating;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Freezing;

/// <summary>Who asked and why, as the report says it.</summary>
/// <param name="Commissioner">Who had it made, and what for.</param>
/// <param name="Delimitation">What it does not ask about.</param>
/// <param name="Method">How it was sent and answered.</param>
/// <param name="Limits">What its figures can't bear.</param>
internal sealed record SurveyMemo(LocalText Commissioner, LocalText Delimitation, LocalText Method, LocalText Limits);

/// <summary>A unit of the frame, and what came of asking it.</summary>
/// <param name="Submission">The one that counts; null: there is none.</param>
internal sealed record AskedUnit(FrameUnit Unit, Submission? Submission);

/// <summary>A survey that is over: everything that its report and its files are made of, and nothing else.</summary>
/// <param name="Units">By code.</param>
internal sealed record FrozenSurvey(SurveyDefinition Definition, SurveyMemo Memo, IReadOnlyList<AskedUnit> Units)
{
    internal Questionnaire Questionnaire { get; } = Questionnaire.Of(Definition);

    internal IReadOnlyList<FrameUnit> Frame { get; } = [.. Units.Select(asked => asked.Unit)];

    /// <summary>The submissions that count, by their case numbers.</summary>
    internal IReadOnlyList<Submission> Counted { get; } =
    [
        .. Units
            .Select(asked => asked.Submission)
            .OfType<Submission>()
            .OrderBy(submission => submission.Case, StringComparer.Ordinal),
    ];

    internal PostStrata Strata { get; } =
        PostStrata.Of(
            [.. Units.Select(asked => asked.Unit)],
            Units.Where(asked => asked.Submission is not null).Select(asked => asked.Unit.Code).ToHashSet()
        );

    internal IReadOnlySet<string> Answered { get; } =
        Units.Where(asked => asked.Submission is not null).Select(asked => asked.Unit.Code).ToHashSet();

    private readonly Dictionary<string, FrameUnit> unitOf = Units
        .Where(asked => asked.Submission is not null)
        .ToDictionary(asked => asked.Submission!.Case, asked => asked.Unit);

    internal FrameUnit UnitOf(Submission submission) => unitOf[submission.Case];

    /// <summary>By size where all large ones are together.</summary>
    internal Classification BySize =>
        new(
            "size",
            [.. Enum.GetValues<SizeClass>().Select(SizeClasses.Crossed).Distinct().Select(SizeWords.Code)],
            submission => SizeWords.Code(SizeClasses.Crossed(UnitOf(submission).Size))
        );

    internal Classification ByPilot =>
        new("in_pilot", ["yes", "no"], submission => UnitOf(submission).IsInPilot ? "yes" : "no");

    internal Classification ByRegion =>
        new(
            "region",
            [.. Frame.Select(unit => unit.Region).Distinct().Order(StringComparer.Ordinal)],
            submission => UnitOf(submission).Region
        );
}
