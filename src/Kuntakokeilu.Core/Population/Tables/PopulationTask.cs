using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Population.Tables;

/// <summary>What the Population Information System has told of somebody and an official has to look at.</summary>
internal sealed class PopulationTask
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required PopulationTaskKind Kind { get; init; }

    /// <summary>On which it was changed there: told twice, it is one task.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset ToldAt { get; init; }
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The account.</summary>
    public int? DoneBy { get; init; }
}

/// <summary>The numbers stand in the database.</summary>
internal enum PopulationTaskKind : byte
{
    /// <summary>Has moved, on a day that is not known or still to come.</summary>
    MoveWithoutDay = 1,

    /// <summary>Has died: what is open has to be brought to an end.</summary>
    Died = 2,

    /// <summary>Has died, on a day that is not known: the search has not been ended.</summary>
    DiedWithoutDay = 3,

    /// <summary>Has another identity code: of another birth date, somebody else's here, or one that the person had before.</summary>
    Code = 4,

    /// <summary>Was asked about anew, and is not found.</summary>
    NotFound = 5,
}

/// <summary>How far the changes have been read: one row.</summary>
internal sealed class PopulationFeed
{
    public short Id { get; init; }

    /// <summary>After which the turn under way reads.</summary>
    public required string Place { get; init; }

    /// <summary>Where it is with the people whom it asks about now; null at their beginning.</summary>
    public string? InBatch { get; init; }

    /// <summary>The last identity code of whom it has asked about; null at the beginning of the turn.</summary>
    public string? AfterCode { get; init; }

    /// <summary>Where the next turn begins: what the first people of this one came to.</summary>
    public string? NextPlace { get; init; }

    public required DateTimeOffset ReadAt { get; init; }
}

internal sealed class PopulationMapping
    : IEntityTypeConfiguration<PopulationTask>,
        IEntityTypeConfiguration<PopulationFeed>
{
    public void Configure(EntityTypeBuilder<PopulationTask> task)
    {
        task.ToTable("task", "population");
        task.IsPersonal(t => t.PersonId);
        task.Property(t => t.Kind).HasConversion<short>();
        task.HasIndex(t => new
            {
                t.PersonId,
                t.Kind,
                t.Day,
            })
            .IsUnique();
        task.HasIndex(t => new { t.ToldAt, t.Id }).HasFilter("done_at is null");
    }

    public void Configure(EntityTypeBuilder<PopulationFeed> feed)
    {
        feed.ToTable("feed", "population");
        feed.IsPersonalByHand();
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.AfterCode).UseCollation("C");
    }
}
