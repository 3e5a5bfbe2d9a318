using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Asking;

/// <summary>A question as the session sees it: a municipality its own, the ministry all.</summary>
internal sealed record QuestionMatter(int Id, string Theme, short? Municipality, string Text, QuestionState State)
{
    public required DateTimeOffset SentAt { get; init; }
    public DateOnly? LawDay { get; init; }
    public int? TakenBy { get; init; }
    public string? TakenName { get; init; }
    public DateTimeOffset? TakenUntil { get; init; }
    public int? MergedInto { get; init; }
    public string? Reason { get; init; }
    public short? SeenVersion { get; init; }

    /// <summary>Of the latest answer that is published.</summary>
    public short? Version { get; init; }
    public AnswerStatus? Status { get; init; }

    internal bool CanBeWithdrawn => State is QuestionState.Sent or QuestionState.Taken or QuestionState.Answered;

    /// <summary>Something was published that the municipality has not seen.</summary>
    internal bool HasNews => Version is not null && Version != SeenVersion;

    /// <summary>Whether it waits for the ministry, or an answer can be written anew.</summary>
    internal bool CanBeAnswered =>
        State is QuestionState.Sent or QuestionState.Taken or QuestionState.Answered or QuestionState.Published;

    internal bool IsHeldAt(DateTimeOffset now) => TakenUntil > now;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("sent", IsDescending: true, new KeyColumn("q.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(QuestionMatter one) => [one.Id];

    private const string From = "from guidance.question q left join guidance.answer_entry e on e.question_id = q.id";

    internal const string Columns = """
        q.id, q.theme, q.municipality, q.text, q.state, q.sent_at, q.law_day, q.taken_by, q.taken_name, q.taken_until,
        q.merged_into, q.reason, q.seen_version, e.version, e.status
        """;

    /// <summary>Questions in some state, or all that the session sees.</summary>
    internal static ListSql List(NpgsqlConnection connection, QuestionState? state, ListOrder order) =>
        state is { } one
            ? new(connection, $"{From} where q.state = $1", [(short)one], order)
            : new(connection, $"{From} where true", [], order);

    internal static async Task<QuestionMatter?> Find(NpgsqlConnection connection, int question, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"select {Columns} {From} where q.id = $1", connection);
        command.Parameters.Add(new() { Value = question });
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    internal static QuestionMatter Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.ValueOrNull<short>(2),
            row.GetString(3),
            (QuestionState)row.GetInt16(4)
        )
        {
            SentAt = row.GetFieldValue<DateTimeOffset>(5),
            LawDay = row.DayOrNull(6),
            TakenBy = row.ValueOrNull<int>(7),
            TakenName = row.TextOrNull(8),
            TakenUntil = row.ValueOrNull<DateTimeOffset>(9),
            MergedInto = row.ValueOrNull<int>(10),
            Reason = row.TextOrNull(11),
            SeenVersion = row.ValueOrNull<short>(12),
            Version = row.ValueOrNull<short>(13),
            Status = (AnswerStatus?)row.ValueOrNull<short>(14),
        };
}
