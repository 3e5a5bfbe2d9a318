using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Guidance;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Tables;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>The next version of an answer: the question as the public reads it, the answer, and how it stands to the law.</summary>
internal sealed class DraftForm(Texts t) : Form
{
    private readonly TextField questionFi = Long(
        "question-fi",
        t["guidance.question_in.fi"],
        t["guidance.no_question"]
    );
    private readonly TextField questionSv = Long("question-sv", t["guidance.question_in.sv"]);
    private readonly TextField questionEn = Long("question-en", t["guidance.question_in.en"]);
    private readonly TextField answerFi = Long("answer-fi", t["guidance.answer_in.fi"], t["guidance.no_answer"]);
    private readonly TextField answerSv = Long("answer-sv", t["guidance.answer_in.sv"]);
    private readonly TextField answerEn = Long("answer-en", t["guidance.answer_in.en"]);

    private readonly TextField cites = new("cites", t["guidance.cites"])
    {
        Lines = 4,
        Longest = 500,
        Help = t["guidance.cites_help"],
    };

    private readonly DayField lawDay = new("law-day", t["guidance.law_day"]) { Missing = t["form.no_day"] };

    private readonly ChoiceField<AnswerStatus> status = new(
        "status",
        t["guidance.status"],
        one => t.Of("guidance.status", one)
    )
    {
        Missing = t["guidance.no_status"],
    };

    private readonly DayField since = new("since", t["guidance.since"]) { Help = t["guidance.since_help"] };
    private readonly TextField noteFi = Note("note-fi", t["guidance.note_in.fi"]);
    private readonly TextField noteSv = Note("note-sv", t["guidance.note_in.sv"]);
    private readonly TextField noteEn = Note("note-en", t["guidance.note_in.en"]);

    internal override IReadOnlyList<Field> Fields =>
        [
            questionFi,
            questionSv,
            questionEn,
            answerFi,
            answerSv,
            answerEn,
            cites,
            lawDay,
            status,
            since,
            noteFi,
            noteSv,
            noteEn,
        ];

    /// <summary>Of a form that is right.</summary>
    internal DraftText Draft =>
        new(Three(questionFi, questionSv, questionEn), Three(answerFi, answerSv, answerEn))
        {
            Cites = ActCitation.Read(cites.Value).Places,
            LawDay = lawDay.Value!.Value,
            Status = status.Value!.Value,
            Since = since.Value,
            Note = noteFi.Value.Length > 0 ? Three(noteFi, noteSv, noteEn) : null,
        };

    internal void Show(DraftText text)
    {
        Show(text.Question, questionFi, questionSv, questionEn);
        Show(text.Answer, answerFi, answerSv, answerEn);
        cites.Show(string.Join('\n', text.Cites));
        lawDay.Show(text.LawDay);
        status.Show(text.Status);
        since.Show(text.Since);
        if (text.Note is { } note)
            Show(note, noteFi, noteSv, noteEn);
    }

    /// <summary>A question as it was sent, of the law of the day that it asks about, or of this day.</summary>
    internal void Begin(string question, DateOnly day)
    {
        questionFi.Show(question);
        lawDay.Show(day);
        status.Show(AnswerStatus.Holds);
    }

    protected override void Compare(Texts texts)
    {
        if (cites.Wrong is null && ActCitation.Read(cites.Value).Wrong is { } wrong)
            cites.Refuse(t["guidance.bad_cite", wrong]);
        bool holds = status.Value is AnswerStatus.Holds;
        if (status.Value is not null && since.Wrong is null && holds != since.Value is null)
            since.Refuse(t[holds ? "guidance.since_of_none" : "guidance.no_since"]);
        if (
            status.Value is AnswerStatus.Overtaken or AnswerStatus.Refined
            && noteFi.Wrong is null
            && noteFi.Value.Length == 0
        )
            noteFi.Refuse(t["guidance.no_note"]);
        if (noteFi.Value.Length == 0 && noteSv.Value.Length + noteEn.Value.Length > 0)
            noteFi.Refuse(t["guidance.note_first_fi"]);
        foreach (TextField field in Fields.OfType<TextField>())
            if (field.Wrong is null && PersonalTraces.AreIn(field.Value))
                field.Refuse(t["guidance.personal"]);
    }

    private static TextField Long(string name, string label, string? missing = null) =>
        new(name, label)
        {
            Lines = 6,
            Longest = 8000,
            Missing = missing,
        };

    private static TextField Note(string name, string label) => new(name, label) { Lines = 2, Longest = 400 };

    private static ThreeTexts Three(TextField fi, TextField sv, TextField en) => new(fi.Value, sv.Given, en.Given);

    private static void Show(ThreeTexts text, TextField fi, TextField sv, TextField en)
    {
        fi.Show(text.Fi);
        sv.Show(text.Sv);
        en.Show(text.En);
    }
}
