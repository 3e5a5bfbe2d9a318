using Kuntakokeilu.App.Pages.Surveys;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Making surveys and answering for one's municipality, in plain SQL; nobody of the register is concerned.</summary>
internal static class SurveyWrites
{
    private const string New = "POST /surveys/manage/new";
    private const string Publish = "POST /surveys/manage/{id:int}";
    private const string Close = "POST /surveys/manage/{id:int}/close";
    private const string Frame = "POST /surveys/manage/{id:int}/frame";
    private const string Contact = "POST /surveys/manage/asked/{asked:int}";
    private const string Own = "POST /surveys/own";

    private const string Define = """
        insert into surveys.definition (survey_id, number, content, memo, written_by, written_name, written_at)
        values (900, 1, '{}', '{}', BY, 'Kirjoittaja', now())
        """;

    private const string Begun = """
        insert into surveys.survey (id, code, state) overriding system value values (900, 'kesken', 1);
        """;

    private const string Written = Begun + Define + ";";

    private const string Published =
        Written
        + """
            update surveys.definition set (published_name, published_at) = ('Julkaisija', now()) where survey_id = 900;
            update surveys.survey set (state, opens_at, closes_at, version) = (2, now() - interval '2 days', CLOSES, 1)
            where id = 900;
            """;

    private const string Ask = """
        insert into surveys.asked (survey_id, municipality, population, in_pilot, region, ely, language_status, contact_name,
            contact_email, language, state, submissions)
        values (900, WHOSE, 1, true, '06', '04', 'fi', 'a', 'a@b.c', 'fi', 1, 0)
        """;

    private const string Given =
        "insert into surveys.link (asked_id, hash, is_main, name, account_id, made_at) "
        + "select max(id), sha256('KEY'), MAIN, 'a', BY, now() from surveys.asked where survey_id = 900";

    private static readonly string Open = Published
        .Replace("BY", "null")
        .Replace("CLOSES", "now() + interval '2 days'");
    private static readonly string Asked = Open + Ask.Replace("WHOSE", "837") + ";";
    private static readonly string AskedElsewhere = Open + Ask.Replace("WHOSE", "92") + ";";

    private const string PublishIt =
        "select surveys.publish_own(900, 1::smallint, now(), now() + interval '2 days', now(), 'Julkaisija')";

    internal static IReadOnlyList<PlannedWrite> All { get; } =
    [
        new(
            "a survey",
            New,
            null,
            "insert into surveys.survey (code, state) values ('uusi', 1)",
            Has(SurveysSubject.WriteSurvey)
        ),
        new(
            "a survey published by hand",
            New,
            null,
            "insert into surveys.survey (code, state, opens_at, closes_at, version) values ('uusi', 2, now(), now() + interval '1 day', 1)",
            Nobody
        ),
        new("a definition", New, Begun, Define.Replace("BY", "$2"), Has(SurveysSubject.WriteSurvey)),
        new("a definition in another's name", New, Begun, Define.Replace("BY", "1"), Nobody),
        new("a survey published", Publish, Written.Replace("BY", "1"), PublishIt, Has(SurveysSubject.PublishSurvey)),
        new("one's own survey published", Publish, Written.Replace("BY", "$2"), PublishIt, Nobody),
        new(
            "a survey closed",
            Close,
            Published.Replace("BY", "null").Replace("CLOSES", "now() - interval '1 day'"),
            "select surveys.close_own(900, now())",
            Has(SurveysSubject.CloseSurvey)
        ),
        new("a survey closed while it is open", Close, Open, "select surveys.close_own(900, now())", Nobody),
        new("a municipality asked", Frame, Open, Ask.Replace("WHOSE", "837"), Has(SurveysSubject.KeepSurveyFrame)),
        new(
            "a link to answer",
            Frame,
            Asked,
            Given.Replace("MAIN", "true").Replace("BY", "null"),
            Has(SurveysSubject.KeepSurveyFrame)
        ),
        new(
            "another contact",
            Contact,
            Asked,
            "update surveys.asked set contact_name = 'b' where survey_id = 900",
            Has(SurveysSubject.KeepSurveyFrame)
        ),
        new(
            "that an answer has been sent, by hand",
            Contact,
            Asked,
            "update surveys.asked set (state, submissions, sent_at) = (2, 1, now()) where survey_id = 900",
            Nobody
        ),
        new(
            "an answer to a survey by hand",
            Contact,
            Asked,
            "insert into surveys.submission (asked_id, number, received_at, is_late, fields) select max(id), 1, now(), false, '{}' "
                + "from surveys.asked where survey_id = 900",
            Nobody
        ),
        new(
            "a link of one's own",
            Own,
            Asked,
            Given.Replace("MAIN", "false").Replace("BY", "$2"),
            (actor, _) =>
                MayWrite.Has(actor, SurveysSubject.AnswerOwnSurvey)
                && actor.Organisation == Organisations.Municipality(TestActor.Tampere)
        ),
        new(
            "a link of one's own to another municipality's answer",
            Own,
            AskedElsewhere,
            Given.Replace("MAIN", "false").Replace("BY", "$2"),
            Nobody
        ),
        new("a link in another's name", Own, Asked, Given.Replace("MAIN", "false").Replace("BY", "1"), Nobody),
    ];

    private static Func<Actor, int, bool> Has(AccessAction action) => (actor, _) => MayWrite.Has(actor, action);
}
