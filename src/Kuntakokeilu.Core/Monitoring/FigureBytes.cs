using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>How figures are stored: 32-bit numbers, little-endian, compressed. The same figures give the same bytes.</summary>
internal static class FigureBytes
{
    internal static byte[] Of(ReadOnlySpan<int> figures)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException();
        using MemoryStream bytes = new();
        using (ZLibStream packed = new(bytes, CompressionLevel.Fastest))
            packed.Write(MemoryMarshal.AsBytes(figures));
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">They are not so many figures.</exception>
    internal static int[] Read(byte[] bytes, long count)
    {
        var figures = new int[count];
        using ZLibStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        try
        {
            packed.ReadExactly(MemoryMarshal.AsBytes(figures.AsSpan()));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"a stored table has fewer than {count} figures", e);
        }
        return packed.ReadByte() < 0
            ? figures
            : throw new InvalidDataException($"a stored table has more than {count} figures");
    }
}
