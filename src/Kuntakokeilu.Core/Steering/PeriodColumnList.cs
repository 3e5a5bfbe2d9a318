using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>The columns of a period that say who and why, in one order for reading.</summary>
internal static class PeriodColumnList
{
    internal const string Names = "valid_from, authority, municipality, basis, grounds, missing, fact_seq, act_seq";

    /// <summary>Reads the columns from a place on.</summary>
    internal static StatedPeriod Read(NpgsqlDataReader row, int at) =>
        new(
            row.GetFieldValue<DateOnly>(at),
            new(
                (Authority)row.GetInt16(at + 1),
                Codes.Municipality(row.ShortOrNull(at + 2)),
                (Basis)row.GetInt16(at + 3),
                (Grounds)row.GetInt16(at + 4),
                (MissingFacts)row.GetInt16(at + 5)
            ),
            row.GetInt16(at + 6),
            row.ShortOrNull(at + 7)
        );
}
