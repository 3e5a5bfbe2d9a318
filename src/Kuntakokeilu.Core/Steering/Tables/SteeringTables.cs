using Kuntakokeilu.Base.Data;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Steering.Tables;

/// <summary>The tables of steering. Within a query of another table: <c>Set</c>, an extension can't stand there.</summary>
internal static class SteeringTables
{
    extension(KokeiluDb db)
    {
        internal DbSet<DecidedPeriod> Periods => db.Set<DecidedPeriod>();
        internal DbSet<CurrentPeriod> CurrentPeriods => db.Set<CurrentPeriod>();
        internal DbSet<Difference> Differences => db.Set<Difference>();
        internal DbSet<Settlement> Settlements => db.Set<Settlement>();
        internal DbSet<DayCount> DayCounts => db.Set<DayCount>();
        internal DbSet<LaunchCount> LaunchCounts => db.Set<LaunchCount>();
    }
}
