using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Obligations.Tables;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>The columns of an entry, in one order for writing and reading in bulk. The same as <see cref="RecordedEntry"/>.</summary>
internal static class EntryColumnList
{
    internal const string Names =
        "day, kind, detail, until_day, number, months, first_day, ground, is_accepted, report_by";

    internal static PlanEntry Read(NpgsqlDataReader row, int at) =>
        new(
            row.GetFieldValue<DateOnly>(at),
            (PlanEntryKind)row.GetInt16(at + 1),
            (PlanDetail)row.GetInt16(at + 2),
            row.DayOrNull(at + 3),
            (byte?)row.ShortOrNull(at + 4),
            (byte)row.GetInt16(at + 5),
            row.DayOrNull(at + 6),
            (NumberGround)row.GetInt16(at + 7),
            row.GetBoolean(at + 8),
            row.DayOrNull(at + 9)
        );

    internal static void Write(RowBuffer copy, in PlanEntry entry)
    {
        copy.Date(entry.Day);
        copy.Short((int)entry.Kind);
        copy.Short((int)entry.Detail);
        copy.Date(entry.Until);
        copy.Short(entry.Number);
        copy.Short(entry.Months);
        copy.Date(entry.From);
        copy.Short((int)entry.Ground);
        copy.Bool(entry.IsAccepted);
        copy.Date(entry.ReportBy);
    }
}
