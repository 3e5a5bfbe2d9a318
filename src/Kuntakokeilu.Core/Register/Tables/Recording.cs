using Kuntakokeilu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>
/// One occasion on which something was written into the register: the second axis of time. Every row says by which
/// recording it came; a later recording has a larger number.
/// </summary>
internal sealed class Recording
{
    public int Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required RecordingSource Source { get; init; }

    /// <summary>Who: the program that imports, the sender, or the officer.</summary>
    public required string By { get; init; }

    public int? ImportId { get; init; }

    /// <summary>
    /// In which role and for which organisation, as the session that recorded it tells; null for a program at the machine
    /// itself, and for what was recorded before roles were noted.
    /// </summary>
    public Role? Role { get; init; }

    public string? Organisation { get; init; }
}

internal enum RecordingSource : byte
{
    Import,
    Api,
    Settlement,

    /// <summary>A file of who people are.</summary>
    Identities,

    /// <summary>Another reading of the Act, which tells decided days otherwise.</summary>
    Reading,

    /// <summary>A form of the site: a jobseeker's own, or an official's.</summary>
    Web,

    /// <summary>The Population Information System, by its changes.</summary>
    Population,
}

internal sealed class RecordingMapping : IEntityTypeConfiguration<Recording>
{
    public void Configure(EntityTypeBuilder<Recording> recording)
    {
        recording.ToTable("recording", "register");
        recording.Property(r => r.Source).HasConversion<short>();
        recording.Property(r => r.Role).HasConversion<short?>();
    }
}
