using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Tables;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Data;

/// <summary>The database: a schema for each subject. Tables and their mappings stand in the subjects' folders.</summary>
internal sealed class KokeiluDb(DbContextOptions<KokeiluDb> options) : DbContext(options)
{
    internal DbSet<Person> Persons => Set<Person>();
    internal DbSet<Recording> Recordings => Set<Recording>();
    internal DbSet<FactRow> Facts => Set<FactRow>();
    internal DbSet<ActRow> Acts => Set<ActRow>();
    internal DbSet<Import> Imports => Set<Import>();
    internal DbSet<ImportPart> ImportParts => Set<ImportPart>();
    internal DbSet<RejectedRow> RejectedRows => Set<RejectedRow>();
    internal DbSet<DecidedPeriod> Periods => Set<DecidedPeriod>();
    internal DbSet<CurrentPeriod> CurrentPeriods => Set<CurrentPeriod>();
    internal DbSet<Difference> Differences => Set<Difference>();
    internal DbSet<Settlement> Settlements => Set<Settlement>();
    internal DbSet<DayCount> DayCounts => Set<DayCount>();
    internal DbSet<LaunchCount> LaunchCounts => Set<LaunchCount>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<int>(Person.Sequence, "register");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KokeiluDb).Assembly);
    }
}
