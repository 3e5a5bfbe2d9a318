using Kuntakokeilu.Statistics.Selecting;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>Why something is not answered, as RFC 9457 has it: for programmers, in English.</summary>
internal sealed record ProblemResult(int Status, string Title, string Detail) : IResult
{
    private IReadOnlyList<SelectionProblem> Problems { get; init; } = [];

    internal static ProblemResult Of(IReadOnlyList<SelectionProblem> problems) =>
        new(StatusCodes.Status400BadRequest, "The selection can't be made", string.Join("; ", problems))
        {
            Problems = problems,
        };

    internal static ProblemResult Bad(string detail) => new(StatusCodes.Status400BadRequest, "Bad request", detail);

    internal static ProblemResult Missing(string detail) => new(StatusCodes.Status404NotFound, "Not found", detail);

    internal static ProblemResult NothingPublished() => Missing("No statistics published yet.");

    internal static ProblemResult NoRoom() =>
        new(
            StatusCodes.Status507InsufficientStorage,
            "No room",
            "No more queries can be saved here. The address of /data can hold the whole query instead."
        );

    internal static ProblemResult TooManyCells(long cells, int most) =>
        new(
            StatusCodes.Status403Forbidden,
            "Too many cells",
            $"The selection has {cells} cells; at most {most} are given at once. Choose fewer values."
        );

    public Task ExecuteAsync(HttpContext httpContext) =>
        Results
            .Problem(
                Detail,
                statusCode: Status,
                title: Title,
                extensions: Problems.Count == 0
                    ? null
                    : new Dictionary<string, object?>
                    {
                        ["problems"] = Problems.Select(one => new Dictionary<string, string>
                        {
                            ["variable"] = one.Variable[..Math.Min(one.Variable.Length, 60)],
                            ["what"] = one.What,
                        }),
                    }
            )
            .ExecuteAsync(httpContext);
}
