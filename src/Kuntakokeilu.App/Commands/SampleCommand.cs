using System.CommandLine;
using Kuntakokeilu.App.Sample;
using Spectre.Console;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>sample</c>: a synthetic register, or the table of how near it comes to the published figures.</summary>
internal static class SampleCommand
{
    private const int DefaultPeople = 20_000;
    private const int MostPeople = 2_000_000;

    internal static Command Create()
    {
        Option<int?> people = new("--people")
        {
            Description =
                "Open job searches in the whole country on 1 March 2021; 20000 if not given, 640000 is full size.",
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "Another seed gives other people and the same figures.",
            DefaultValueFactory = _ => 1,
        };
        Option<string?> folder = new("--out") { Description = "Folder for facts.csv and acts.csv." };
        Option<string?> table = new("--calibration")
        {
            Description = "Instead of the register, write the table of targets and results to this file.",
        };
        Command command = new("sample", "A synthetic register of jobseekers, calibrated to published figures.")
        {
            people,
            seed,
            folder,
            table,
        };
        command.SetAction(result =>
            Run(result.GetValue(people), result.GetValue(seed), result.GetValue(folder), result.GetValue(table))
        );
        return command;
    }

    private static int Run(int? people, ulong seed, string? folder, string? table)
    {
        if (people is < 1 or > MostPeople)
            return Failed($"--people must be 1-{MostPeople}.");
        if (folder is null == table is null)
            return Failed("sample needs either --out FOLDER or --calibration FILE.");
        try
        {
            if (folder is not null)
                Write(people ?? DefaultPeople, seed, folder);
            else
                Calibrate(people, seed, table!);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed($"The sample could not be written: {failure.Message}");
        }
    }

    private static int Failed(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static void Write(int people, ulong seed, string folder)
    {
        SampleSize size = default;
        WithProgress(
            "Sample",
            SampleRegister.Parts,
            progress => size = SampleFiles.Write(new(people, seed), folder, Environment.ProcessorCount, progress)
        );
        Console.WriteLine($"{size.People} people, {size.Rows} rows, {size.Acts} acts in {folder}");
    }

    private static void Calibrate(int? people, ulong seed, string file)
    {
        int[] sizes = people is { } size ? [size] : [(int)Quotas.FullSize, DefaultPeople];
        File.WriteAllText(file, CalibrationTable.Of(sizes, seed, Environment.ProcessorCount));
    }

    /// <summary>A bar on a terminal's standard error, nothing in a pipe.</summary>
    private static void WithProgress(string what, int parts, Action<Action<int>> work)
    {
        if (Console.IsErrorRedirected)
        {
            work(_ => { });
            return;
        }
        IAnsiConsole terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        terminal
            .Progress()
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(what, maxValue: parts);
                work(done => bar.Value = done);
            });
    }
}
