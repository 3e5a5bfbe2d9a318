using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Data.Cluster;
using Kuntakokeilu.Core.Register.Importing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>The database for the time of a command; a private server stops with it.</summary>
internal sealed class OpenDatabase : IDisposable
{
    /// <summary>Under the 100 that PostgreSQL allows by itself, so that another program still gets in.</summary>
    private const int MostConnections = 40;

    private readonly DatabaseServer server;

    private OpenDatabase(DatabaseServer server)
    {
        this.server = server;
        Source = NpgsqlDataSource.Create(Understood(server.ConnectionString));
    }

    internal NpgsqlDataSource Source { get; }

    /// <summary>
    /// The server that ConnectionStrings__Kokeilu names, whose schema is its keeper's to migrate; without one a private
    /// server in the data folder, which is migrated as it is opened.
    /// </summary>
    /// <exception cref="CannotRunException">It can't be reached or started.</exception>
    internal static OpenDatabase At(string data)
    {
        DatabaseServer server = DatabaseServer
            .Open(DatabaseServer.Configured, data, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        OpenDatabase database = new(server);
        database.OrClose(server.IsPrivate ? () => database.Migrate() : database.RequireSchema);
        return database;
    }

    /// <summary>The same, whatever its schema.</summary>
    internal static OpenDatabase ToMigrate(string data) =>
        new(DatabaseServer.Open(DatabaseServer.Configured, data, CancellationToken.None).GetAwaiter().GetResult());

    internal IReadOnlyList<string> Migrate() => Telling(Schema.Migrate(Source, CancellationToken.None));

    private void RequireSchema()
    {
        if (Telling(Schema.Pending(Source, CancellationToken.None)).Count > 0)
            throw new CannotRunException("The database's schema is not that of this release: run migrate first.");
    }

    private static NpgsqlConnectionStringBuilder Understood(string connection)
    {
        try
        {
            return new(connection) { MaxAutoPrepare = 100, MaxPoolSize = MostConnections };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // Not repeated: there may be a password in it.
            throw new CannotRunException("ConnectionStrings__Kokeilu is not a connection string of Npgsql's form.", e);
        }
    }

    private static T Telling<T>(Task<T> work)
    {
        try
        {
            return work.GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }

    private void OrClose(Action step)
    {
        try
        {
            step();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Source.Dispose();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
