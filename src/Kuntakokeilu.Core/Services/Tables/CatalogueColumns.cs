using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>What the tables of the catalogue have in common.</summary>
internal static class CatalogueColumns
{
    /// <summary>Finnish or Swedish is told; what is missing in a language is shown in the other.</summary>
    internal static void HasName<T>(TableBuilder<T> table)
        where T : class =>
        table.HasCheckConstraint($"ck_{table.Metadata.GetTableName()}_name", "coalesce(name_fi, name_sv) is not null");

    /// <summary>From the source's identifier alone, so that it outlives this database.</summary>
    internal static string Uid(string of) => $"md5('{of}:' || source || ':' || source_id)::uuid";

    /// <summary>What is looked for: name, summary and description of a language, and names as they are.</summary>
    internal static string Words(string configuration, params string[] languages)
    {
        string name = InFirst("name", languages);
        return $"setweight(to_tsvector('{configuration}', {name}), 'A') || setweight(to_tsvector('simple', {name}), 'A')"
            + $" || setweight(to_tsvector('{configuration}', {InFirst("summary", languages)}), 'B')"
            + $" || setweight(to_tsvector('{configuration}', {InFirst("description", languages)}), 'C')";
    }

    private static string InFirst(string column, string[] languages) =>
        $"coalesce({string.Join(", ", languages.Select(one => $"{column}_{one}"))}, '')";
}
