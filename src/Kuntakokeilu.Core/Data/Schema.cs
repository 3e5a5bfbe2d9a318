using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Services;
using Kuntakokeilu.Law.Services;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Data;

/// <summary>Brings the database's schema up to this release.</summary>
internal static class Schema
{
    /// <summary>What of this release the database lacks.</summary>
    /// <param name="rights">What the subjects declare; the database knows them as the site does.</param>
    internal static async Task<IReadOnlyList<string>> Pending(
        NpgsqlDataSource database,
        AccessRights rights,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(database));
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        return pending.Length == 0 && !await SubjectSql.HasRun(db, rights, stop) ? [SubjectSql.Name] : pending;
    }

    /// <returns>What was applied now; nothing when the schema was up to date.</returns>
    internal static async Task<IReadOnlyList<string>> Migrate(
        NpgsqlDataSource database,
        AccessRights rights,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(database));
        // EF Core takes a lock of its own, so that two programs that start together don't both migrate.
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        bool hasRun = await SubjectSql.Run(db, rights, stop);
        await Organisations.Save(db, stop);
        await Natures.Save(database, ServiceNatures.All, stop);
        return hasRun ? [.. pending, SubjectSql.Name] : pending;
    }
}
