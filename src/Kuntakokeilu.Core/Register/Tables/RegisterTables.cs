using Kuntakokeilu.Base.Data;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>The tables of the register. Within a query of another table: <c>Set</c>, an extension can't stand there.</summary>
internal static class RegisterTables
{
    extension(KokeiluDb db)
    {
        internal DbSet<Person> Persons => db.Set<Person>();
        internal DbSet<Identity> Identities => db.Set<Identity>();
        internal DbSet<KeptIdentity> KeptIdentities => db.Set<KeptIdentity>();
        internal DbSet<IdentitySettlement> IdentitySettlements => db.Set<IdentitySettlement>();
        internal DbSet<Protection> Protections => db.Set<Protection>();
        internal DbSet<Case> Cases => db.Set<Case>();
        internal DbSet<Recording> Recordings => db.Set<Recording>();
        internal DbSet<FactRow> Facts => db.Set<FactRow>();
        internal DbSet<ActRow> Acts => db.Set<ActRow>();
        internal DbSet<Import> Imports => db.Set<Import>();
        internal DbSet<ImportPart> ImportParts => db.Set<ImportPart>();
        internal DbSet<RejectedRow> RejectedRows => db.Set<RejectedRow>();
    }
}
