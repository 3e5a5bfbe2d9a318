using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Monitoring.Tables;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Tables;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Data;

/// <summary>The database: a schema for each subject. Tables and their mappings stand in the subjects' folders.</summary>
internal sealed class KokeiluDb(DbContextOptions<KokeiluDb> options) : DbContext(options)
{
    internal DbSet<Person> Persons => Set<Person>();
    internal DbSet<Identity> Identities => Set<Identity>();
    internal DbSet<Protection> Protections => Set<Protection>();
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
    internal DbSet<Organisation> Organisations => Set<Organisation>();
    internal DbSet<Account> Accounts => Set<Account>();
    internal DbSet<Permit> Permits => Set<Permit>();
    internal DbSet<Session> Sessions => Set<Session>();
    internal DbSet<Opening> Openings => Set<Opening>();
    internal DbSet<Disqualification> Disqualifications => Set<Disqualification>();
    internal DbSet<Suspension> Suspensions => Set<Suspension>();
    internal DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    internal DbSet<AuditBlock> AuditBlocks => Set<AuditBlock>();
    internal DbSet<LookQuestion> LookQuestions => Set<LookQuestion>();
    internal DbSet<ReleaseRow> Releases => Set<ReleaseRow>();
    internal DbSet<ReleaseTable> ReleaseTables => Set<ReleaseTable>();
    internal DbSet<Blob> Blobs => Set<Blob>();
    internal DbSet<SavedQuery> SavedQueries => Set<SavedQuery>();
    internal DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<int>(Person.Sequence, "register");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KokeiluDb).Assembly);
    }
}
