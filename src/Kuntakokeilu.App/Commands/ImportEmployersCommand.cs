using System.CommandLine;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Grants;
using Kuntakokeilu.Core.Grants.Applications;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// <c>import-employers</c>: the register of employers by date, on which it rests who decides (11 § 2 mom), and which organisation
/// with rights of use is which employer.
/// </summary>
internal static class ImportEmployersCommand
{
    internal static Command Create()
    {
        Option<string?> employers = new("--employers") { Description = "Employers and their owners by day (CSV)." };
        Option<string[]> join = new("--join")
        {
            Description = "An organisation with rights of use and its employer: employer-1=1234567-8.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> data = DatabaseOptions.Data();
        Command command = new(
            "import-employers",
            "Employers and their owners by day, and for which of them people apply; safe to run again."
        )
        {
            employers,
            join,
            data,
        };
        command.SetAction(given =>
        {
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Run(database, given.GetValue(employers), given.GetValue(join) ?? []).GetAwaiter().GetResult();
        });
        return command;
    }

    /// <returns>0; 1 when rows were rejected.</returns>
    private static async Task<int> Run(OpenDatabase database, string? employers, string[] joins)
    {
        CancellationToken stop = CancellationToken.None;
        EmployersFile file = new(employers, stop);
        foreach (string warning in file.Warnings)
            Terminal.Warn(warning);
        await using Work work = await Work.Begin(database.Source, AuditContext.OfProgram("import-employers"), stop);
        int added = await EmployerImport.Add(work, file.Taken, stop);
        foreach (string join in joins)
            if (
                join.Split('=') is not [var code, var employer]
                || !await EmployerImport.Join(work, code, employer, stop)
            )
                throw new CannotRunException($"There is no employer's organisation to join by {join}.");
        await work.Commit([], stop);
        Terminal.Say(
            $"{added} rows of employers are new, {file.Rejected} rejected, {joins.Length} organisations joined."
        );
        return file.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
    }
}
