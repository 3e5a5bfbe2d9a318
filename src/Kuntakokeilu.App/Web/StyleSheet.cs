using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.App.Web.Access;
using Microsoft.Extensions.FileProviders;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// The style sheets as one file: a page asks for it alone, and a browser keeps it for a year, since what is in it stands
/// in its address.
/// </summary>
internal sealed class StyleSheet
{
    /// <summary>In the order in which they hold: ours after the design system's.</summary>
    private static readonly string[] Names =
    [
        "lib/hds/base",
        "lib/hds/button",
        "lib/hds/text-input",
        "lib/hds/radio-button",
        "lib/hds/notification",
        "lib/hds/table",
        "lib/hds/tag",
        "lib/hds/status-label",
        "css/theme",
        "css/base",
        "css/layout",
        "css/parts",
        "css/tables",
        "css/forms",
        "css/charts",
        "css/statistics",
        "css/register",
        "css/casework",
        "css/meetings",
        "css/ohjaamo",
        "css/surveys",
        "css/access",
        "css/audit",
    ];

    private const string Print = "css/print";

    private readonly byte[] plain;
    private readonly Lazy<byte[]> packed;

    public StyleSheet(IWebHostEnvironment environment)
    {
        StringBuilder all = new();
        foreach (string name in Names)
            all.Append(Read(environment.WebRootFileProvider, name)).Append('\n');
        all.Append("@media print {\n").Append(Read(environment.WebRootFileProvider, Print)).Append("}\n");
        plain = Encoding.UTF8.GetBytes(all.ToString());
        // When the first browser asks: it takes as long as all else that a start does.
        packed = new(() => Pack(plain));
        Address = $"/css/{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}.css";
    }

    /// <summary>Beside the files that it is made of, so that what they name relatively is found.</summary>
    internal string Address { get; }

    internal void Map(IEndpointRouteBuilder site) =>
        site.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], Answer)
            .ExcludeFromDescription()
            .WithMetadata(new OpenToEveryoneAttribute());

    private IResult Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        bool takesPacked = context
            .Request.GetTypedHeaders()
            .AcceptEncoding.Any(one =>
                one.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && one.Quality is not 0
            );
        if (takesPacked)
            context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(takesPacked ? packed.Value : plain, "text/css; charset=utf-8");
    }

    private static string Read(IFileProvider files, string name)
    {
        using Stream file = files.GetFileInfo($"{name}.css").CreateReadStream();
        using StreamReader text = new(file);
        return text.ReadToEnd();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (BrotliStream into = new(packed, CompressionLevel.SmallestSize))
            into.Write(bytes);
        return packed.ToArray();
    }
}
