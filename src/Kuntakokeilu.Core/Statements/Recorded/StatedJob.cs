using Kuntakokeilu.Core.Obligations.Recorded;
using Npgsql;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>Keeps the statements of everybody as of today.</summary>
internal sealed class StatedJob(NpgsqlDataSource database, TimeProvider time)
    : ReckoningJob(database, time, "statements.reckoning")
{
    protected override Reckon On(NpgsqlConnection connection) => new StatedWriter(connection, isFew: false).Write;
}
