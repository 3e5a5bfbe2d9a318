using System.Buffers;
using System.CommandLine;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Places;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Importing;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>import-services</c>: the catalogue of services, from files; run again they change nothing.</summary>
internal static class ImportServicesCommand
{
    /// <summary>A terminal is not the place for thousands of them; <c>--rejected</c> has them all.</summary>
    private const int MostTold = 20;

    internal static Command Create()
    {
        Option<string?> services = new("--services") { Description = "File of services." };
        Option<string?> offerings = new("--offerings")
        {
            Description = "File of when, where and by whom services are given.",
        };
        Option<string?> quotas = new("--quotas") { Description = "File of the places that were bought for areas." };
        Option<string?> past = new("--past")
        {
            Description = "File of services that were agreed on in another system, and what came of them.",
        };
        Option<string?> rejected = new("--rejected") { Description = "File for the rejected rows." };
        Option<string> data = DatabaseOptions.Data();
        Command command = new("import-services", "The catalogue of services, from files; safe to run again.")
        {
            services,
            offerings,
            quotas,
            past,
            rejected,
            data,
        };
        command.SetAction(given =>
        {
            if (((Option<string?>[])[services, offerings, quotas, past]).All(one => given.GetValue(one) is null))
                throw new CannotRunException(
                    "import-services needs --services, --offerings, --quotas, --past or several of them."
                );
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            List<(string File, RejectedRow Row)> all = [];
            if (given.GetValue(services) is { } first)
                all.AddRange(Run(database, CatalogueFile.Services, "services", first));
            if (given.GetValue(offerings) is { } second)
                all.AddRange(Run(database, CatalogueFile.Offerings, "offerings", second));
            if (given.GetValue(quotas) is { } third)
                all.AddRange(Run(database, QuotaFile.Quotas, "quotas", third));
            if (given.GetValue(past) is { } fourth)
                all.AddRange(Run(database, PastReferralFile.Past, "past services", fourth));
            if (given.GetValue(rejected) is { } path)
                Write(all, Path.GetFullPath(path));
            else
                foreach ((string file, RejectedRow row) in all.Take(MostTold))
                    Terminal.Warn($"{file}:{row.Line}: {row.Fault.Code.Name()}: {row.Fault.Message}");
            return all.Count > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(string File, RejectedRow Row)> Run(
        OpenDatabase database,
        CatalogueFile file,
        string what,
        string path
    )
    {
        CatalogueImport import = new(database.Source, file, path);
        CatalogueSummary summary = Terminal.WithProgress(
            Texts.Capital(what),
            () => import.Progress,
            stop => import.Run(stop).GetAwaiter().GetResult()
        );
        foreach (string warning in summary.Warnings)
            Terminal.Warn(warning);
        Terminal.Say(
            $"{summary.Rows} rows of {what}: {summary.Written} written, {summary.Rejected.Count} rejected, the others as "
                + "they were."
        );
        return summary.Rejected.Select(row => (path, row));
    }

    private static void Write(IReadOnlyList<(string File, RejectedRow Row)> rejected, string path)
    {
        ArrayBufferWriter<byte> text = new();
        text.Write("file,line,code,message\n"u8);
        foreach ((string file, RejectedRow row) in rejected)
        {
            CsvText.AppendHarmless(text, Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            text.Write(Encoding.UTF8.GetBytes($",{row.Line},{row.Fault.Code.Name()},"));
            CsvText.Append(text, Encoding.UTF8.GetBytes(row.Fault.Message));
            text.Write("\n"u8);
        }
        using OutputFile output = new(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        output.Append(text.WrittenSpan);
        output.Keep();
    }
}
