using System.CommandLine;
using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>survey check</c>: what keeps the definition of a survey from being published.</summary>
internal static class SurveyCommand
{
    private const long LargestFile = 5 << 20;

    internal static Command Create()
    {
        Argument<string> file = new("file") { Description = "The definition (JSON)." };
        Option<string> language = new("--lang") { Description = "Language.", DefaultValueFactory = _ => "fi" };
        language.AcceptOnlyFromAmong([.. Texts.Languages]);
        Command check = new("check", "What keeps a definition from being published, and how large it is.")
        {
            file,
            language,
        };
        check.SetAction(given => Check(given.GetRequiredValue(file), Texts.For(given.GetRequiredValue(language))));
        return new Command("survey", "Surveys to the municipalities.")
        {
            check,
            SurveyExportCommand.Create(),
            SurveyExportCommand.CreateSample(),
        };
    }

    /// <returns>0; 1 when something keeps it from being published.</returns>
    private static int Check(string path, Texts texts)
    {
        ReadDefinition read = Read(path);
        IReadOnlyList<Finding> findings = read.Definition is { } definition
            ? PublishChecks.Of(definition)
            : read.Findings;
        foreach (Finding finding in findings)
            Terminal.Say(FindingText.Of(finding, texts));
        int faults = findings.Count(finding => finding.IsFault);
        if (faults == 0)
            Terminal.Say(SurveyFigures.Of(read.Definition!, texts));
        Terminal.Say(texts["survey_check.result", faults, findings.Count - faults]);
        return faults == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
    }

    private static ReadDefinition Read(string path)
    {
        try
        {
            return DefinitionReader.Read(SmallFile.Read(path, LargestFile));
        }
        catch (NotJsonException e)
        {
            throw new CannotRunException($"{path} is no JSON: {e.Message}", e);
        }
    }
}
