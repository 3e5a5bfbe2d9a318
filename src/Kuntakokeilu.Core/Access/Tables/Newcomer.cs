using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>
/// Who somebody is by strong identification whom the register does not have: from this the register knows a new person.
/// It goes when they register, or when the register has got them otherwise.
/// </summary>
internal sealed class Newcomer
{
    public required int AccountId { get; init; }

    /// <summary>Personal identity code (henkilötunnus).</summary>
    public required string Code { get; init; }

    public required string FamilyName { get; init; }
    public required string GivenNames { get; init; }
    public required DateTimeOffset ToldAt { get; init; }
}

internal sealed class NewcomerMapping : IEntityTypeConfiguration<Newcomer>
{
    public void Configure(EntityTypeBuilder<Newcomer> newcomer)
    {
        newcomer.ToTable("newcomer", "access");
        newcomer.IsPersonalByHand();
        newcomer.HasKey(n => n.AccountId);
        newcomer.Property(n => n.AccountId).ValueGeneratedNever();
        newcomer.Property(n => n.Code).UseCollation("C");
        newcomer.HasOne<Account>().WithOne().HasForeignKey<Newcomer>(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
