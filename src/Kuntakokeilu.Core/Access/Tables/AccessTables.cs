using Kuntakokeilu.Base.Data;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>The tables of access. Within a query of another table: <c>Set</c>, an extension can't stand there.</summary>
internal static class AccessTables
{
    extension(KokeiluDb db)
    {
        internal DbSet<Organisation> Organisations => db.Set<Organisation>();
        internal DbSet<Account> Accounts => db.Set<Account>();
        internal DbSet<AccessGrant> Permits => db.Set<AccessGrant>();
        internal DbSet<Newcomer> Newcomers => db.Set<Newcomer>();
        internal DbSet<Principal> Principals => db.Set<Principal>();
        internal DbSet<Session> Sessions => db.Set<Session>();
        internal DbSet<ReasonedAccess> Openings => db.Set<ReasonedAccess>();
        internal DbSet<Disqualification> Disqualifications => db.Set<Disqualification>();
        internal DbSet<Suspension> Suspensions => db.Set<Suspension>();
        internal DbSet<AuditEvent> AuditEvents => db.Set<AuditEvent>();
        internal DbSet<AuditBlock> AuditBlocks => db.Set<AuditBlock>();
        internal DbSet<AccessInquiry> LookQuestions => db.Set<AccessInquiry>();
        internal DbSet<DataProtectionKey> DataProtectionKeys => db.Set<DataProtectionKey>();
    }
}
