using Kuntakokeilu.Core.Register.Importing;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>Imports in words.</summary>
internal static class ImportWords
{
    /// <summary>facts.csv, acts.csv</summary>
    internal static string Files(this ImportOverview import) =>
        string.Join(", ", new[] { import.Import.FactsName, import.Import.ActsName }.OfType<string>());

    /// <summary>A moment in Finland: 22.11.2026 klo 23.20.</summary>
    internal static string Moment(this Texts texts, DateTimeOffset moment)
    {
        DateTime local = LegalDay.Local(moment);
        return texts["import.moment", texts.Date(DateOnly.FromDateTime(local)), local.Hour, $"{local.Minute:00}"];
    }
}
