using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>When, where and with whom one meets: a free time, or what an official has written down.</summary>
/// <param name="Place">Empty for a call.</param>
/// <param name="FreeTime">Number of the free time; null for none.</param>
internal sealed record MeetingTime(
    DateOnly Day,
    TimeOnly Start,
    short Minutes,
    MeetingWay Way,
    string Place,
    MeetingHost Host,
    int? FreeTime
)
{
    internal const string Columns = "day, start, minutes, way, place, organiser, te_office, worker_id, worker";

    internal TimeOnly End => Start.AddMinutes(Minutes);

    internal bool Overlaps(MeetingTime other) => Day == other.Day && Start < other.End && other.Start < End;

    internal static MeetingTime Read(NpgsqlDataReader row, int at, int? freeTime) =>
        new(
            row.GetFieldValue<DateOnly>(at),
            row.GetFieldValue<TimeOnly>(at + 1),
            row.GetInt16(at + 2),
            (MeetingWay)row.GetInt16(at + 3),
            row.GetString(at + 4),
            new(
                row.IsDBNull(at + 5) ? null : row.GetInt16(at + 5),
                row.IsDBNull(at + 6) ? null : row.GetInt16(at + 6),
                row.IsDBNull(at + 7) ? null : row.GetInt32(at + 7),
                row.GetString(at + 8)
            ),
            freeTime
        );
}
