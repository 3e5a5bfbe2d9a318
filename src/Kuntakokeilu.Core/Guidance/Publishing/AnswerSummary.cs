using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Publishing;

/// <summary>A published answer as lists, feeds and programs are told of it: the latest version, with what stands above it.</summary>
internal sealed record AnswerSummary(int Question, short Version, string Theme, AnswerTold Told)
{
    public required DateOnly PublishedOn { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public short? Year { get; init; }
    public short? Week { get; init; }
    public short? Number { get; init; }

    /// <summary>Words that were looked for stand between these in what is told.</summary>
    internal const char Begins = '\uE000';
    internal const char Ends = '\uE001';

    /// <summary>Where it is read from.</summary>
    internal const string From = """
        from guidance.answer_entry e
        join guidance.answer_version v on (v.question_id, v.number) = (e.question_id, e.version)
        left join guidance.issue i on i.id = e.issue_id
        """;

    /// <summary>What is read of it, in a language.</summary>
    internal static string Columns(string language) =>
        $"""
            e.question_id, e.version, e.theme, {AnswerTold.Columns(language)},
            e.published_on, e.updated_at, i.year, i.week, e.number
            """;

    internal static AnswerSummary Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt16(1), row.GetString(2), AnswerTold.Read(row, 3))
        {
            PublishedOn = row.GetFieldValue<DateOnly>(AnswerTold.Length + 3),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(AnswerTold.Length + 4),
            Year = row.ValueOrNull<short>(AnswerTold.Length + 5),
            Week = row.ValueOrNull<short>(AnswerTold.Length + 6),
            Number = row.ValueOrNull<short>(AnswerTold.Length + 7),
        };
}

/// <summary>A question with its answer in a language, and what the law has made of it.</summary>
/// <param name="Language">In which it is told: what is missing in one is told in Finnish.</param>
internal sealed record AnswerTold(string Question, string Answer, string Language, AnswerStatus Status)
{
    public DateOnly? Since { get; init; }

    /// <summary>What the law now says.</summary>
    public string? Note { get; init; }
    public IReadOnlyList<string> Cites { get; init; } = [];
    public required DateOnly LawDay { get; init; }

    /// <summary>How many columns it is read from.</summary>
    internal const int Length = 8;

    internal static string Columns(string language, string question = "{0}", string answer = "{0}")
    {
        string of = language is "sv" or "en" ? language : "fi";
        return $"""
            {question.Replace("{0}", $"coalesce(v.question_{of}, v.question_fi)")},
            {answer.Replace("{0}", $"coalesce(v.answer_{of}, v.answer_fi)")},
            case when v.answer_{of} is null then 'fi' else '{of}' end, v.status, v.status_since,
            coalesce(v.note_{of}, v.note_fi), v.cites, v.law_day
            """;
    }

    internal static AnswerTold Read(NpgsqlDataReader row, int first) =>
        new(
            row.GetString(first),
            row.GetString(first + 1),
            row.GetString(first + 2),
            (AnswerStatus)row.GetInt16(first + 3)
        )
        {
            Since = row.DayOrNull(first + 4),
            Note = row.TextOrNull(first + 5),
            Cites = row.GetFieldValue<string[]>(first + 6),
            LawDay = row.GetFieldValue<DateOnly>(first + 7),
        };
}
