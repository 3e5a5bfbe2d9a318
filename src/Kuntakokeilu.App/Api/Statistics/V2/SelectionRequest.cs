using System.Text.Json;
using Kuntakokeilu.Statistics.Selecting;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary>What is asked of a table: by an address or a body.</summary>
/// <param name="Queries">Empty: the default selection.</param>
/// <param name="Stub">Null: as it comes.</param>
/// <param name="Heading">Null: as it comes.</param>
internal sealed record SelectionRequest(
    IReadOnlyList<VariableQuery> Queries,
    IReadOnlyList<string>? Stub,
    IReadOnlyList<string>? Heading
)
{
    internal static SelectionRequest Default { get; } = new([], null, null);

    /// <summary>
    /// By an address: <c>valuecodes[Alue]=KU*,SSS</c>, <c>codelist[Alue]=...</c>, <c>heading</c>, <c>stub</c>.
    /// <c>outputValues</c> is accepted and changes nothing: a codelist is a choice of values, nothing is summed.
    /// </summary>
    internal static (SelectionRequest? Request, ProblemResult? Wrong) Of(IQueryCollection address)
    {
        Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> codelists = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, Microsoft.Extensions.Primitives.StringValues given) in address)
        {
            string name = key.Split('[')[0].ToUpperInvariant();
            if (name is not ("VALUECODES" or "CODELIST" or "OUTPUTVALUES"))
                continue;
            if (key.Length < name.Length + 3 || key[name.Length] != '[' || key[^1] != ']')
                return (
                    null,
                    ProblemResult.Bad($"{name.ToLowerInvariant()}: write it as {name.ToLowerInvariant()}[variable]=...")
                );
            string variable = key[(name.Length + 1)..^1];
            if (name == "VALUECODES")
            {
                values.TryAdd(variable, []);
                values[variable].AddRange(given.SelectMany(one => VariableQuery.Split(one ?? "")));
            }
            else if (name == "CODELIST" && (given.Count > 1 || !codelists.TryAdd(variable, given[0] ?? "")))
                return (null, ProblemResult.Bad("codelist: a variable has two."));
            else if (
                name == "OUTPUTVALUES"
                && given.Any(one => one?.ToUpperInvariant() is not ("SINGLE" or "AGGREGATED"))
            )
                return (null, ProblemResult.Bad("outputValues: single or aggregated."));
        }
        IEnumerable<VariableQuery> queries = values
            .Keys.Union(codelists.Keys, StringComparer.OrdinalIgnoreCase)
            .Select(name => new VariableQuery(name, values.GetValueOrDefault(name, []), Filled(codelists, name)));
        return (new([.. queries], Names(address, "stub"), Names(address, "heading")), null);
    }

    /// <summary>By a body, of the form of VariablesSelection; nothing at all is the default selection.</summary>
    internal static (SelectionRequest? Request, ProblemResult? Wrong) Of(JsonElement body)
    {
        if (body.ValueKind is JsonValueKind.Undefined)
            return (Default, null);
        if (body.ValueKind is not JsonValueKind.Object)
            return (null, ProblemResult.Bad("The body is not an object."));
        List<VariableQuery> queries = [];
        if (Json.Member(body, "selection") is { ValueKind: not JsonValueKind.Null } selection)
        {
            if (selection.ValueKind is not JsonValueKind.Array)
                return (null, ProblemResult.Bad("selection: not a list."));
            foreach (JsonElement one in selection.EnumerateArray())
                if (
                    Json.Text(one, "variableCode") is { Length: > 0 } code
                    && Json.Texts(one, "valueCodes") is { } values
                    && Json.Member(one, "codelist") is null or { ValueKind: JsonValueKind.Null or JsonValueKind.String }
                )
                    queries.Add(
                        new(
                            code,
                            [.. values.Select(v => v.Trim()).Where(v => v.Length > 0)],
                            Json.Text(one, "codelist")
                        )
                    );
                else
                    return (
                        null,
                        ProblemResult.Bad("selection: each needs a variableCode and valueCodes, a list of texts.")
                    );
        }
        if (Json.Member(body, "placement") is not { ValueKind: not JsonValueKind.Null } placement)
            return (new(queries, null, null), null);
        return Json.Texts(placement, "stub") is { } stub && Json.Texts(placement, "heading") is { } heading
            ? (new(queries, Some(stub), Some(heading)), null)
            : (null, ProblemResult.Bad("placement: stub and heading are lists of texts."));
    }

    private static string? Filled(Dictionary<string, string> codelists, string variable) =>
        codelists.TryGetValue(variable, out string? id) && id.Length > 0 ? id : null;

    private static IReadOnlyList<string>? Names(IQueryCollection address, string parameter) =>
        Some([.. address[parameter].SelectMany(one => VariableQuery.Split(one ?? ""))]);

    private static IReadOnlyList<string>? Some(IReadOnlyList<string> names) => names.Count > 0 ? names : null;
}
