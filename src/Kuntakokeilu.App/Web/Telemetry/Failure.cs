using System.Text;
using Npgsql;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>
/// A failure by its kinds and places in the code. Its messages are left out: what could not be read, found or stored is
/// often in them, and that may be somebody's.
/// </summary>
internal static class Failure
{
    internal static string Kinds(Exception failure)
    {
        StringBuilder kinds = new();
        for (Exception? e = failure; e is not null; e = e.InnerException)
            kinds.Append(kinds.Length > 0 ? ": " : "").Append(Kind(e));
        return $"{kinds}";
    }

    /// <summary>Where: of the innermost one, which began it.</summary>
    internal static string Places(Exception failure) => failure.GetBaseException().StackTrace ?? "";

    private static string Kind(Exception e) =>
        e switch
        {
            // A code of the standard, and the name of a rule of the schema.
            PostgresException server =>
                $"{nameof(PostgresException)} {server.SqlState} {server.ConstraintName}".TrimEnd(),
            // Ours, written for whoever runs the program.
            CannotRunException ours => ours.Message,
            _ => e.GetType().FullName ?? e.GetType().Name,
        };
}
