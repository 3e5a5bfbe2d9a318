using Kuntakokeilu.Core.Guidance.Tables;

namespace Kuntakokeilu.Core.Guidance.Searching;

/// <summary>What narrows the published answers.</summary>
internal sealed record AnswerFilter
{
    internal static AnswerFilter None { get; } = new();

    /// <summary>The code of a theme.</summary>
    public string? Theme { get; init; }
    public AnswerStatus? Status { get; init; }

    /// <summary>The number of an issue in the database.</summary>
    public int? Issue { get; init; }

    /// <summary>A section of the Act that is cited.</summary>
    public string? Section { get; init; }

    /// <summary>As a condition of the entries, whose values are added to those of the statement.</summary>
    internal string ToSql(IList<object> values)
    {
        List<string> parts = [];
        Add(Theme, "e.theme = {0}");
        Add(Status is { } status ? (short)status : null, "e.status = {0}");
        Add(Issue, "e.issue_id = {0}");
        Add(Section is { } section ? new[] { section } : null, "e.sections @> {0}");
        return string.Concat(parts.Select(part => $" and {part}"));

        void Add(object? value, string condition)
        {
            if (value is null)
                return;
            values.Add(value);
            parts.Add(condition.Replace("{0}", $"${values.Count}"));
        }
    }
}
