namespace Kuntakokeilu.Core.Attachments;

/// <summary>Why a file is not taken.</summary>
internal enum FileFault : byte
{
    Empty,
    TooBig,

    /// <summary>By what is in it, none of those that may be attached.</summary>
    Kind,

    /// <summary>It is of such a kind, and its name says another one.</summary>
    Ending,
    Encrypted,

    /// <summary>Macros, programs, other files within it.</summary>
    Active,

    /// <summary>Small as a file and huge as soon as it is opened.</summary>
    Bomb,

    /// <summary>Damaged, or written in a way that can't be looked into.</summary>
    Unreadable,

    /// <summary>There are as many as may be attached to one matter.</summary>
    TooMany,
}
