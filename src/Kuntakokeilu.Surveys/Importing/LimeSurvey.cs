using System.Globalization;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>Makes a survey of a LimeSurvey structure file; whatever can't be the same is told.</summary>
internal sealed class LimeSurvey
{
    private readonly List<ImportNote> notes = [];
    private readonly LimeSurveyFile file;
    private readonly LimeSurveyQuestions questions;

    private LimeSurvey(ReadOnlyMemory<byte> bytes)
    {
        file = new(bytes, notes);
        questions = new(file, notes);
    }

    /// <param name="opens">A structure has no times that could be taken over: they are the author's.</param>
    /// <exception cref="NotASurveyException">It is no such file.</exception>
    internal static ImportedSurvey Read(ReadOnlyMemory<byte> bytes, DateTime opens, DateTime closes)
    {
        LimeSurvey import = new(bytes);
        SurveyDefinition definition = import.Definition(opens, closes);
        return new(definition, import.notes);
    }

    private SurveyDefinition Definition(DateTime opens, DateTime closes)
    {
        string sid = (file["surveys"] is [{ } survey, ..] ? survey : null)?.GetValueOrDefault("sid") ?? "";
        LocalText title = new(
            file["surveys_languagesettings"]
                .DistinctBy(row => row.GetValueOrDefault("surveyls_language", ""))
                .ToDictionary(
                    row => row.GetValueOrDefault("surveyls_language", ""),
                    row => row.GetValueOrDefault("surveyls_title", "")
                )
        );
        foreach (Dictionary<string, string> row in file["surveys_languagesettings"])
        foreach (string field in new[] { "surveyls_description", "surveyls_welcometext", "surveyls_endtext" })
            if (row.GetValueOrDefault(field, "").Length > 0)
                notes.Add(
                    new(ImportNoteCode.Dropped, $"{field} ({row.GetValueOrDefault("surveyls_language")})", row[field])
                );
        return new(
            ImportedNames.Id($"ls_{sid}").Replace('_', '-'),
            1,
            file.Languages,
            file.Languages[0],
            title,
            opens,
            closes,
            "Europe/Helsinki",
            "municipality",
            [],
            [.. Groups().Select(Section)]
        );
    }

    private IEnumerable<Dictionary<string, string>> Groups() =>
        file.Distinct("groups", "gid").OrderBy(row => Whole(row.GetValueOrDefault("group_order")));

    private Section Section(Dictionary<string, string> row)
    {
        string gid = row.GetValueOrDefault("gid", "");
        string place = $"group {gid}";
        LocalText description = file.Text("groups", "group_l10ns", "gid", gid, "description", place);
        List<Question> within = [];
        // What a group tells is something told: an item of its own.
        if (description.ByLanguage.Values.Any(text => text.Length > 0))
            within.Add(
                new()
                {
                    Id = $"g{gid}_info",
                    Kind = QuestionKind.Info,
                    Text = description,
                }
            );
        within.AddRange(questions.Of(gid));
        return new(
            $"g{gid}",
            file.Text("groups", "group_l10ns", "gid", gid, "group_name", place),
            questions.Condition(row.GetValueOrDefault("grelevance"), place),
            within
        );
    }

    internal static int Whole(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
