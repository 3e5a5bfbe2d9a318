using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>How people are named: by the family name in lists, by the given names in headings.</summary>
internal static class PersonName
{
    /// <summary>Malli, Fii Zeeta.</summary>
    internal static string InList(string familyName, string givenNames) => $"{familyName}, {givenNames}";

    /// <summary>Fii Zeeta Malli.</summary>
    internal static string InHeading(string familyName, string givenNames) => $"{givenNames} {familyName}";

    /// <summary>Of a row with the family name and the given names side by side; null without a name on record.</summary>
    internal static string? InList(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : InList(row.GetString(column), row.GetString(column + 1));
}
