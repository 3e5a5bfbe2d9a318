using Kuntakokeilu.Core.Data;

namespace Kuntakokeilu.App.Web;

/// <summary>What the site must know to start. Nothing else is read from the environment.</summary>
internal sealed record SiteSettings
{
    /// <summary>Where it listens; see <see cref="LoopbackUrls"/>.</summary>
    internal required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Folder of what it keeps between starts; null keeps nothing.</summary>
    internal string? Data { get; init; }

    /// <summary>The database; the site does not close it. Without one only pages that need none can be shown.</summary>
    internal SiteDatabase? Database { get; init; }

    /// <summary>The people in the register are made up, and every page says so.</summary>
    internal bool IsSynthetic { get; init; }

    internal TimeProvider Time { get; init; } = TimeProvider.System;
}
