using Kuntakokeilu.Core.Intake.Importing;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>Imports in words.</summary>
internal static class ImportWords
{
    /// <summary>facts.csv, acts.csv</summary>
    internal static string Files(this ImportOverview import) =>
        string.Join(", ", new[] { import.Import.FactsName, import.Import.ActsName }.OfType<string>());
}
