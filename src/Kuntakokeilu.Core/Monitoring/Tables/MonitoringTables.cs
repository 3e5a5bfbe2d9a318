using Kuntakokeilu.Base.Data;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Monitoring.Tables;

/// <summary>The tables of monitoring. Within a query of another table: <c>Set</c>, an extension can't stand there.</summary>
internal static class MonitoringTables
{
    extension(KokeiluDb db)
    {
        internal DbSet<ReleaseRow> Releases => db.Set<ReleaseRow>();
        internal DbSet<ReleaseTable> ReleaseTables => db.Set<ReleaseTable>();
        internal DbSet<Blob> Blobs => db.Set<Blob>();
        internal DbSet<SavedQuery> SavedQueries => db.Set<SavedQuery>();
    }
}
