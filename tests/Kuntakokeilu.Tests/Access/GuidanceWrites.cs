using Kuntakokeilu.App.Pages.Guidance;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Asking the ministry and answering, in plain SQL; nobody of the register is concerned.</summary>
internal static class GuidanceWrites
{
    private const string New = "POST /guidance/questions/new";
    private const string Question = "POST /guidance/questions/{id:int}";
    private const string Answer = "POST /guidance/questions/{id:int}/answer";
    private const string Close = "POST /guidance/questions/{id:int}/close";
    private const string Reviews = "POST /guidance/reviews";

    private const string Ask = """
        insert into guidance.question (theme, municipality, sent_by, sent_at, text, state)
        values ('other', WHOSE, BY, now(), 'a', 1)
        """;

    /// <summary>Of Tampere, sent by somebody.</summary>
    private const string Asked = """
        insert into guidance.question (id, theme, municipality, sent_at, text, state)
        overriding system value values (900, 'other', 837, now(), 'a', 1);
        """;

    private const string Taken =
        Asked
        + """
            update guidance.question set (state, taken_name, taken_until) = (2, 'Joku', now()) where id = 900;
            """;

    private const string Write = """
        insert into guidance.answer_draft (question_id, number, revision, question_fi, answer_fi, status, cites, sections, law_day,
            written_by, written_name)
        values (900, 1, 1, 'a', 'b', 1, '{}', '{}', '2022-03-01', BY, 'Kirjoittaja')
        """;

    private const string Written = Taken + Write + ";";

    private const string Approve =
        "update guidance.answer_draft set approved_by = $2, approved_name = 'Hyväksyjä' where question_id = 900";

    private const string Approved =
        "update guidance.answer_draft set approved_by = 1, approved_name = 'Hyväksyjä' where question_id = 900;"
        + "update guidance.question set state = 3 where id = 900;";

    private const string Publish =
        "select guidance.publish(900, 1::smallint, 2022::smallint, 9::smallint, now(), 'Julkaisija')";

    private const string Published = """
        insert into guidance.issue (year, week, title) values (2022, 9, '');
        insert into guidance.question (id, theme, municipality, sent_at, text, state, issue_id, number)
        overriding system value select 900, 'other', 837, now(), 'a', 4, id, 1 from guidance.issue where year = 2022;
        insert into guidance.answer_version (question_id, number, question_fi, answer_fi, status, cites, sections, law_day,
            published_at)
        values (900, 1, 'a', 'b', 1, '{"5 §"}', '{"5"}', '2021-03-01', now());
        """;

    internal static IReadOnlyList<PlannedWrite> All { get; } =
    [
        new(
            "a question",
            New,
            null,
            Ask.Replace("WHOSE", "(select access.organiser())").Replace("BY", "$2"),
            Has(GuidanceSubject.AskMinistry)
        ),
        new(
            "a question in another's name",
            New,
            null,
            Ask.Replace("WHOSE", "(select access.organiser())").Replace("BY", "1"),
            Nobody
        ),
        new("a question of another municipality", New, null, Ask.Replace("WHOSE", "92").Replace("BY", "$2"), Nobody),
        new(
            "a question taken back",
            Question,
            Asked,
            "update guidance.question set state = 7 where id = 900",
            Own(GuidanceSubject.FollowAskedQuestion)
        ),
        new(
            "an answer seen",
            Question,
            Published,
            "update guidance.question set seen_version = 1 where id = 900",
            Own(GuidanceSubject.FollowAskedQuestion)
        ),
        new(
            "a question taken back too late",
            Question,
            Published,
            "update guidance.question set state = 7 where id = 900",
            Nobody
        ),
        new(
            "a question taken",
            Answer,
            Asked,
            "update guidance.question set (state, taken_by, taken_name, taken_until) = (2, $2, 'a', now()) where id = 900",
            Has(GuidanceSubject.AnswerAskedQuestion)
        ),
        new(
            "a question taken for another",
            Answer,
            Asked,
            "update guidance.question set (state, taken_by, taken_name, taken_until) = (2, 1, 'a', now()) where id = 900",
            Nobody
        ),
        new("a draft of an answer", Answer, Taken, Write.Replace("BY", "$2"), Has(GuidanceSubject.AnswerAskedQuestion)),
        new("a draft in another's name", Answer, Taken, Write.Replace("BY", "1"), Nobody),
        new("a draft approved", Answer, Written.Replace("BY", "1"), Approve, Has(GuidanceSubject.AnswerAskedQuestion)),
        new("one's own draft approved", Answer, Written.Replace("BY", "$2"), Approve, Nobody),
        new(
            "an answer published",
            Answer,
            Written.Replace("BY", "null") + Approved,
            Publish,
            Has(GuidanceSubject.AnswerAskedQuestion)
        ),
        new("an answer published without approval", Answer, Written.Replace("BY", "1"), Publish, Nobody),
        new(
            "an answer by hand",
            Answer,
            Taken,
            """
            insert into guidance.answer_version (question_id, number, question_fi, answer_fi, status, cites, sections, law_day,
                published_at)
            values (900, 1, 'a', 'b', 1, '{}', '{}', '2022-03-01', now())
            """,
            Nobody
        ),
        new(
            "a question published by hand",
            Answer,
            Taken,
            "update guidance.question set state = 4 where id = 900",
            Nobody
        ),
        new(
            "a question refused",
            Close,
            Asked,
            "update guidance.question set (state, reason) = (6, 'a') where id = 900",
            Has(GuidanceSubject.AnswerAskedQuestion)
        ),
        new(
            "a question merged",
            Close,
            Asked + Published.Replace("900", "901").Replace("2022, 9", "2022, 10"),
            "update guidance.question set (state, merged_into) = (5, 901) where id = 900",
            Has(GuidanceSubject.AnswerAskedQuestion)
        ),
        new(
            "that an answer still holds",
            Reviews,
            Published,
            """
            insert into guidance.review (question_id, version, amendment, closed_on, closed_by, closed_name, note)
            values (900, 1, '421/2021', '2022-03-01', $2, 'a', 'a')
            """,
            Has(GuidanceSubject.AnswerAskedQuestion)
        ),
        new(
            "that an answer still holds, in another's name",
            Reviews,
            Published,
            """
            insert into guidance.review (question_id, version, amendment, closed_on, closed_by, closed_name, note)
            values (900, 1, '421/2021', '2022-03-01', 1, 'a', 'a')
            """,
            Nobody
        ),
    ];

    private static Func<Actor, int, bool> Has(AccessAction action) => (actor, _) => MayWrite.Has(actor, action);

    private static Func<Actor, int, bool> Own(AccessAction action) =>
        (actor, _) =>
            MayWrite.Has(actor, action) && actor.Organisation == Organisations.Municipality(TestActor.Tampere);
}
