using System.Globalization;
using System.Text.RegularExpressions;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>The limits of an answer as XLSForm's constraint has them, part by part.</summary>
internal static partial class XlsFormConstraint
{
    private const string And = " and ";

    internal static string? Of(Question question)
    {
        string[] parts =
        [
            .. question.Min is { } min ? [$". >= {NumberText.Invariant(min)}"] : Array.Empty<string>(),
            .. question.Max is { } max ? [$". <= {NumberText.Invariant(max)}"] : Array.Empty<string>(),
            .. question.MaxLength is { } longest ? [$"string-length(.) <= {longest}"] : Array.Empty<string>(),
            .. question.MaxChosen is { } most ? [$"count-selected(.) <= {most}"] : Array.Empty<string>(),
            .. question
                .Choices.Where(choice => choice.IsExclusive)
                .Select(choice => $"(count-selected(.) = 1 or not(selected(., '{choice.Code}')))"),
        ];
        return parts.Length == 0 ? null : string.Join(And, parts);
    }

    /// <summary>The question with the limits that can be read.</summary>
    /// <param name="left">The parts that can't.</param>
    internal static Question Read(Question question, string constraint, out IReadOnlyList<string> left)
    {
        List<string> unread = [];
        foreach (string part in constraint.Split(And, StringSplitOptions.TrimEntries))
            if (Read(question, part) is { } limited)
                question = limited;
            else
                unread.Add(part);
        left = unread;
        return question;
    }

    private static Question? Read(Question question, string part)
    {
        if (Exclusive().Match(part) is { Success: true } exclusive && question.Kind is QuestionKind.Multi)
            return question with
            {
                Choices =
                [
                    .. question.Choices.Select(choice =>
                        choice.Code == exclusive.Groups[1].Value ? choice with { IsExclusive = true } : choice
                    ),
                ],
            };
        if (Limit().Match(part) is not { Success: true } limit)
            return null;
        decimal number = decimal.Parse(limit.Groups["number"].Value, CultureInfo.InvariantCulture);
        bool isMost = limit.Groups["sign"].Value is "<=";
        bool isCount = number is >= 1 and <= int.MaxValue && number == decimal.Floor(number);
        return (limit.Groups["of"].Value, question.Kind) switch
        {
            (".", QuestionKind.Number) => isMost ? question with { Max = number } : question with { Min = number },
            ("string-length(.)", QuestionKind.Text) when isMost && isCount => question with { MaxLength = (int)number },
            ("count-selected(.)", QuestionKind.Multi or QuestionKind.Rank) when isMost && isCount => question with
            {
                MaxChosen = (int)number,
            },
            _ => null,
        };
    }

    [GeneratedRegex(@"^\(count-selected\(\.\) = 1 or not\(selected\(\., '([a-z0-9_]{1,32})'\)\)\)$")]
    private static partial Regex Exclusive();

    [GeneratedRegex(
        @"^(?<of>\.|string-length\(\.\)|count-selected\(\.\))\s*(?<sign><=|>=)\s*(?<number>-?\d{1,15}(?:\.\d{1,10})?)$"
    )]
    private static partial Regex Limit();
}
