using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Data.Cluster;
using Kuntakokeilu.Core.Register.Importing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>The database for the time of a command; a private server stops with it.</summary>
internal sealed class OpenDatabase : IDisposable
{
    private readonly DatabaseServer server;

    private OpenDatabase(DatabaseServer server)
    {
        this.server = server;
        NpgsqlConnectionStringBuilder connection = new(server.ConnectionString) { MaxAutoPrepare = 100 };
        Source = NpgsqlDataSource.Create(connection);
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
        if (server.IsPrivate)
            database.MigrateOrClose();
        return database;
    }

    internal IReadOnlyList<string> Migrate()
    {
        try
        {
            return Schema.Migrate(Source, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }

    private void MigrateOrClose()
    {
        try
        {
            Migrate();
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
