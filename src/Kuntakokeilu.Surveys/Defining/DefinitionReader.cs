using System.Globalization;
using System.Text.Json;
using Kuntakokeilu.Surveys.Checking;

namespace Kuntakokeilu.Surveys.Defining;

/// <summary>What became of a text that should hold a definition.</summary>
/// <param name="Definition">Null where something in its form keeps it from being read: then <paramref name="Findings"/> tell it.</param>
internal sealed record ReadDefinition(SurveyDefinition? Definition, IReadOnlyList<Finding> Findings);

/// <summary>The text is no JSON: where it stops being so.</summary>
internal sealed class NotJsonException(long line, long sign, string why)
    : Exception($"line {line}, sign {sign}: {why}");

/// <summary>
/// Reads a definition from JSON. Its form is looked at here, what it says by <see cref="PublishChecks"/>.
/// </summary>
internal static class DefinitionReader
{
    private const string MomentForm = "yyyy-MM-ddTHH:mm";

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    private static readonly Dictionary<string, QuestionKind> Kinds = Enum.GetValues<QuestionKind>()
        .ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, ChoiceKind> ChoiceKinds = new()
    {
        ["normal"] = ChoiceKind.Normal,
        ["dont_know"] = ChoiceKind.DontKnow,
        ["not_applicable"] = ChoiceKind.NotApplicable,
    };

    private static readonly Dictionary<string, BackgroundType> BackgroundTypes = Enum.GetValues<BackgroundType>()
        .ToDictionary(type => type.ToString().ToLowerInvariant());

