using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;

namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>What a survey's report says of who asked and how, as fields: each part in each language.</summary>
internal static class Memo
{
    internal static IReadOnlyList<string> Parts { get; } = ["commissioner", "delimitation", "method", "limits"];

    internal static string FieldOf(string part, string language) => $"{part}-{language}";

    internal static FormFields Of(SurveyMemo memo, IEnumerable<string> languages) =>
        new(
            (
                from language in languages
                from one in new (string Part, LocalText Text)[]
                {
                    (Parts[0], memo.Commissioner),
                    (Parts[1], memo.Delimitation),
                    (Parts[2], memo.Method),
                    (Parts[3], memo.Limits),
                }
                where !one.Text.IsMissing(language)
                select (Name: FieldOf(one.Part, language), Text: one.Text[language])
            ).ToDictionary(one => one.Name, one => (IReadOnlyList<string>)[one.Text])
        );

    internal static SurveyMemo Read(FormFields fields, IReadOnlyList<string> languages)
    {
        return new(Part(0), Part(1), Part(2), Part(3));

        LocalText Part(int number) =>
            new(
                languages.ToDictionary(language => language, language => fields.First(FieldOf(Parts[number], language)))
            );
    }

    internal static bool IsWhole(FormFields fields, IEnumerable<string> languages) =>
        languages.All(language => Parts.All(part => fields.First(FieldOf(part, language)).Length > 0));
}
