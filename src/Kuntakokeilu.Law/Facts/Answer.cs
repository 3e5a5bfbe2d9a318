namespace Kuntakokeilu.Law.Facts;

/// <summary>The answer to a question of fact. What has not been answered is unknown; it is never a no.</summary>
public enum Answer : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,
}
