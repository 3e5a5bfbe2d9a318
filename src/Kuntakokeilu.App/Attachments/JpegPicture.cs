using System.Buffers.Binary;
using BitMiracle.LibJpeg.Classic;

namespace Kuntakokeilu.App.Attachments;

/// <summary>
/// A JPEG (ISO/IEC 10918) made anew, line by line. Of what stands beside the picture only which side is up is told again.
/// </summary>
internal static class JpegPicture
{
    private const int Quality = 90;

    /// <summary>Beside its points, how often a picture goes over them: a hundred times would take minutes.</summary>
    private const int MostPasses = 12;

    private const int Exif = 0xE1;

    private static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    internal static byte[]? Redraw(byte[] content)
    {
        if (content.AsSpan().Count((ReadOnlySpan<byte>)[0xFF, 0xDA]) > MostPasses)
            return null;
        try
        {
            jpeg_decompress_struct read = new();
            read.jpeg_stdio_src(new MemoryStream(content));
            read.jpeg_read_header(true);
            if ((long)read.Image_width * read.Image_height > RedrawnPicture.MostPoints)
                return null;
            read.jpeg_start_decompress();
            using MemoryStream drawn = new();
            jpeg_compress_struct written = new();
            written.jpeg_stdio_dest(drawn);
            written.Image_width = read.Output_width;
            written.Image_height = read.Output_height;
            written.Input_components = read.Output_components;
            written.In_color_space = read.Out_color_space;
            written.jpeg_set_defaults();
            written.jpeg_set_quality(Quality, true);
            written.jpeg_start_compress(true);
            if (Orientation(content) is > 1 and var side)
                written.jpeg_write_marker(Exif, Oriented(side));
            byte[][] line = [new byte[read.Output_width * read.Output_components]];
            while (read.Output_scanline < read.Output_height)
            {
                if (read.jpeg_read_scanlines(line, 1) != 1)
                    return null;
                written.jpeg_write_scanlines(line, 1);
            }
            written.jpeg_finish_compress();
            read.jpeg_finish_decompress();
            return drawn.ToArray();
        }
        // It tells a damaged file by whatever it stumbles over.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Which side is up, from 1 to 8 (Exif 2.3, tag 274); 1 where nothing is told.</summary>
    internal static ushort Orientation(ReadOnlySpan<byte> content)
    {
        int at = content.IndexOf(ExifMark);
        if (at < 0 || content.Length < at + ExifMark.Length + 10)
            return 1;
        ReadOnlySpan<byte> told = content[(at + ExifMark.Length)..];
        bool isLittle = told[0] == 'I';
        int tags = (int)Math.Min(Number(told[4..], isLittle), int.MaxValue);
        if (tags > told.Length - 2)
            return 1;
        int count = Short(told[tags..], isLittle);
        for (int i = 0; i < count && told.Length >= tags + 2 + 12 * (i + 1); i++)
        {
            ReadOnlySpan<byte> tag = told[(tags + 2 + 12 * i)..];
            if (Short(tag, isLittle) == 274)
                return Short(tag[8..], isLittle) is >= 1 and <= 8 and var side ? side : (ushort)1;
        }
        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    /// <summary>One tag and nothing else.</summary>
    private static byte[] Oriented(ushort side) =>
        [
            .. ExifMark,
            .. "MM\0*"u8,
            .. (ReadOnlySpan<byte>)[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)side, 0, 0, 0, 0, 0, 0],
        ];
}
