using System.Text.Json;
using System.Text.Unicode;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>Reads what others sent: names in any letter case, and nothing is taken for granted.</summary>
internal static class Json
{
    private const int MostBytes = 1 << 20;

    /// <summary>The body; undefined when there is none.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="anyType">Whether it is read whatever kind it is said to be.</param>
    /// <param name="stop">When nobody waits for it any more.</param>
    internal static async Task<(JsonElement Body, ProblemResult? Wrong)> Read(
        HttpRequest request,
        bool anyType,
        CancellationToken stop
    )
    {
        if (request.ContentLength > MostBytes)
            return (default, TooLong());
        using MemoryStream body = new();
        byte[] part = new byte[16_384];
        for (int read; (read = await request.Body.ReadAsync(part, stop)) > 0; )
        {
            body.Write(part, 0, read);
            if (body.Length > MostBytes)
                return (default, TooLong());
        }
        if (body.Length == 0)
            return (default, null);
        if (!anyType && !request.HasJsonContentType())
            return (
                default,
                new(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "Send application/json.")
            );
        if (!Utf8.IsValid(body.GetBuffer().AsSpan(0, (int)body.Length)))
            return (default, ProblemResult.Bad("The body is not UTF-8."));
        try
        {
            body.Position = 0;
            using JsonDocument document = JsonDocument.Parse(body, new() { MaxDepth = 16 });
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException e)
        {
            return (default, ProblemResult.Bad($"The body is not JSON (line {e.LineNumber + 1})."));
        }

        static ProblemResult TooLong() =>
            new(StatusCodes.Status413PayloadTooLarge, "Too long", $"At most {MostBytes} bytes.");
    }

    /// <summary>A member by its name in any letter case; null when there is none.</summary>
    internal static JsonElement? Member(JsonElement of, string name)
    {
        if (of.ValueKind is JsonValueKind.Object)
            foreach (JsonProperty one in of.EnumerateObject())
                if (NameOf(one)?.Equals(name, StringComparison.OrdinalIgnoreCase) is true)
                    return one.Value;
        return null;
    }

    /// <summary>A text, well formed; null when it is something else.</summary>
    internal static string? Text(JsonElement of, string name) => Member(of, name) is { } value ? Text(value) : null;

    /// <summary>A list of texts, empty when it is not there; null when it is something else.</summary>
    internal static IReadOnlyList<string>? Texts(JsonElement of, string name)
    {
        if (Member(of, name) is not { ValueKind: not JsonValueKind.Null } value)
            return [];
        if (value.ValueKind is not JsonValueKind.Array)
            return null;
        string[] texts = [.. value.EnumerateArray().Select(Text).OfType<string>()];
        return texts.Length < value.GetArrayLength() ? null : texts;
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? IfText(value.GetString) : null;

    private static string? NameOf(JsonProperty one) => IfText(() => one.Name);

    /// <summary>Null for half of a surrogate pair, as an escape: JSON allows it, text does not.</summary>
    private static string? IfText(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
