using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Reviewing;

/// <summary>A published answer of which something that it cites has been amended since.</summary>
/// <param name="Sections">What it cites of what was amended.</param>
/// <param name="Given">Since when the amendment has been known.</param>
internal sealed record ToReview(
    AnswerSummary Answer,
    string Amendment,
    DateOnly Given,
    DateOnly InForce,
    IReadOnlyList<string> Sections
);

/// <summary>
/// Which published answers the law may have overtaken: those that cite a section of which an amendment has brought another wording
/// since the day of the law by which they were written. It is read from the law book and the answers and stored nowhere: an
/// amendment that is put into the book lists them by that.
/// </summary>
internal static class ReviewList
{
    /// <summary>The sections of which an amendment brought another wording.</summary>
    internal static IReadOnlyList<string> ChangedBy(Amendment act, IReadOnlyList<Wording> wordings) =>
        [.. wordings.Where(one => one.By?.Number == act.Number).Select(one => one.Section).Distinct()];

    /// <summary>The same as days of what waits, for a card: a query of its own with a row <c>today</c>.</summary>
    internal static string Waiting(IReadOnlyList<Amendment> amendments, IReadOnlyList<Wording> wordings) =>
        $"""
        select distinct c.given as day, v.question_id, c.amendment
        from guidance.answer_entry e
        join guidance.answer_version v on (v.question_id, v.number) = (e.question_id, e.version)
        join (values {string.Join(
            ", ",
            from act in amendments
            from section in ChangedBy(act, wordings)
            select $"('{act.Number}', date '{act.Given:yyyy-MM-dd}', date '{act.InForce:yyyy-MM-dd}', '{section}')"
        )}) c (amendment, given, in_force, section)
            on c.section = any (v.sections) and c.in_force > v.law_day
        join today on c.given <= today.day
        where not exists (
            select from guidance.review r
            where (r.question_id, r.version, r.amendment) = (v.question_id, v.number, c.amendment))
        """;

    /// <param name="amendments">Of the law book.</param>
    /// <param name="today">What is given later is not known yet.</param>
    internal static async Task<IReadOnlyList<ToReview>> Read(
        NpgsqlConnection connection,
        IReadOnlyList<Amendment> amendments,
        IReadOnlyList<Wording> wordings,
        DateOnly today,
        string language,
        CancellationToken stop
    )
    {
        (Amendment Act, string Section)[] changes =
        [
            .. from act in amendments
            where act.Given <= today
            from section in ChangedBy(act, wordings)
            select (act, section),
        ];
        await using NpgsqlCommand command = new(
            $"""
            with change as (select * from unnest($1, $2, $3, $4) c(amendment, given, in_force, section))
            select {AnswerSummary.Columns(language)}, c.amendment, c.given, c.in_force, c.sections
            {AnswerSummary.From}
            join lateral (
                select c.amendment, c.given, c.in_force, array_agg(c.section order by c.section) as sections
                from change c
                where c.section = any (v.sections) and c.in_force > v.law_day
                group by c.amendment, c.given, c.in_force) c on true
            where not exists (
                select from guidance.review r
                where (r.question_id, r.version, r.amendment) = (v.question_id, v.number, c.amendment))
            order by c.given, e.question_id
            """,
            connection
        );
        command.Parameters.Add(new() { Value = changes.Select(one => one.Act.Number).ToArray() });
        command.Parameters.Add(new() { Value = changes.Select(one => one.Act.Given).ToArray() });
        command.Parameters.Add(new() { Value = changes.Select(one => one.Act.InForce).ToArray() });
        command.Parameters.Add(new() { Value = changes.Select(one => one.Section).ToArray() });
        const int first = AnswerTold.Length + 8;
        return await command.All(
            row => new ToReview(
                AnswerSummary.Read(row),
                row.GetString(first),
                row.GetFieldValue<DateOnly>(first + 1),
                row.GetFieldValue<DateOnly>(first + 2),
                row.GetFieldValue<string[]>(first + 3)
            ),
            stop
        );
    }
}
