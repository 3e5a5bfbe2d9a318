using System.CommandLine;
using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.Core.Commands;

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
        Option<string?> folder = new("--out")
        {
            Description = "Folder for facts.csv, acts.csv, contacts.csv, plans.csv and referrals.csv.",
        };
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
        if (people is { } size)
            CheckSize(size);
        if (folder is null == table is null)
            throw new CannotRunException("sample needs either --out FOLDER or --calibration FILE.");
        try
        {
            if (folder is not null)
                Terminal.Say($"{Write(people ?? DefaultPeople, seed, folder)} in {folder}");
            else
                Calibrate(people, seed, table!);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The sample can't be written: {e.Message}", e);
        }
    }

    /// <summary>Writes a sample register with a bar that shows how far it is.</summary>
    internal static SampleSize Write(int people, ulong seed, string folder)
    {
        CheckSize(people);
        int written = 0;
        return Terminal.WithProgress(
            "Sample",
            () => (double)written / SampleRegister.Parts,
            stop =>
                SampleFiles.Write(new(people, seed), folder, Environment.ProcessorCount, parts => written = parts, stop)
        );
    }

    /// <exception cref="CannotRunException">There is no sample of that size.</exception>
    internal static void CheckSize(int people)
    {
        if (people is < 1 or > MostPeople)
            throw new CannotRunException($"--people must be 1-{MostPeople}.");
    }

    private static void Calibrate(int? people, ulong seed, string file)
    {
        int[] sizes = people is { } size ? [size] : [(int)Quotas.FullSize, DefaultPeople];
        File.WriteAllText(file, CalibrationTable.Of(sizes, seed, Environment.ProcessorCount));
    }
}
