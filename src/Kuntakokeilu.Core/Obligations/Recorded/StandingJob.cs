using Npgsql;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>Keeps what is due to everybody as of today.</summary>
internal sealed class StandingJob(NpgsqlDataSource database, TimeProvider time)
    : ReckoningJob(database, time, "obligations.standing")
{
    protected override Reckon On(NpgsqlConnection connection) => new StandingWriter(connection, isFew: false).Write;

    protected override DateOnly TurnedBy(DateOnly today) => DutyFold.LastOf(today);
}
