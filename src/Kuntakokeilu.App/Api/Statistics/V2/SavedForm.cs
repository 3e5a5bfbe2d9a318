using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary>A query somebody saved, in its normal form: the same question is the same query.</summary>
internal sealed record SavedForm(string Table, string Language, Output Output, SelectionRequest Request)
{
    /// <summary>What the database keeps at most.</summary>
    internal const int MostCharacters = 20_000;

    /// <summary>In the order of the table, by its own codes, each value once; expressions stay expressions.</summary>
    internal static SavedForm Of(TableDefinition table, string language, Output output, SelectionRequest request)
    {
        IEnumerable<VariableQuery> queries =
            from variable in table.Variables
            from query in request.Queries
            where table.Find(query.Variable) == variable
            select new VariableQuery(
                variable.Code,
                [.. query.Values.Select(Code).Distinct().Order(StringComparer.Ordinal)],
                query.Codelist?.ToLowerInvariant()
            );
        return new(table.Id, language, output, new([.. queries], Names(request.Stub), Names(request.Heading)));

        string Code(string value) => value.ToUpperInvariant();

        string[]? Names(IReadOnlyList<string>? names) => names?.Select(name => table.Find(name)!.Code).ToArray();
    }

    /// <summary>A hash of what is asked: nobody can guess another's, and nobody can fill the table with one query.</summary>
    internal string Id => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..22];

    /// <summary>As it is kept.</summary>
    internal string Text =>
        JsonSerializer.Serialize(
            new
            {
                table = Table,
                language = Language,
                format = Output.Format.Name,
                parameters = Parameters,
                selection = Request.Queries.Select(query => new
                {
                    variableCode = query.Variable,
                    codelist = query.Codelist,
                    valueCodes = query.Values,
                }),
                placement = new { stub = Request.Stub, heading = Request.Heading },
            }
        );

    internal static SavedForm Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement saved = document.RootElement;
        OutputFormat format = OutputFormat.Find(Json.Text(saved, "format")!)!;
        return new(
            Json.Text(saved, "table")!,
            Json.Text(saved, "language")!,
            Output.Of(format, Json.Texts(saved, "parameters")!).Output!,
            SelectionRequest.Of(saved).Request!
        );
    }

    private IEnumerable<string> Parameters
    {
        get
        {
            if (Output.Naming != Output.Default(Output.Format))
                yield return $"Use{Output.Naming}";
            if (Output.HasTitle)
                yield return "IncludeTitle";
            if (Output.Separator != ',')
                yield return Output.Separator switch
                {
                    '\t' => "SeparatorTab",
                    ' ' => "SeparatorSpace",
                    _ => "SeparatorSemicolon",
                };
        }
    }

    internal object Told(StatisticsRequest asked) =>
        new
        {
            language = asked.Language,
            id = Id,
            savedQuery = new
            {
                id = Id,
                selection = new
                {
                    selection = Request.Queries.Select(query => new
                    {
                        variableCode = query.Variable,
                        codelist = query.Codelist,
                        valueCodes = query.Values,
                    }),
                    placement = new { heading = Request.Heading ?? [], stub = Request.Stub ?? [] },
                },
                language = Language,
                tableId = Table,
                outputFormat = Output.Format.Name,
                outputFormatParams = Parameters,
            },
            links = new[]
            {
                asked.Link("self", $"savedqueries/{Id}"),
                asked.Link("data", $"savedqueries/{Id}/data"),
                asked.Link("selection", $"savedqueries/{Id}/selection"),
            },
        };
}
