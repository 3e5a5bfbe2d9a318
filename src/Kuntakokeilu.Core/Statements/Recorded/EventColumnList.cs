using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>
/// The columns of an event, in one order for writing and reading in bulk. The same as <see cref="Tables.RecordedEvent"/>.
/// </summary>
internal static class EventColumnList
{
    internal const string Names = "day, kind, reference, matter, detail, value, first_day, until_day, words";

    internal static ToldEvent Read(NpgsqlDataReader row, int at) =>
        new(
            row.GetFieldValue<DateOnly>(at),
            (StatementEventKind)row.GetInt16(at + 1),
            row.GetString(at + 2),
            (StatementMatter)row.GetInt16(at + 3),
            row.GetString(at + 4),
            row.GetString(at + 5),
            row.DayOrNull(at + 6),
            row.DayOrNull(at + 7)
        )
        {
            Words = row.GetString(at + 8),
        };

    internal static void Write(RowBuffer copy, ToldEvent one)
    {
        copy.Date(one.Day);
        copy.Short((int)one.Kind);
        copy.Text(one.Reference);
        copy.Short((int)one.Matter);
        copy.Text(one.Detail);
        copy.Text(one.Value);
        copy.Date(one.From);
        copy.Date(one.To);
        copy.Text(one.Words);
    }
}
