using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// Somebody else wrote of the same people at the very same moment: registered the same new person, or waited for us
/// while we waited for them. Nothing was written; decided again, with what they have written, it goes through.
/// </summary>
internal static class Collision
{
    /// <summary>Each time one of those who collide gets through, so this many tries are for a great crowd.</summary>
    internal const int Tries = 50;

    internal static bool Is(PostgresException e) =>
        e.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;
}
