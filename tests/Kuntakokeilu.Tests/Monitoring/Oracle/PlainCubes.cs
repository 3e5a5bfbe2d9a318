using System.Data.Common;
using DuckDB.NET.Data;

namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>A cell of the cubes with people in it.</summary>
/// <param name="Area">A municipality's code, -1 for not known.</param>
internal readonly record struct PlainCell(int Month, int Area, int Body, string Measure, int People, long Keys);

/// <summary>A register in DuckDB, and the cubes counted from it by <see cref="PlainSql"/>.</summary>
internal sealed class PlainCubes : IDisposable
{
    private readonly DuckDBConnection database = new("DataSource=:memory:;threads=2");

    internal PlainCubes()
    {
        database.Open();
        Run(PlainSql.Tables);
    }

    /// <summary>Takes rows from a CSV file without a header, empty for null.</summary>
    internal void Take(string table, string csv) =>
        Run($"copy {table} from '{csv}' (format csv, header false, nullstr '', dateformat '%Y-%m-%d')");

    internal void Run(string sql)
    {
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal IEnumerable<PlainCell> Cells(string sql)
    {
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = sql;
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
            yield return new(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetInt32(2),
                row.GetString(3),
                row.GetInt32(4),
                row.GetInt64(5)
            );
    }

    public void Dispose() => database.Dispose();
}
