using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>A decision of the TE office under 5 § 5-7 mom.</summary>
internal abstract class ActColumns
{
    public required DateOnly Date { get; init; }
    public required TeOfficeActKind Kind { get; init; }
    public short? ToMunicipality { get; init; }
    public required TransferGround Ground { get; init; }
    public required bool Requested { get; init; }
    public required bool ServicesSecured { get; init; }
    public required bool Accepted { get; init; }

    /// <summary>As the law reads it.</summary>
    public TeOfficeAct ToAct() =>
        new(Date, Kind, Codes.Municipality(ToMunicipality), Ground, Requested, ServicesSecured, Accepted);
}

/// <summary>An act that took effect. Never changed or deleted.</summary>
internal sealed class ActRow : ActColumns
{
    public required int PersonId { get; init; }

    /// <summary>The order in which the acts on a person were recorded, from 1.</summary>
    public required short Seq { get; init; }

    public required int RecordingId { get; init; }
}

internal sealed class ActRowMapping : IEntityTypeConfiguration<ActRow>
{
    public void Configure(EntityTypeBuilder<ActRow> act)
    {
        act.ToTable("act", "register");
        act.IsPersonalByDay(a => a.PersonId, a => a.Date);
        act.HasKey(a => new { a.PersonId, a.Seq });
        ActColumnsMapping.Configure(act);
    }
}

/// <summary>What all tables of acts have in common.</summary>
internal static class ActColumnsMapping
{
    internal static void Configure<T>(EntityTypeBuilder<T> act)
        where T : ActColumns
    {
        act.Property(a => a.Kind).HasConversion<short>();
        act.Property(a => a.Ground).HasConversion<short>();
    }
}
