using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>The answers that a kind of question in LimeSurvey has by itself.</summary>
internal static class LimeSurveyWords
{
    internal static LocalText Other { get; } = Text("Muu", "Annat", "Other");

    /// <summary>Null: the question has answers of its own.</summary>
    internal static IEnumerable<(string Code, LocalText Text)>? Of(string type) =>
        type switch
        {
            "Y" => [("y", Text("Kyllä", "Ja", "Yes")), ("n", Text("Ei", "Nej", "No"))],
            "G" => [("f", Text("Nainen", "Kvinna", "Female")), ("m", Text("Mies", "Man", "Male"))],
            "5" or "A" => Numbers(5),
            "B" => Numbers(10),
            "C" =>
            [
                ("y", Text("Kyllä", "Ja", "Yes")),
                ("n", Text("Ei", "Nej", "No")),
                ("u", Text("Epävarma", "Osäker", "Uncertain")),
            ],
            "E" =>
            [
                ("i", Text("Lisääntyy", "Ökar", "Increase")),
                ("s", Text("Pysyy samana", "Oförändrat", "Same")),
                ("d", Text("Vähenee", "Minskar", "Decrease")),
            ],
            _ => null,
        };

    private static IEnumerable<(string, LocalText)> Numbers(int last) =>
        Enumerable.Range(1, last).Select(number => ($"{number}", Text($"{number}", $"{number}", $"{number}")));

    private static LocalText Text(string fi, string sv, string en) =>
        new(
            new Dictionary<string, string>
            {
                ["fi"] = fi,
                ["sv"] = sv,
                ["en"] = en,
            }
        );
}
