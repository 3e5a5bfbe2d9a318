namespace Kuntakokeilu.Core.Register;

/// <summary>Rows of one person that follow one another, without another person's rows between.</summary>
/// <param name="Person">Who.</param>
/// <param name="IdStart">Where the identifier stands in the chunk's text.</param>
/// <param name="IdLength">Its length in bytes.</param>
/// <param name="FirstRow">The first of its rows.</param>
internal record struct PersonRun(PersonKey Person, int IdStart, int IdLength, int FirstRow)
{
    /// <summary>How the run stands to what came before it; told by <see cref="PersonSequence"/>.</summary>
    internal RunPlace Place { get; set; }
}

internal enum RunPlace : byte
{
    /// <summary>A person not seen before.</summary>
    New,

    /// <summary>More rows of the person of the latest run that was taken.</summary>
    Continues,

    /// <summary>A person whose rows ended earlier: rows of another came between.</summary>
    NotContiguous,
}
