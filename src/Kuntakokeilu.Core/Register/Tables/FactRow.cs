using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>The complete facts of a person from a day on, as docs/formats.md has them.</summary>
internal abstract class FactColumns
{
    public required DateOnly Date { get; init; }
    public required RegisterEventKind Event { get; init; }
    public required DateOnly BirthDate { get; init; }
    public short? HomeMunicipality { get; init; }
    public short? PlaceOfStay { get; init; }
    public required EmploymentStatus Status { get; init; }
    public int? WeeklyHoursThousandths { get; init; }
    public required bool AtRisk { get; init; }
    public required bool PromotingService { get; init; }
    public required Answer EarningsRelated { get; init; }
    public string? MotherTongue { get; init; }
    public required Answer Immigrant { get; init; }
    public required bool TemporaryProtection { get; init; }
    public required bool RedundancyProtection { get; init; }
    public short? Sex { get; init; }
    public short? Citizenship { get; init; }
    public ServiceLanguage? ServiceLanguage { get; init; }
    public BenefitPayer? BenefitPayer { get; init; }
    public int? BenefitDays { get; init; }
    public short? ServiceKind { get; init; }
    public bool? Disability { get; init; }

    /// <summary>As the law reads it.</summary>
    public RegisterEvent ToEvent() =>
        new(
            Date,
            Event,
            new()
            {
                BirthDate = BirthDate,
                HomeMunicipality = Codes.Municipality(HomeMunicipality),
                PlaceOfStay = Codes.Municipality(PlaceOfStay),
                Status = Status,
                WeeklyHours = WeeklyHoursThousandths is { } hours
                    ? WeeklyHours.OfThousandths(hours)
                    : WeeklyHours.NotGiven,
                AtRisk = AtRisk,
                PromotingService = PromotingService,
                EarningsRelated = EarningsRelated,
                MotherTongue = LanguageCode.Parse(MotherTongue),
                Immigrant = Immigrant,
                TemporaryProtection = TemporaryProtection,
                RedundancyProtection = RedundancyProtection,
            }
        );

    public CarriedFacts Carried =>
        new(Sex, Citizenship, ServiceLanguage, BenefitPayer, BenefitDays, ServiceKind, Disability);
}

/// <summary>Facts on which decisions rest. Never changed or deleted.</summary>
internal sealed class FactRow : FactColumns
{
    public required int PersonId { get; init; }

    /// <summary>The order in which the rows of a person were recorded, from 1.</summary>
    public required short Seq { get; init; }

    /// <summary>The row whose place this one takes: a correction that an officer accepted.</summary>
    public short? Replaces { get; init; }

    public required int RecordingId { get; init; }
}

internal sealed class FactRowMapping : IEntityTypeConfiguration<FactRow>
{
    public void Configure(EntityTypeBuilder<FactRow> fact)
    {
        fact.ToTable("fact", "register");
        fact.IsPersonalByDay(f => f.PersonId, f => f.Date);
        fact.HasKey(f => new { f.PersonId, f.Seq });
        FactColumnsMapping.Configure(fact);
    }
}

/// <summary>What all tables of facts have in common.</summary>
internal static class FactColumnsMapping
{
    internal static void Configure<T>(EntityTypeBuilder<T> fact)
        where T : FactColumns
    {
        fact.Ignore(f => f.Carried);
        fact.Property(f => f.Event).HasConversion<short>();
        fact.Property(f => f.Status).HasConversion<short>();
        fact.Property(f => f.EarningsRelated).HasConversion<short>();
        fact.Property(f => f.Immigrant).HasConversion<short>();
        fact.Property(f => f.ServiceLanguage).HasConversion<short?>();
        fact.Property(f => f.BenefitPayer).HasConversion<short?>();
    }
}
