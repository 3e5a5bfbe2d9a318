using System.Net.Sockets;
using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>What is wrong with the database, in words for the person at the terminal.</summary>
internal static class DatabaseTrouble
{
    /// <summary>A sentence for trouble outside the product; null for a fault of ours.</summary>
    internal static string? Tell(Exception e) =>
        e switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The database's disk is full.",
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName } =>
                "The database has no tables yet: run migrate first.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or "28000" } =>
                "The database does not let us in: user or password is wrong.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                "The database has no connection left for us.",
            // Class 57: the server was told to stop; class 53: it has run out of something; class 08: connection.
            PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] } => "The database has been stopped.",
            PostgresException { SqlState: ['5', '3', ..] } trouble =>
                $"The database can't go on: {trouble.MessageText}.",
            PostgresException => null,
            NpgsqlException or SocketException or IOException { InnerException: SocketException } =>
                "The database can't be reached.",
            _ => null,
        };
}
