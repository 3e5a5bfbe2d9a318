using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using BitMiracle.LibJpeg.Classic;
using Kuntakokeilu.App.Attachments;
using Kuntakokeilu.Core.Attachments;

namespace Kuntakokeilu.Tests.Attachments;

/// <summary>Pictures are made anew: they look as before, and hold nothing else.</summary>
public sealed class PictureTests
{
    private const string Hidden = "GPS 61.4978 N, 23.7610 E";

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_photograph_keeps_its_looks_and_which_side_is_up_and_nothing_else(ushort side)
    {
        byte[] sent = [.. MadeFiles.Jpeg(side: side, hidden: Hidden), .. MadeFiles.Latin("PK perässä")];
        byte[] drawn = RedrawnPicture.Of(FileKind.Jpeg, sent)!;
        string within = Encoding.Latin1.GetString(drawn);
        Assert.DoesNotContain(Hidden, within, StringComparison.Ordinal);
        Assert.DoesNotContain("perässä", within, StringComparison.Ordinal);
        Assert.Equal(side, JpegPicture.Orientation(drawn));
        (int width, int height, byte[] points) = Points(drawn);
        Assert.Equal((40, 30), (width, height));
        Assert.True(points.Zip(Points(sent).Points).Average(pair => Math.Abs(pair.First - pair.Second)) < 6);
    }

    [Theory]
    [InlineData(2, 8, false)]
    [InlineData(2, 8, true)]
    [InlineData(6, 16, false)]
    [InlineData(0, 1, true)]
    [InlineData(3, 4, false)]
    public void A_drawing_keeps_every_point_and_nothing_else(byte colour, byte depth, bool isInterlaced)
    {
        byte[] rows = Enumerable.Range(0, 5000).Select(n => (byte)(n % 5 == 0 ? 0 : n * 3 % 256)).ToArray();
        byte[] sent = Png(9, 7, colour, depth, isInterlaced, rows, "tEXt", Hidden);
        byte[] drawn = RedrawnPicture.Of(FileKind.Png, [.. sent, .. MadeFiles.Latin("PK perässä")])!;
        string within = Encoding.Latin1.GetString(drawn);
        Assert.DoesNotContain(Hidden, within, StringComparison.Ordinal);
        Assert.DoesNotContain("perässä", within, StringComparison.Ordinal);
        Assert.Equal(Data(sent)[..Data(drawn).Length], Data(drawn));
        // Once more it stays as it is.
        Assert.Equal(drawn, RedrawnPicture.Of(FileKind.Png, drawn));
    }

    [Fact]
    public void What_is_damaged_too_large_or_only_begins_like_a_picture_is_none()
    {
        byte[] png = Png(9, 7, 2, 8, false, new byte[5000]);
        byte[] jpeg = MadeFiles.Jpeg();
        Assert.Null(RedrawnPicture.Of(FileKind.Png, [.. png.AsSpan(0, png.Length - 30)]));
        Assert.Null(RedrawnPicture.Of(FileKind.Png, Png(9, 7, 2, 8, false, new byte[100])));
        Assert.Null(RedrawnPicture.Of(FileKind.Png, Png(40_000, 40_000, 2, 8, false, new byte[100])));
        Assert.Null(RedrawnPicture.Of(FileKind.Png, Png(9, 7, 3, 16, false, new byte[5000])));
        Assert.Null(RedrawnPicture.Of(FileKind.Png, Png(9, 7, 2, 8, false, new byte[5000], "QuIt", "?")));
        Assert.Null(RedrawnPicture.Of(FileKind.Jpeg, [.. jpeg.AsSpan(0, 20), .. new byte[200]]));
        Assert.Null(RedrawnPicture.Of(FileKind.Jpeg, [0xFF, 0xD8, 0xFF, .. MadeFiles.Latin("<script>")]));
        int size = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 5;
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(size), 60_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(size + 2), 60_000);
        Assert.Null(RedrawnPicture.Of(FileKind.Jpeg, jpeg));
    }

    private static (int Width, int Height, byte[] Points) Points(byte[] jpeg)
    {
        jpeg_decompress_struct read = new();
        read.jpeg_stdio_src(new MemoryStream(jpeg));
        read.jpeg_read_header(true);
        read.jpeg_start_decompress();
        List<byte> points = [];
        byte[][] line = [new byte[read.Output_width * read.Output_components]];
        while (read.Output_scanline < read.Output_height)
        {
            read.jpeg_read_scanlines(line, 1);
            points.AddRange(line[0]);
        }
        return (read.Output_width, read.Output_height, [.. points]);
    }

    private static byte[] Png(
        int width,
        int height,
        byte colour,
        byte depth,
        bool isInterlaced,
        byte[] rows,
        string more = "",
        string text = ""
    )
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, (byte)(isInterlaced ? 1 : 0));
        // Each row begins with how it is filtered, 0 to 4.
        byte[] filtered = [.. rows.Select(one => (byte)(one % 5))];
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(filtered);
        return
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            (byte)'\n',
            .. Chunk("IHDR", header),
            .. colour == 3 ? Chunk("PLTE", new byte[48]) : [],
            .. more.Length > 0 ? Chunk(more, MadeFiles.Latin(text)) : [],
            .. Chunk("IDAT", [.. packed.ToArray().AsSpan(0, 10)]),
            .. Chunk("IDAT", [.. packed.ToArray().AsSpan(10)]),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. MadeFiles.Latin(name), .. content];
        byte[] chunk = new byte[8 + named.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.HashToUInt32(named));
        return chunk;
    }

    /// <summary>What the rows of a picture say.</summary>
    private static byte[] Data(ReadOnlySpan<byte> png)
    {
        using MemoryStream data = new();
        for (ReadOnlySpan<byte> rest = png[8..]; rest.Length >= 12; )
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (rest[4..8].SequenceEqual("IDAT"u8))
                data.Write(rest[8..(8 + length)]);
            rest = rest[(12 + length)..];
        }
        data.Position = 0;
        using ZLibStream zip = new(data, CompressionMode.Decompress);
        using MemoryStream rows = new();
        zip.CopyTo(rows);
        return rows.ToArray();
    }
}
