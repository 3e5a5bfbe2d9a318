namespace Kuntakokeilu.Surveys.Tests.Importing;

/// <summary>The structure of a survey as LimeSurvey 5 writes it, as short as goes.</summary>
internal static class LimeSurveySample
{
    internal static string Text { get; } =
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <document>
             <LimeSurveyDocType>Survey</LimeSurveyDocType>
             <DBVersion>490</DBVersion>
             <languages><language>fi</language><language>sv</language></languages>
            {Table("surveys", "sid=7|language=fi")}
            {Table(
                "surveys_languagesettings",
                "surveyls_language=fi|surveyls_title=Palvelun tarve|surveyls_welcometext=Tervetuloa",
                "surveyls_language=sv|surveyls_title=Behovet av service"
            )}
            {Table("groups", "gid=2|group_order=2|grelevance=(need.NAOK != \"none\")", "gid=1|group_order=1|grelevance=1")}
            {Table(
                "group_l10ns",
                "gid=1|group_name=Tarve|description=Aluksi.|language=fi",
                "gid=1|group_name=Behov|description=Först.|language=sv",
                "gid=2|group_name=Osat|description=|language=fi",
                "gid=2|group_name=Delar|description=|language=sv"
            )}
            {Table(
                "questions",
                "qid=10|parent_qid=0|gid=1|type=L|title=need|mandatory=Y|other=Y|question_order=1|relevance=1",
                "qid=11|parent_qid=0|gid=1|type=M|title=who|other=N|question_order=2|relevance=((need.NAOK == \"some\" or need.NAOK == \"much\"))",
                "qid=12|parent_qid=0|gid=1|type=1|title=Dual|question_order=3|relevance=1",
                "qid=20|parent_qid=0|gid=2|type=F|title=parts|mandatory=N|question_order=1|relevance=1",
                "qid=21|parent_qid=0|gid=2|type=R|title=top|question_order=2|relevance=who_A1.NAOK == \"Y\" && !(who_A3.NAOK == \"Y\")",
                "qid=22|parent_qid=0|gid=2|type=N|title=amount|question_order=3|preg=/^[0-9]+$/|relevance=parts_X.NAOK == '2'",
                "qid=23|parent_qid=0|gid=2|type=T|title=why|question_order=4|relevance=!is_empty(amount.NAOK) and amount.NAOK ge 10",
                "qid=24|parent_qid=0|gid=2|type=Y|title=yesno|question_order=5|relevance=count(self.sq_A1,self.sq_A2) > 1",
                "qid=25|parent_qid=0|gid=2|type=||title=Upload|question_order=6|relevance=1"
            )}
            {Table(
                "subquestions",
                "qid=111|parent_qid=11|title=A1|question_order=1",
                "qid=112|parent_qid=11|title=A2|question_order=2",
                "qid=113|parent_qid=11|title=A3|question_order=3",
                "qid=201|parent_qid=20|title=X|question_order=1",
                "qid=202|parent_qid=20|title=Y|question_order=2"
            )}
            {Table(
                "question_l10ns",
                [
                    "qid=10|question=<p>Kuinka suuri tarve on?</p>|help=Arvio riittää.|language=fi",
                    "qid=10|question=Hur stort är behovet?|help=En uppskattning räcker.|language=sv",
                    .. new[] { 11, 20, 21, 22, 23, 24, 111, 112, 113, 201, 202 }.SelectMany(qid =>
                        new[] { $"qid={qid}|question=Kysymys {qid}|help=|language=fi", $"qid={qid}|question=Fråga {qid}|help=|language=sv" }
                    ),
                ]
            )}
            {Table(
                "answers",
                "aid=1|qid=10|code=none|sortorder=1",
                "aid=2|qid=10|code=some|sortorder=2",
                "aid=3|qid=10|code=much|sortorder=3",
                "aid=4|qid=20|code=1|sortorder=1",
                "aid=5|qid=20|code=2|sortorder=2",
                "aid=6|qid=21|code=A|sortorder=1",
                "aid=7|qid=21|code=B|sortorder=2",
                "aid=8|qid=21|code=C|sortorder=3"
            )}
            {Table(
                "answer_l10ns",
                [
                    .. Enumerable
                        .Range(1, 8)
                        .SelectMany(aid =>
                            new[] { $"aid={aid}|answer=Vastaus {aid}|language=fi", $"aid={aid}|answer=Svar {aid}|language=sv" }
                        ),
                ]
            )}
            {Table(
                "question_attributes",
                "qid=10|attribute=random_order|value=1",
                "qid=11|attribute=exclude_all_others|value=A3",
                "qid=21|attribute=max_answers|value=2",
                "qid=22|attribute=min_num_value_n|value=0",
                "qid=22|attribute=max_num_value_n|value=500",
                "qid=22|attribute=num_value_int_only|value=1",
                "qid=23|attribute=maximum_chars|value=200",
                "qid=23|attribute=hint|value="
            )}
            </document>
            """;

    private static string Table(string name, params string[] rows) =>
        $"<{name}><rows>{string.Concat(rows.Select(Row))}</rows></{name}>";

    /// <summary>Fields parted by bars; two bars are one in a value.</summary>
    private static string Row(string row) =>
        $"<row>{string.Concat(row.Replace("||", "\u0001|", StringComparison.Ordinal).Split('|').Select(Field))}</row>";

    private static string Field(string field)
    {
        string[] parts = field.Split('=', 2);
        return $"<{parts[0]}><![CDATA[{parts[1].Replace('\u0001', '|')}]]></{parts[0]}>";
    }
}
