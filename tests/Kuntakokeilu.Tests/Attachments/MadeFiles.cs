using System.IO.Compression;
using System.Text;
using BitMiracle.LibJpeg.Classic;

namespace Kuntakokeilu.Tests.Attachments;

/// <summary>Files as people send them, and as nobody should.</summary>
internal static class MadeFiles
{
    internal const string WordTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    internal static byte[] Pdf(string within = "") =>
        Latin($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n{within}\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    /// <summary>A PDF whose objects stand in a compressed stream.</summary>
    internal static byte[] PdfOfObjects(string objects, string dictionary = "/Type /ObjStm /Filter /FlateDecode")
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Latin(objects));
        return
        [
            .. Latin($"%PDF-1.7\n1 0 obj\n<< {dictionary} /Length {packed.Length} >>\nstream\n"),
            .. packed.ToArray(),
            .. Latin("\nendstream\nendobj\n%%EOF\n"),
        ];
    }

    internal static byte[] Word(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", WordTypes), ("word/document.xml", "<document/>"), .. more]);

    internal static byte[] OpenText(params (string Name, string Text)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<text/>"), .. more]);

    internal static byte[] Zip(params IEnumerable<(string Name, string Text)> files)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, string text) in files)
            {
                using Stream file = archive.CreateEntry(name).Open();
                file.Write(Latin(text));
            }
        return zip.ToArray();
    }

    /// <summary>A picture of some colours, with a text between its markers that is not seen.</summary>
    internal static byte[] Jpeg(int width = 40, int height = 30, ushort side = 1, string hidden = "")
    {
        using MemoryStream drawn = new();
        jpeg_compress_struct jpeg = new();
        jpeg.jpeg_stdio_dest(drawn);
        jpeg.Image_width = width;
        jpeg.Image_height = height;
        jpeg.Input_components = 3;
        jpeg.In_color_space = J_COLOR_SPACE.JCS_RGB;
        jpeg.jpeg_set_defaults();
        jpeg.jpeg_start_compress(true);
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8,
            .. (ReadOnlySpan<byte>)[8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)side, 0, 0, 0, 0, 0, 0, 0],
            .. Latin(hidden),
        ];
        jpeg.jpeg_write_marker(0xE1, exif);
        for (int y = 0; y < height; y++)
            jpeg.jpeg_write_scanlines(
                [
                    [.. Enumerable.Range(0, width * 3).Select(x => (byte)((x * 5 + y * 7) % 256))],
                ],
                1
            );
        jpeg.jpeg_finish_compress();
        return drawn.ToArray();
    }

    internal static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
