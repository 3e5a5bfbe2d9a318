using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Guidance.Tables;

/// <summary>Questions and answers that were published in a week.</summary>
internal sealed class GuidanceIssue
{
    public int Id { get; init; }

    /// <summary>Of the week, by ISO 8601.</summary>
    public required short Year { get; init; }
    public required short Week { get; init; }

    /// <summary>As its file has it; empty where it has none of its own.</summary>
    public required string Title { get; init; }
}

/// <summary>How an issue has been published: the first time, and each time that something was added or put right.</summary>
internal sealed class IssueVersion
{
    public required int IssueId { get; init; }
    public required short Number { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>How many questions came.</summary>
    public required short Added { get; init; }

    /// <summary>Of how many the answer got its next version.</summary>
    public required short Changed { get; init; }

    /// <summary>The bytes of its file: the same again bring nothing.</summary>
    public byte[]? FileHash { get; init; }
}

internal sealed class GuidanceIssueMapping
    : IEntityTypeConfiguration<GuidanceIssue>,
        IEntityTypeConfiguration<IssueVersion>
{
    public void Configure(EntityTypeBuilder<GuidanceIssue> issue)
    {
        issue.ToTable("issue", "guidance", table => table.HasCheckConstraint("ck_issue_week", "week between 1 and 53"));
        issue.HasIndex(i => new { i.Year, i.Week }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IssueVersion> version)
    {
        version.ToTable("issue_version", "guidance");
        version.HasKey(v => new { v.IssueId, v.Number });
        version.HasIndex(v => v.FileHash);
        version.HasOne<GuidanceIssue>().WithMany().HasForeignKey(v => v.IssueId).OnDelete(DeleteBehavior.Restrict);
    }
}
