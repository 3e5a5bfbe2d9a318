using Kuntakokeilu.Core.Register.Importing;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>Imports in words.</summary>
internal static class ImportWords
{
    /// <summary>facts.csv, acts.csv</summary>
    internal static string Files(this ImportOverview import) =>
        string.Join(", ", new[] { import.Import.FactsName, import.Import.ActsName }.OfType<string>());

<<<<<<< HEAD
    /// <summary>A moment in Finland: 22.11.2026 klo 23.20.</summary>
    internal static string Moment(this Texts texts, DateTimeOffset moment)
    {
        DateTime local = LegalDay.Local(moment);
        return texts["import.moment", texts.Date(DateOnly.FromDateTime(local)), local.Hour, $"{local.Minute:00}"];
    }
=======
    /// <summary>A time that is left, in seconds or minutes.</summary>
    internal static string Left(this Texts texts, TimeSpan time) =>
        time.TotalSeconds < 90
            ? texts["import.seconds", texts.Count((long)Math.Ceiling(time.TotalSeconds))]
            : texts["import.minutes", texts.Count((long)Math.Ceiling(time.TotalMinutes))];
>>>>>>> signin
}
