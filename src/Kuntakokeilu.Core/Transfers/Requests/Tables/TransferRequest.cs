using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Transfers.Requests.Tables;

/// <summary>
/// A customer's request to be served by another authority (5 § 6-7 mom). What was asked stays; how far it is follows from
/// its steps, and is written by the database as each is taken.
/// </summary>
internal sealed class TransferRequest
{
    public int Id { get; init; }
    public required int PersonId { get; init; }

    /// <summary>The TE office that decides: that of the place.</summary>
    public required short TeOffice { get; init; }

    /// <summary>Whose customer the person was when asking; null of a TE office.</summary>
    public short? FromMunicipality { get; init; }

    /// <summary>To which; null for the TE office.</summary>
    public short? ToMunicipality { get; init; }

    public required TransferGround Ground { get; init; }

    /// <summary>In the customer's own words.</summary>
    public required string Text { get; init; }

    public required DateOnly RequestedOn { get; init; }
    public required RequestState State { get; init; }

    /// <summary>How many steps were taken.</summary>
    public required short Version { get; init; }

    /// <summary>Until when somebody is to answer.</summary>
    public DateOnly? Until { get; init; }
}

internal sealed class TransferRequestMapping : IEntityTypeConfiguration<TransferRequest>
{
    public void Configure(EntityTypeBuilder<TransferRequest> request)
    {
        request.ToTable("request", "transfers");
        request.IsPersonalByHand(r => r.PersonId);
        request.Property(r => r.Ground).HasConversion<short>();
        request.Property(r => r.State).HasConversion<short>();
        // One at a time, while nothing is decided.
        request.HasIndex(r => r.PersonId, "ix_request_open").IsUnique().HasFilter("state in (1, 2, 3, 4, 5)");
        request.HasIndex(r => new { r.PersonId, r.Id });
        request.HasIndex(r => new
        {
            r.TeOffice,
            r.RequestedOn,
            r.Id,
        });
    }
}
