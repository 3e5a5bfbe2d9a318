using System.Globalization;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>A number as people write it: with a comma or a point, in groups of three or not.</summary>
internal static class NumberText
{
    private const int MostDigits = 15;

    internal static Answer? Read(Question question, string text, List<AnswerFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Parse(text) is not { } number)
            faults.Add(new(AnswerFaultCode.NotANumber, question.Id));
        else if (question.IsInteger && number != decimal.Floor(number))
            faults.Add(new(AnswerFaultCode.NotWhole, question.Id));
        else if (number < question.Min)
            faults.Add(new(AnswerFaultCode.TooSmall, question.Id, Invariant(question.Min.Value)));
        else if (number > question.Max)
            faults.Add(new(AnswerFaultCode.TooLarge, question.Id, Invariant(question.Max.Value)));
        else
            return new Answer.Number(number);
        return null;
    }

    /// <returns>Null when it is none, or can be read in two ways: 1.200,5.</returns>
    internal static decimal? Parse(string text)
    {
        string plain = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)))
            .Replace('\u2212', '-')
            .Replace(',', '.');
        if (plain.Count(char.IsAsciiDigit) is 0 or > MostDigits)
            return null;
        return decimal.TryParse(
            plain,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;
    }

    /// <summary>In files: a point, no zeros behind.</summary>
    internal static string Invariant(decimal number) =>
        number.ToString("0.###############", CultureInfo.InvariantCulture);
}
