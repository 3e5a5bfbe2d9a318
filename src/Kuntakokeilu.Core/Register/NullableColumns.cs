using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>Columns of a row that may be empty.</summary>
internal static class NullableColumns
{
    internal static short? ShortOrNull(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt16(column);

    internal static string? TextOrNull(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    internal static DateOnly? DayOrNull(this NpgsqlDataReader row, int column) => row.ValueOrNull<DateOnly>(column);

    internal static T? ValueOrNull<T>(this NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
