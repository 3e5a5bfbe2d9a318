using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Assessments.Tables;

/// <summary>
/// An assessment of service needs (palvelutarpeen arviointi, JTYPL 2:11; before 2 May 2022 2:5). Dated, one for a talk, and
/// kept: an assessment made anew is a row after it.
/// </summary>
internal sealed class Assessment
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required string Competence { get; init; }

    /// <summary>Work and functional ability as the customer describes it. No diagnosis.</summary>
    public required string Ability { get; init; }

    /// <summary>The customer's own estimate of the ability to work, 0-10; null when not asked or not told.</summary>
    public short? OwnEstimate { get; init; }
    public required string JobSearch { get; init; }
    public required Likelihood Likelihood { get; init; }

    /// <summary>Obstacles to finding work, by the words of <see cref="Obstacle"/>.</summary>
    public required string[] Obstacles { get; init; }
    public required ServiceLine Line { get; init; }

    /// <summary>Who took part, by the words of <see cref="Participant"/>.</summary>
    public required string[] Participants { get; init; }

    /// <summary>By what right others took part; empty when nobody did.</summary>
    public required string ParticipantsBy { get; init; }
    public DateOnly? NextReview { get; init; }
    public required string By { get; init; }
    public required string Organisation { get; init; }
    public required int RecordingId { get; init; }
}

/// <summary>Of becoming unemployed or staying so for long.</summary>
internal enum Likelihood : byte
{
    Low = 1,
    Medium,
    High,
    NotAssessed,
}

/// <summary>What stands in the way of work.</summary>
internal enum Obstacle : byte
{
    Competence = 1,
    Health,
    Language,
    Care,
    Transport,
    Housing,
    Debts,
    Digital,
    Other,
}

/// <summary>Service line (palvelulinja) by the codes of the customer system URA.</summary>
internal enum ServiceLine : byte
{
    /// <summary>00: no need of an expert's service.</summary>
    NoExpertService,

    /// <summary>01: employment and enterprise services.</summary>
    Employment,

    /// <summary>02: developing competence.</summary>
    Competence,

    /// <summary>03: supported employment.</summary>
    Supported,

    /// <summary>05: joint service.</summary>
    Joint = 5,
}

/// <summary>Who took part besides customer and official.</summary>
internal enum Participant : byte
{
    Health = 1,
    Social,
    Education,
    Ngo,
    Kela,
    Employer,
    SupportPerson,
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> one)
    {
        one.ToTable("assessment", "casework");
        one.IsPersonalByDay(a => a.PersonId, a => a.Day);
        one.Property(a => a.Likelihood).HasConversion<short>();
        one.Property(a => a.Line).HasConversion<short>();
        one.HasIndex(a => a.PersonId);
    }
}
