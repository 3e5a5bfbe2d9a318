namespace Kuntakokeilu.Tests.Guidance;

/// <summary>Questions and answers for the tests of other subjects, in plain SQL.</summary>
internal static class MadeGuidance
{
    /// <summary>Questions of Tampere: two that are answered, and one that waits.</summary>
    internal const string Rows = """
        insert into guidance.issue (year, week, title) values (2019, 43, 'Viikko 43');
        insert into guidance.question (theme, municipality, sent_at, text, state, issue_id, number)
        values ('other', 837, '2022-01-10', 'Miten?', 4, 1, 1), ('other', 837, '2022-01-10', 'Milloin?', 4, 1, 2),
            ('other', 837, '2022-01-10', 'Missä?', 1, null, null);
        insert into guidance.answer_version (question_id, number, question_fi, answer_fi, status, status_since, note_fi, cites,
            sections, law_day, published_at)
        values (1, 1, 'Miten?', 'Näin.', 3, '2021-06-01', 'Toisin.', '{"5 § 6 mom"}', '{"5"}', '2021-03-01', '2022-01-10'),
            (2, 1, 'Milloin?', 'Heti.', 1, null, null, '{}', '{}', '2021-03-01', '2022-01-10');
        """;
}
