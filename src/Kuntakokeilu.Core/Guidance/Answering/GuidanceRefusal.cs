namespace Kuntakokeilu.Core.Guidance.Answering;

/// <summary>Why a step of answering was not taken.</summary>
internal enum GuidanceFault : byte
{
    /// <summary>Another official has it.</summary>
    Held = 1,

    /// <summary>It has been written anew since it was shown.</summary>
    Stale,

    /// <summary>Whoever has written it does not approve it.</summary>
    SameOfficial,

    /// <summary>Another has published it.</summary>
    Published,

    /// <summary>It is withdrawn, refused or merged.</summary>
    Over,

    /// <summary>There is no such question to merge it into.</summary>
    NoOther,

    /// <summary>Nobody has approved it.</summary>
    NotApproved,
}

/// <param name="Who">The official who was faster; empty where it is nobody.</param>
internal sealed record GuidanceRefusal(GuidanceFault Fault, string Who = "");
