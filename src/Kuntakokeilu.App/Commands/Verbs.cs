using System.CommandLine;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary>Every verb of <c>kokeilu</c>: those of files, and those that need the database or serve pages.</summary>
internal static class Verbs
{
    internal static IReadOnlyDictionary<string, Func<Command>> All { get; } =
        new SortedDictionary<string, Func<Command>>(CommandLine.FileVerbs.ToDictionary())
        {
            ["audit-verify"] = AuditVerifyCommand.Create,
            ["appoint"] = AppointCommand.Create,
            ["day"] = DayCommand.Create,
            ["demo"] = DemoCommand.Create,
            ["dispose"] = DisposeCommand.Create,
            ["explain"] = ExplainFromDatabase.Create,
            ["export-services"] = ExportServicesCommand.Create,
            ["guidance"] = GuidanceCommand.Create,
            ["import"] = ImportCommand.Create,
            ["import-employers"] = ImportEmployersCommand.Create,
            ["import-identities"] = ImportIdentitiesCommand.Create,
            ["import-services"] = ImportServicesCommand.Create,
            ["journal"] = JournalCommand.Create,
            ["launch"] = LaunchCommand.Create,
            ["ledger"] = LedgerCommand.Create,
            ["migrate"] = MigrateCommand.Create,
            ["publish-statistics"] = PublishStatisticsCommand.Create,
            ["replay"] = ReplayCommand.Create,
            ["serve"] = ServeCommand.Create,
            ["survey"] = SurveyCommand.Create,
            [SignInProviderCommand.Verb] = SignInProviderCommand.Create,
            [SimulateServiceCommand.Verb] = SimulateServiceCommand.Create,
        };
}
