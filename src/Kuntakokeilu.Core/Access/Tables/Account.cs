using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>A human or a program as a provider of sign-in knows it. It may do nothing by itself.</summary>
internal sealed class Account
{
    public int Id { get; init; }

    /// <summary>The provider.</summary>
    public required string Issuer { get; init; }

    /// <summary>The provider's name for the account, which never changes.</summary>
    public required string Subject { get; init; }

    /// <summary>As others see it.</summary>
    public required string Name { get; init; }

    /// <summary>The same human in the register, when the provider has told the identity code and the register has it.</summary>
    public int? PersonId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("account", "access");
        account.IsPersonalByHand();
        account.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique();
    }
}
