using System.CommandLine;
using System.Globalization;
using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Closing;
using Kuntakokeilu.Surveys.Freezing;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// <c>survey export</c>: what is published of a survey that is over. <c>survey sample</c>: such a survey, its answers made up.
/// </summary>
internal static class SurveyExportCommand
{
    private const long LargestFile = 200 << 20;

    internal static Command Create()
    {
        Argument<string> survey = new("survey")
        {
            Description = "A frozen survey (JSON), as survey sample writes; or the number of one in the database.",
        };
        Option<string> folder = new("--out") { Description = "Folder for the files.", Required = true };
        Option<string> data = DatabaseOptions.Data();
        Command export = new("export", "Tables, answers, codebook and report of a survey that is over.")
        {
            survey,
            folder,
            data,
        };
        export.SetAction(given =>
            Export(given.GetRequiredValue(survey), given.GetRequiredValue(folder), given.GetRequiredValue(data))
        );
        return export;
    }

    internal static Command CreateSample()
    {
        Option<string> file = new("--out") { Description = "The file to write.", Required = true };
        Option<ulong> seed = new("--seed") { Description = "Seed.", DefaultValueFactory = _ => 1 };
        Command sample = new("sample", "The survey of June 2024 as it would be frozen, with answers that are made up.")
        {
            file,
            seed,
        };
        sample.SetAction(given =>
        {
            byte[] bytes = FrozenFile.Write(MadeUpSurvey.Make(given.GetValue(seed)));
            Write(given.GetRequiredValue(file), bytes);
            return ExitCode.Done;
        });
        return sample;
    }

    private static int Export(string path, string folder, string data)
    {
        FrozenSurvey survey;
        try
        {
            survey = FrozenFile.Read(
                int.TryParse(path, CultureInfo.InvariantCulture, out int number)
                    ? FromDatabase(number, data)
                    : SmallFile.Read(path, LargestFile)
            );
        }
        catch (NotFrozenException e)
        {
            throw new CannotRunException($"{path} is no frozen survey: {e.Message}", e);
        }
        foreach ((string name, byte[] bytes) in SurveyFiles.Of(survey))
            Write(Path.Combine(folder, name), bytes);
        Terminal.Say(FrozenFile.Hash(FrozenFile.Write(survey)));
        return ExitCode.Done;
    }

    private static byte[] FromDatabase(int survey, string data)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        return SurveyFreezing.Frozen(database.Source, survey, CancellationToken.None).GetAwaiter().GetResult()
            ?? throw new CannotRunException($"There is no frozen survey {survey} in the database.");
    }

    private static void Write(string path, byte[] bytes)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{path} can't be written: {e.Message}", e);
        }
    }
}
