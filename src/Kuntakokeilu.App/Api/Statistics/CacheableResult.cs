using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// Something whole that anyone may keep: with a strong tag of its bytes, answered with 304 to who has it already, and
/// compressed for who can read that. It holds nobody's secret, so compression over https gives nothing away.
/// </summary>
internal sealed class CacheableResult(ReadOnlyMemory<byte> body, string type) : IResult
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    internal const string JsonType = "application/json; charset=utf-8";

    private readonly Lazy<string> hash = new(() => Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 12)));
    private readonly Lazy<ReadOnlyMemory<byte>> brotli = new(() => Compressed(body, "br"));
    private readonly Lazy<ReadOnlyMemory<byte>> gzip = new(() => Compressed(body, "gzip"));

    /// <summary>About as much as it takes in memory, its codings included.</summary>
    internal long Size => IsText ? body.Length + (body.Length / 2) : body.Length;

    internal int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>As what a browser keeps it.</summary>
    internal string? FileName { get; init; }

    /// <summary>Where it has been made, if it has.</summary>
    internal Uri? Location { get; init; }

    internal static CacheableResult Json(
        object value,
        int status = StatusCodes.Status200OK,
        Uri? location = null,
        string type = JsonType
    ) => new(JsonSerializer.SerializeToUtf8Bytes(value, Form), type) { Status = status, Location = location };

    internal static CacheableResult Of(Action<IBufferWriter<byte>> write, string type)
    {
        ArrayBufferWriter<byte> output = new();
        write(output);
        return new(output.WrittenMemory, type);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        string? coding = IsText ? CodingFor(httpContext.Request) : null;
        response.StatusCode = Status;
        response.Headers.Vary = "Accept, Accept-Encoding";
        if (FileName is not null)
            response.Headers.ContentDisposition = $"inline; filename=\"{FileName}\"";
        if (Location is not null)
            response.Headers.Location = Location.AbsoluteUri;
        if (HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method))
        {
            response.Headers.CacheControl = "public, max-age=60";
            string tag = Tag(coding);
            response.Headers.ETag = tag;
            if (IsKnown(httpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        else
            response.Headers.CacheControl = "no-store";
        response.ContentType = type;
        if (coding is not null)
            response.Headers.ContentEncoding = coding;
        ReadOnlyMemory<byte> sent =
            coding is null ? body
            : coding == "br" ? brotli.Value
            : gzip.Value;
        response.ContentLength = sent.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(sent, httpContext.RequestAborted).AsTask();
    }

    private bool IsText =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.Contains("json", StringComparison.Ordinal)
        || type.Contains("xml;", StringComparison.Ordinal);

    /// <summary>Other bytes have another tag: each coding has its own.</summary>
    private string Tag(string? coding) => coding is null ? $"\"{hash.Value}\"" : $"\"{hash.Value}-{coding}\"";

    /// <summary>
    /// By the tag alone. There is no time at which an answer last changed: its texts change with the program, and what is
    /// recent with the day.
    /// </summary>
    private static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request
            .GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any) || known.Compare(new(tag), useStrongComparison: false)
            );

    /// <summary>br, gzip or neither.</summary>
    internal static string? CodingFor(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0)
            return null;
        IList<StringWithQualityHeaderValue> wishes = request.GetTypedHeaders().AcceptEncoding;
        foreach (string coding in (ReadOnlySpan<string>)["br", "gzip"])
            if (
                wishes.Any(wish =>
                    wish.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && wish.Quality is not 0
                )
            )
                return coding;
        return null;
    }

    private static ReadOnlyMemory<byte> Compressed(ReadOnlyMemory<byte> body, string coding)
    {
        using MemoryStream small = new();
        using (
            Stream into =
                coding == "br"
                    ? new BrotliStream(small, CompressionLevel.Fastest, leaveOpen: true)
                    : new GZipStream(small, CompressionLevel.Fastest, leaveOpen: true)
        )
            into.Write(body.Span);
        return small.ToArray();
    }
}
