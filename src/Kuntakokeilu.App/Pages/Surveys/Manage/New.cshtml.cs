using System.Globalization;
using System.Text;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Importing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>
/// A definition is written, or read from a file of ours, of LimeSurvey or an XLSForm, and looked at: each press tells all that keeps it from
/// being published. It is kept as the next version of the survey that it names.
/// </summary>
[Access(SurveysSubject.ViewSurveys, Post = SurveysSubject.WriteSurvey)]
[ResponseCache(NoStore = true)]
[TakesFile]
internal sealed class NewModel(Gate gate, SurveyMaking making, Texts texts) : SitePage
{
    internal const string Doing = "do";
    internal const string Reading = "read";
    internal const string Checking = "check";
    internal const string Keeping = "keep";

    internal override DefinitionForm Form { get; } = new(texts);

    /// <summary>Of which survey the next version is written; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "survey")]
    public int? Of { get; set; }

    /// <summary>What there is to tell of the definition; null while nothing has been looked at.</summary>
    internal IReadOnlyList<string>? Findings { get; private set; }

    internal IReadOnlyList<string> Notes { get; private set; } = [];

    internal string? Figures { get; private set; }

    internal Notice? Refusal { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        if (Of is { } survey && await MadeSurvey.Find(gate.Connection, survey, stop) is { } had)
            Form.Show(had.Content, FormFields.Read(had.Memo));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        string doing = Request.Form[Doing].ToString();
        bool isRight = ReadForm();
        if (doing is Reading)
            await ReadDefinitionFile(stop);
        if (Form.Definition.Value.Length == 0)
            return isRight || doing is Reading ? Refuse(Form.Definition, T["surveys.no_definition"]) : Page();
        SurveyDefinition? definition = Look();
        if (doing is not Keeping || !isRight || definition is null)
            return Page();
        (MakingFault? fault, int written) = await making.Write(
            definition,
            Form.Memo,
            Official.Of(gate.Actor!),
            await gate.Begin(stop),
            stop
        );
        if (fault is null)
            return Redirect($"{Link[SurveysSubject.MadeOf(written)]}?done=kept");
        Refusal = new(NoticeKind.Error, T.Of("survey_making", fault.Value));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Looks at what is written, and tells all of it.</summary>
    /// <returns>Null when it can't be read.</returns>
    private SurveyDefinition? Look()
    {
        ReadDefinition read;
        try
        {
            read = DefinitionReader.Read(Encoding.UTF8.GetBytes(Form.Definition.Value));
        }
        catch (NotJsonException e)
        {
            Form.Definition.Refuse(T["surveys.no_json", e.Message]);
            ModelState.AddModelError(Form.Definition.Name, T["surveys.no_json", e.Message]);
            return null;
        }
        IReadOnlyList<Finding> findings = read.Definition is { } definition
            ? PublishChecks.Of(definition)
            : read.Findings;
        Findings = [.. findings.Select(finding => FindingText.Of(finding, T))];
        if (read.Definition is { } right && findings.All(finding => !finding.IsFault))
            Figures = SurveyFigures.Of(right, T);
        return read.Definition;
    }

    private async Task ReadDefinitionFile(CancellationToken stop)
    {
        byte[] bytes = await ReadFile(Form.File, stop);
        string ending = Path.GetExtension(Form.File.Written).ToLowerInvariant();
        if (bytes.Length == 0)
            return;
        // A file of another program has no times that could be taken over: the author sets them.
        DateTime opens = Today.AddDays(14).ToDateTime(TimeOnly.MinValue);
        try
        {
            ImportedSurvey? imported = ending switch
            {
                ".lss" => LimeSurvey.Read(bytes, opens, opens.AddDays(16)),
                ".xlsx" => XlsForm.Read(Workbook.Read(bytes), opens, opens.AddDays(16)),
                _ => null,
            };
            Notes = [.. imported?.Notes.Select(Note) ?? []];
            Form.Definition.Show(
                imported is null
                    ? Encoding.UTF8.GetString(bytes)
                    : Encoding.UTF8.GetString(DefinitionWriter.Write(imported.Definition))
            );
        }
        catch (NotASurveyException e)
        {
            Form.File.Refuse(T["surveys.no_survey", e.Message]);
            ModelState.AddModelError(Form.File.Name, T["surveys.no_survey", e.Message]);
        }
    }

    private string Note(ImportNote note) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{note.Place}: {T.Of("survey_import", note.Code, note.What, note.Became)}"
        );
}

/// <summary>The definition, and what the report says of who asked and how.</summary>
internal sealed class DefinitionForm : Form
{
    private readonly List<TextField> memo;

    internal DefinitionForm(Texts t)
    {
        File = new("file", t["surveys.file"]) { Accepted = ".json,.lss,.xlsx", Help = t["surveys.file_help"] };
        Definition = new("definition", t["surveys.definition"])
        {
            Lines = 24,
            Longest = 1_000_000,
            Help = t["surveys.definition_help"],
        };
        memo =
        [
            .. from part in Core.Surveys.Making.Memo.Parts
            from language in Texts.Languages
            select new TextField(
                Core.Surveys.Making.Memo.FieldOf(part, language),
                t["surveys.memo_in", t[$"surveys.memo.{part}"], t[$"surveys.language.{language}"]]
            )
            {
                Lines = 4,
                Longest = 4000,
            },
        ];
    }

    internal FileField File { get; }

    internal TextField Definition { get; }

    internal IReadOnlyList<TextField> MemoFields => memo;

    internal override IReadOnlyList<Field> Fields => [File, Definition, .. memo];

    internal FormFields Memo =>
        new(
            memo.Where(one => one.Value.Length > 0)
                .ToDictionary(one => one.Name, one => (IReadOnlyList<string>)[one.Value])
        );

    internal void Show(string definition, FormFields told)
    {
        Definition.Show(definition);
        foreach (TextField field in memo)
            field.Show(told.First(field.Name));
    }
}
