using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Answering;

/// <summary>Reads and writes what is being written of an answer.</summary>
internal static class DraftRows
{
    private const string Columns = """
        number, revision, question_fi, question_sv, question_en, answer_fi, answer_sv, answer_en, status, status_since,
        note_fi, note_sv, note_en, cites, law_day, written_by, written_name, approved_name, published_name
        """;

    /// <summary>The latest draft of a question, published or not; null where none was written.</summary>
    internal static async Task<DraftSeen?> Latest(NpgsqlConnection connection, int question, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"select {Columns} from guidance.answer_draft where question_id = $1 order by number desc limit 1",
            connection
        );
        command.Parameters.Add(new() { Value = question });
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    /// <summary>The answer that is published now, as a draft of the next one begins with it.</summary>
    internal static async Task<(short Number, DraftText Text)?> Published(
        NpgsqlConnection connection,
        int question,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select number, 0::smallint, question_fi, question_sv, question_en, answer_fi, answer_sv, answer_en, status,
                status_since, note_fi, note_sv, note_en, cites, law_day, null::int, '', null::text, null::text
            from guidance.answer_version where question_id = $1 order by number desc limit 1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = question });
        return await command.All(Read, stop) is [var found] ? (found.Number, found.Text) : null;
    }

    /// <summary>Writes a draft, or writes it anew where it was read as this revision.</summary>
    /// <returns>False when another has written meanwhile.</returns>
    internal static async Task<bool> Write(
        NpgsqlConnection connection,
        int question,
        short number,
        short revision,
        DraftText text,
        Official by,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            revision == 0
                ? $"""
                insert into guidance.answer_draft (question_id, number, revision, question_fi, question_sv, question_en, answer_fi,
                    answer_sv, answer_en, status, status_since, note_fi, note_sv, note_en, cites, sections, law_day,
                    written_by, written_name)
                values ($1, $2, $3 + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                on conflict do nothing
                """
                : """
                update guidance.answer_draft set (revision, question_fi, question_sv, question_en, answer_fi, answer_sv,
                    answer_en, status, status_since, note_fi, note_sv, note_en, cites, sections, law_day, written_by,
                    written_name, approved_by, approved_name)
                = ($3 + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, null, null)
                where question_id = $1 and number = $2 and revision = $3 and published_name is null
                """,
            connection
        );
        foreach (object value in (object[])[question, number, revision])
            command.Parameters.Add(new() { Value = value });
        foreach (
            string? value in (string?[])
                [text.Question.Fi, text.Question.Sv, text.Question.En, text.Answer.Fi, text.Answer.Sv, text.Answer.En]
        )
            command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = value });
        command.Parameters.Add(new() { Value = (short)text.Status });
        command.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = text.Since });
        foreach (string? value in (string?[])[text.Note?.Fi, text.Note?.Sv, text.Note?.En])
            command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = value });
        command.Parameters.Add(new() { Value = text.Cites.ToArray() });
        command.Parameters.Add(new() { Value = ActCitation.SectionsOf(text.Cites) });
        command.Parameters.Add(new() { Value = text.LawDay });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        command.Parameters.Add(new() { Value = by.Name });
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    private static DraftSeen Read(NpgsqlDataReader row) =>
        new(
            row.GetInt16(0),
            row.GetInt16(1),
            new(
                new(row.GetString(2), row.TextOrNull(3), row.TextOrNull(4)),
                new(row.GetString(5), row.TextOrNull(6), row.TextOrNull(7))
            )
            {
                Status = (AnswerStatus)row.GetInt16(8),
                Since = row.DayOrNull(9),
                Note = row.TextOrNull(10) is { } note ? new(note, row.TextOrNull(11), row.TextOrNull(12)) : null,
                Cites = row.GetFieldValue<string[]>(13),
                LawDay = row.GetFieldValue<DateOnly>(14),
            }
        )
        {
            WrittenBy = row.ValueOrNull<int>(15),
            WrittenName = row.GetString(16),
            ApprovedName = row.TextOrNull(17),
            PublishedName = row.TextOrNull(18),
        };
}
