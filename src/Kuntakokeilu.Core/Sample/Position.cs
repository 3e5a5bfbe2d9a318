namespace Kuntakokeilu.Core.Sample;

/// <summary>How a jobseeker of the sample stands to the target group; each has its own stock in a territory.</summary>
internal enum Position : byte
{
    /// <summary>A customer of the municipality; before the launch one who would be.</summary>
    TargetGroup,

    /// <summary>Has a ground of 4 § 1 mom 1-2 k, but the status is not covered: the TE office's.</summary>
    StatusNotCovered,

    /// <summary>The TE office's in a pilot area for want of a ground, by an act or by change security.</summary>
    TeOffice,

    /// <summary>Lives outside the pilots.</summary>
    OutsidePilots,
}
