using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.OwnWords.Tables;

/// <summary>
/// What a jobseeker tells of oneself in one's own words, as it stood from a moment on: the latest row holds. No official
/// writes here, and nothing of it is changed or deleted; an empty text takes it back.
/// </summary>
internal sealed class OwnWordsVersion
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required string Text { get; init; }

    /// <summary>The jobseeker, or who acts for the jobseeker; the account is null for a program.</summary>
    public int? AccountId { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The day in Finland.</summary>
    public required DateOnly Day { get; init; }
}

internal sealed class OwnWordsMapping : IEntityTypeConfiguration<OwnWordsVersion>
{
    public void Configure(EntityTypeBuilder<OwnWordsVersion> words)
    {
        words.ToTable("own_words", "casework");
        words.IsPersonalByDay(w => w.PersonId, w => w.Day);
        words.HasIndex(w => new { w.PersonId, w.Id });
    }
}
