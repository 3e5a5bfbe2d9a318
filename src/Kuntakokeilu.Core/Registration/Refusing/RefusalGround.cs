namespace Kuntakokeilu.Core.Registration.Refusing;

/// <summary>Why somebody is not registered as a jobseeker (JTYPL 2:1.3-4). The numbers stand in the database for ever.</summary>
internal enum RefusalGround : byte
{
    /// <summary>May not work in Finland, or the permit is bound so that no work could be taken.</summary>
    NoRightToWork = 1,

    /// <summary>Has not told what is needed to find out whether one can be registered.</summary>
    NotClarified = 2,

    /// <summary>Has not asked for it oneself: somebody else did in one's name.</summary>
    NotAsked = 3,
    Other = 4,
}
