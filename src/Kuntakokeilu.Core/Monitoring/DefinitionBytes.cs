using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// How a table's definition is stored with a release: JSON, compressed. It has everything by which the figures are read,
/// so that a later program, whose catalogue says something else, reads the release as it was published.
/// </summary>
internal static class DefinitionBytes
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal static byte[] Of(TableDefinition definition)
    {
        using MemoryStream bytes = new();
        using (ZLibStream packed = new(bytes, CompressionLevel.Optimal))
            JsonSerializer.Serialize(packed, Stored.Of(definition), Form);
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">They are no definition.</exception>
    internal static TableDefinition Read(byte[] bytes)
    {
        using ZLibStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        try
        {
            return (JsonSerializer.Deserialize<Stored>(packed, Form) ?? throw new JsonException("null")).Definition();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("the stored definition of a table can't be read", e);
        }
    }

    /// <summary>The form on record. It may be added to; what has been written must stay readable.</summary>
    private sealed record Stored(
        string Id,
        Words Title,
        IReadOnlyList<StoredVariable> Variables,
        IReadOnlyList<Words> Notes,
        Words? Holds = null
    )
    {
        internal static Stored Of(TableDefinition table) =>
            new(table.Id, table.Title, [.. table.Variables.Select(StoredVariable.Of)], table.Notes, table.Holds);

        internal TableDefinition Definition() =>
            new(Id, Title, [.. Variables.Select(variable => variable.Variable())], Notes) { Holds = Holds };
    }

    private sealed record StoredVariable(
        string Code,
        Words Label,
        VariableKind Kind,
        IReadOnlyList<StoredValue> Values,
        IReadOnlyList<Codelist> Codelists,
        string? EliminationCode = null
    )
    {
        internal static StoredVariable Of(Variable one) =>
            new(
                one.Code,
                one.Label,
                one.Kind,
                [.. one.Values.Select(StoredValue.Of)],
                one.Codelists,
                one.EliminationCode
            );

        internal Variable Variable() =>
            new(Code, Label, Kind, [.. Values.Select(value => value.Value())], EliminationCode, Codelists);
    }

    /// <param name="Content">What the values of a content variable have beside their names.</param>
    private sealed record StoredValue(string Code, Words Label, StoredContent? Content = null)
    {
        internal static StoredValue Of(Value one) =>
            new(
                one.Code,
                one.Label,
                one is Content counted
                    ? new(counted.Unit, counted.Decimals, counted.Definition, counted.Source, counted.IsFlow)
                    : null
            );

        internal Value Value() =>
            Content is { } counted
                ? new Content(
                    Code,
                    Label,
                    counted.Unit,
                    counted.Decimals,
                    counted.Definition,
                    counted.Source,
                    counted.IsFlow
                )
                : new Value(Code, Label);
    }

    private sealed record StoredContent(Words Unit, int Decimals, Words Definition, Words Source, bool IsFlow);
}