    /// <exception cref="NotJsonException">It is no JSON.</exception>
    internal static ReadDefinition Read(ReadOnlyMemory<byte> json)
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        if (json.Span.StartsWith(mark))
            json = json[mark.Length..];
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Shallow);
            List<Finding> findings = [];
            SurveyDefinition definition = Definition(document.RootElement, findings);
            return new(findings.Count == 0 ? definition : null, findings);
        }
        catch (JsonException e)
        {
            throw new NotJsonException((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1, Reason(e));
        }
    }

    /// <summary>The reason without the position, which .NET writes behind it counted from 0.</summary>
    private static string Reason(JsonException e) => e.Message.Split(" LineNumber:")[0];

    private static SurveyDefinition Definition(JsonElement json, List<Finding> findings)
    {
        FieldReader fields = new(json, "", findings);
        IReadOnlyList<string> languages = fields.TextsOf("languages", isRequired: true);
        string main = fields.Text("defaultLanguage");
        if (languages.Count == 0)
            fields.Refuse("languages", "", ">= 1");
        else if (!languages.Contains(main))
            fields.Refuse("defaultLanguage", main, string.Join(", ", languages));
        SurveyDefinition definition = new(
            Id(fields),
            fields.OptionalWhole("version", least: 1) ?? 1,
            languages,
            main,
            fields.Local("title"),
            Moment(fields, "opens"),
            Moment(fields, "closes"),
            fields.Text("zone"),
            fields.Text("unit"),
            fields.Each("background", isRequired: false, (member, place) => Background(member, place, findings)),
            fields.Each("sections", isRequired: true, (member, place) => Section(member, place, findings))
        );
        if (definition.Closes <= definition.Opens)
            fields.Refuse("closes", $"{definition.Closes:yyyy-MM-ddTHH:mm}", "> opens");
        if (definition.Zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(definition.Zone, out _))
            fields.Refuse("zone", definition.Zone, "Europe/Helsinki");
        fields.TellUnknown();
        return definition;
    }

    private static BackgroundVariable Background(JsonElement json, string place, List<Finding> findings)
    {
        FieldReader fields = new(json, place, findings);
        BackgroundVariable variable = new(
            Name(fields, "name"),
            fields.Word("type", BackgroundTypes),
            fields.TextsOf("values", isRequired: false)
        );
        fields.TellUnknown();
        return variable;
    }

    private static Section Section(JsonElement json, string place, List<Finding> findings)
    {
        FieldReader fields = new(json, place, findings);
        Section section = new(
            Name(fields, "id"),
            fields.Local("title"),
            fields.OptionalText("showIf"),
            fields.Each("questions", isRequired: true, (member, at) => Question(member, at, findings))
        );
        fields.TellUnknown();
        return section;
    }

    private static Question Question(JsonElement json, string place, List<Finding> findings)
    {
        FieldReader fields = new(json, place, findings);
        QuestionKind kind = fields.Word("kind", Kinds);
        Question question = new()
        {
            Id = Name(fields, "id"),
            Kind = kind,
            Text = fields.Local("text"),
            Help = fields.OptionalLocal("help"),
            ShowIf = fields.OptionalText("showIf"),
            IsRequired = kind is not QuestionKind.Info && fields.Flag("required"),
            Choices = kind is QuestionKind.Single or QuestionKind.Multi or QuestionKind.Rank
                ? Choices(fields, "choices", kind, findings)
                : [],
            Scale = kind is QuestionKind.Grid ? Choices(fields, "scale", kind, findings) : [],
            Rows =
                kind is QuestionKind.Grid
                    ? fields.Each("rows", isRequired: true, (member, at) => Row(member, at, findings))
                    : [],
            MaxChosen = kind is QuestionKind.Multi or QuestionKind.Rank ? fields.OptionalWhole("maxChosen", 1) : null,
            Min = kind is QuestionKind.Number ? fields.OptionalNumber("min") : null,
            Max = kind is QuestionKind.Number ? fields.OptionalNumber("max") : null,
            IsInteger = kind is QuestionKind.Number && fields.Flag("integer"),
            MaxLength = kind is QuestionKind.Text ? fields.OptionalWhole("maxLength", 1) : null,
        };
        if (question.Min > question.Max)
            fields.Refuse("max", $"{question.Max}", $">= {question.Min}");
        if (Names.IsReserved(question.Id))
            fields.Refuse("id", question.Id, "");
        fields.TellUnknown();
        return question;
    }

    private static IReadOnlyList<Choice> Choices(
        FieldReader fields,
        string field,
        QuestionKind kind,
        List<Finding> findings
    ) =>
        fields.Each(
            field,
            isRequired: true,
            (member, place) =>
            {
                FieldReader choice = new(member, place, findings);
                Choice read = new(
                    Code(choice),
                    choice.Local("text"),
                    choice.Word("kind", ChoiceKinds, ChoiceKind.Normal),
                    kind is QuestionKind.Multi && choice.Flag("exclusive")
                );
                choice.TellUnknown();
                return read;
            }
        );

    private static GridRow Row(JsonElement json, string place, List<Finding> findings)
    {
        FieldReader fields = new(json, place, findings);
        GridRow row = new(Code(fields), fields.Local("text"));
        fields.TellUnknown();
        return row;
    }

    /// <summary>Of the survey itself: it stands in addresses and names of files, so hyphens are fine.</summary>
    private static string Id(FieldReader fields)
    {
        string id = fields.Text("id");
        if (id.Length > 0 && !Names.IsId(id.Replace('-', '_')))
            fields.Refuse("id", id, "[a-z][a-z0-9_-]{0,31}");
        return id;
    }

    private static string Name(FieldReader fields, string field)
    {
        string name = fields.Text(field);
        if (name.Length > 0 && !Names.IsId(name))
            fields.Refuse(field, name, "[a-z][a-z0-9_]{0,31}");
        return name;
    }

    private static string Code(FieldReader fields)
    {
        string code = fields.Text("code");
        if (code.Length > 0 && !Names.IsCode(code))
            fields.Refuse("code", code, "[a-z0-9_]{1,32}");
        return code;
    }

    private static DateTime Moment(FieldReader fields, string field)
    {
        string text = fields.Text(field);
        if (
            DateTime.TryParseExact(text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)
        )
            return at;
        if (text.Length > 0)
            fields.Refuse(field, text, "YYYY-MM-DDTHH:MM");
        return default;
    }
}
