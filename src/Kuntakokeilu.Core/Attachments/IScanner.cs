namespace Kuntakokeilu.Core.Attachments;

/// <summary>Looks for viruses: a program beside this one.</summary>
internal interface IScanner
{
    Task<ScanResult> Scan(IReadOnlyList<byte[]> parts, CancellationToken stop);
}

internal enum ScanResult : byte
{
    Clean,
    Infected,

    /// <summary>It could not be looked at now.</summary>
    Failed,
}
