using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>As whom the database is used; made by Data/roles.sql.</summary>
internal sealed record DatabaseRole(string Name)
{
    /// <summary>Pages: reads what the row policies let the entered session see.</summary>
    internal static DatabaseRole Web { get; } =
        new("kokeilu_web") { Settings = "-c idle_in_transaction_session_timeout=60s" };

    /// <summary>
    /// What people and programs do through the site: writes what the row policies let the entered session write. It
    /// waits for nobody long, and nobody for it.
    /// </summary>
    internal static DatabaseRole Clerk { get; } =
        new("kokeilu_clerk")
        {
            Settings = "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s",
        };

    /// <summary>Imports, sealing and sign-in: writes, past the policies.</summary>
    internal static DatabaseRole Job { get; } = new("kokeilu_job");

    /// <summary>
    /// Of each of its connections, as PostgreSQL's command line tells them. A page reads and is done: whatever would make
    /// it wait within its transaction, the database ends it, so that no waiting keeps connections and old rows for long.
    /// Jobs may think between two statements.
    /// </summary>
    private string Settings { get; init; } = "";

    /// <summary>The way to a private cluster, where every role has the one password, or needs none.</summary>
    internal string OfPrivate(string connection) => Set(new(connection) { Username = Name }).ConnectionString;

    /// <summary>
    /// The way to a server that was given: as the role itself where the login is its own, else in its name. A login that
    /// may be several could change back, which a page's mistake does not do but an intruder might: docs/security.md.
    /// </summary>
    internal string OfGiven(string connection)
    {
        NpgsqlConnectionStringBuilder given = new(connection);
        if (given.Username != Name)
            given.Options = $"{given.Options} -c role={Name}".TrimStart();
        return Set(given).ConnectionString;
    }

    private NpgsqlConnectionStringBuilder Set(NpgsqlConnectionStringBuilder given)
    {
        if (Settings.Length > 0)
            given.Options = $"{given.Options} {Settings}".TrimStart();
        return given;
    }

    /// <summary>In a private cluster without a socket a role comes in with the cluster's own password.</summary>
    internal static async Task SetPasswords(NpgsqlDataSource database, string connection, CancellationToken stop)
    {
        if (new NpgsqlConnectionStringBuilder(connection).Password is not { Length: > 0 } password)
            return;
        foreach (DatabaseRole role in (DatabaseRole[])[Web, Clerk, Job])
        {
            // Ours, in hexadecimal digits: nothing to quote.
            await using NpgsqlCommand command = database.CreateCommand($"alter role {role.Name} password '{password}'");
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
