using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Kuntakokeilu.App.Attachments;

/// <summary>
/// A PNG (ISO/IEC 15948) made anew: its rows are read one by one and written again, with the palette and what is seen
/// through; every other chunk is left out, and whatever stands after the end.
/// </summary>
internal static class PngPicture
{
    private const int MostRowBytes = 256 << 20;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>First column, first row, and the steps between them, of each pass of an interlaced picture.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    internal static byte[]? Redraw(byte[] content)
    {
        if (Read(content) is not var (header, kept, data))
            return null;
        try
        {
            if (Rows(header) is not { } rows || Recompressed(data, rows) is not { } drawn)
                return null;
            using MemoryStream png = new();
            png.Write(Signature);
            foreach ((string name, byte[] chunk) in kept)
                Write(png, name, chunk);
            Write(png, "IDAT", drawn);
            Write(png, "IEND", []);
            return png.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The header, what is kept before the rows, and their bytes; null when it is no such file.</summary>
    private static (byte[] Header, List<(string, byte[])> Kept, byte[] Data)? Read(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Signature))
            return null;
        List<(string Name, byte[] Chunk)> kept = [];
        using MemoryStream data = new();
        for (ReadOnlySpan<byte> rest = content[Signature.Length..]; rest.Length >= 12; )
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (length < 0 || length > rest.Length - 12)
                return null;
            string name = Encoding.ASCII.GetString(rest[4..8]);
            ReadOnlySpan<byte> chunk = rest[8..(8 + length)];
            if (Crc32.HashToUInt32(rest[4..(8 + length)]) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]))
                return null;
            rest = rest[(12 + length)..];
            switch (name)
            {
                case "IEND":
                    return kept is [("IHDR", { Length: 13 } header), ..] ? (header, kept, data.ToArray()) : null;
                case "IDAT":
                    data.Write(chunk);
                    break;
                case "IHDR" or "PLTE" or "tRNS" when data.Length == 0 && (name is "IHDR") == (kept.Count == 0):
                    kept.Add((name, chunk.ToArray()));
                    break;
                // What must be understood begins with a capital letter.
                case [>= 'A' and <= 'Z', ..]:
                    return null;
            }
        }
        return null;
    }

    /// <summary>How many bytes each row has, with the one that tells its filter; null for what there is not.</summary>
    private static IEnumerable<int>? Rows(byte[] header)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        int channels = (header[9], header[8]) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) => 1,
            (2, 8 or 16) => 3,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => 0,
        };
        if (width <= 0 || height <= 0 || channels == 0 || header[10] != 0 || header[11] != 0 || header[12] > 1)
            return null;
        int bits = channels * header[8];
        if ((long)width * height > RedrawnPicture.MostPoints || (long)width * height * bits / 8 > MostRowBytes)
            return null;
        return (header[12] == 0 ? [(0, 0, 1, 1)] : Passes).SelectMany(pass =>
        {
            int columns = (width - pass.Item1 + pass.Item3 - 1) / pass.Item3;
            int rows = (height - pass.Item2 + pass.Item4 - 1) / pass.Item4;
            return columns <= 0 ? [] : Enumerable.Repeat(1 + (int)(((long)columns * bits + 7) / 8), Math.Max(rows, 0));
        });
    }

    private static byte[]? Recompressed(byte[] data, IEnumerable<int> rows)
    {
        using ZLibStream read = new(new MemoryStream(data), CompressionMode.Decompress);
        using MemoryStream drawn = new();
        using (ZLibStream written = new(drawn, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] row = [];
            foreach (int length in rows)
            {
                if (row.Length < length)
                    row = new byte[length];
                if (read.ReadAtLeast(row.AsSpan(0, length), length, throwOnEndOfStream: false) < length || row[0] > 4)
                    return null;
                written.Write(row, 0, length);
            }
        }
        return drawn.ToArray();
    }

    private static void Write(MemoryStream png, string name, byte[] chunk)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. chunk];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, chunk.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(named));
        png.Write(number);
    }
}
