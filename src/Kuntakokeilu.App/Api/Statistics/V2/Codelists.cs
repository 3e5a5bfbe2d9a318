using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary><c>GET /codelists/{id}</c>: choices of values, never sums.</summary>
internal static class Codelists
{
    internal static IResult One(HttpContext http, StatisticsRequest asked)
    {
        if (asked.Release is null)
            return ProblemResult.NothingPublished();
        string id = (string)http.Request.RouteValues["id"]!;
        foreach (Variable variable in asked.Release.Tables.SelectMany(table => table.Definition.Variables))
        foreach (Codelist codelist in variable.Codelists)
            if (codelist.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
                return CacheableResult.Json(About(codelist, variable, asked));
        return ProblemResult.Missing("There is no such codelist.");
    }

    private static object About(Codelist codelist, Variable variable, StatisticsRequest asked) =>
        new
        {
            id = codelist.Id,
            label = asked.Text(codelist.Label),
            language = asked.Language,
            languages = Words.Languages,
            elimination = false,
            type = "Valueset",
            values = codelist.Codes.Select(code => new
            {
                code,
                label = asked.Text(variable.Values[variable.PlaceOf(code)].Label),
                valueMap = new[] { code },
            }),
            links = new[] { asked.Link("self", $"codelists/{codelist.Id}") },
        };
}
