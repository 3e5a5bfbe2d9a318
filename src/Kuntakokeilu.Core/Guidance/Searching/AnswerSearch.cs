using Kuntakokeilu.Base.Data;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Searching;

/// <summary>What is found: the answers that fit best first, and where nothing is, words that are much alike.</summary>
internal sealed record AnswersFound(IReadOnlyList<int> Questions, IReadOnlyList<string> Alike);

/// <summary>
/// Looks for words in the published answers. A word stands for all its forms; one that has no hit is tried as the beginning of a
/// word, and from five letters within longer ones.
/// </summary>
internal static class AnswerSearch
{
    /// <summary>Nobody looks further; the rest is found by narrowing.</summary>
    internal const int Most = 1000;

    private const int ShortestWithin = 5;

    internal static async Task<AnswersFound> Find(
        NpgsqlConnection connection,
        string written,
        string language,
        AnswerFilter filter,
        CancellationToken stop
    )
    {
        IReadOnlyList<int> found = await Whole(connection, written, language, filter, stop);
        if (found.Count > 0)
            return new(found, []);
        IReadOnlyList<SoughtPart> parts = SoughtWords.Parts(written);
        bool[] known = parts.Any(one => one.IsWord) ? await Known(connection, parts, language, filter, stop) : [];
        if (known.Contains(false))
            found = await Within(connection, parts, known, language, filter, stop);
        return found.Count > 0 ? new(found, []) : new([], await Alike(connection, parts, known, stop));
    }

    /// <summary>The column of a language's words.</summary>
    internal static string Words(string language) => $"words_{(language is "sv" or "en" ? language : "fi")}";

    private static async Task<IReadOnlyList<int>> Whole(
        NpgsqlConnection connection,
        string written,
        string language,
        AnswerFilter filter,
        CancellationToken stop
    )
    {
        List<object> values = [language, written];
        string words = Words(language);
        return await Questions(
            connection,
            $"""
            e.question_id from guidance.answer_entry e, guidance.sought($1, $2) q
            where e.{words} @@ q{filter.ToSql(values)}
            order by ts_rank_cd(e.{words}, q) desc, e.published_on desc, e.question_id
            """,
            values,
            stop
        );
    }

    /// <summary>Of each part whether any answer of the choice has it.</summary>
    private static async Task<bool[]> Known(
        NpgsqlConnection connection,
        IReadOnlyList<SoughtPart> parts,
        string language,
        AnswerFilter filter,
        CancellationToken stop
    )
    {
        List<object> values = [language, parts.Select(one => one.Text).ToArray()];
        await using NpgsqlCommand command = new(
            $"""
            select exists (
                select from guidance.answer_entry e
                where e.{Words(language)} @@ q{filter.ToSql(values)})
            from unnest($2) with ordinality u(part, place) cross join lateral guidance.sought($1, u.part) q
            order by u.place
            """,
            connection
        );
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        IReadOnlyList<bool> known = await command.All(row => row.GetBoolean(0), stop);
        return [.. known.Zip(parts).Select(one => one.First || !one.Second.IsWord)];
    }

    /// <summary>Words without a hit as beginnings and within longer words; the others as they are.</summary>
    private static async Task<IReadOnlyList<int>> Within(
        NpgsqlConnection connection,
        IReadOnlyList<SoughtPart> parts,
        bool[] known,
        string language,
        AnswerFilter filter,
        CancellationToken stop
    )
    {
        List<object> values = [language];
        // A query is made once: in a condition it would be made for each row.
        List<string> sources = ["guidance.answer_entry e"];
        List<string> conditions = [];
        string words = Words(language);
        foreach ((SoughtPart part, bool isKnown) in parts.Zip(known))
            if (isKnown)
            {
                sources.Add($"guidance.sought($1, {Add(part.Text)}) q{sources.Count}");
                conditions.Add($"e.{words} @@ q{sources.Count - 1}");
            }
            else if (part.Text.Length >= ShortestWithin)
                conditions.Add($"e.body like {Add($"%{part.Text}%")}");
            else
                conditions.Add($"e.{words} @@ to_tsquery('simple', {Add($"{part.Text}:*")})");
        return await Questions(
            connection,
            $"""
            e.question_id from {string.Join(", ", sources)}
            where {string.Join(" and ", conditions)}{filter.ToSql(values)}
            order by e.published_on desc, e.question_id
            """,
            values,
            stop
        );

        string Add(string value)
        {
            values.Add(value);
            return $"${values.Count}";
        }
    }

    /// <summary>Words of the answers that are spelled nearly so.</summary>
    private static async Task<IReadOnlyList<string>> Alike(
        NpgsqlConnection connection,
        IReadOnlyList<SoughtPart> parts,
        bool[] known,
        CancellationToken stop
    )
    {
        string[] unknown = [.. parts.Zip(known).Where(one => !one.Second).Select(one => one.First.Text)];
        if (unknown.Length == 0)
            return [];
        await using NpgsqlCommand command = new(
            """
            select n.word from unnest($1) u(word)
            cross join lateral (
                select w.word from guidance.word w where w.word % u.word
                order by similarity(w.word, u.word) desc, w.word limit 3) n
            limit 5
            """,
            connection
        );
        command.Parameters.Add(new() { Value = unknown });
        return await command.All(row => row.GetString(0), stop);
    }

    /// <summary>All numbers as one value: a thousand rows of one number each take longer on the way than to find.</summary>
    private static async Task<IReadOnlyList<int>> Questions(
        NpgsqlConnection connection,
        string sought,
        IEnumerable<object> values,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new($"select array(select {sought} limit {Most})", connection);
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        return (int[])(await command.ExecuteScalarAsync(stop))!;
    }
}
