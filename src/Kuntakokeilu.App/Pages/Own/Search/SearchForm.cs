using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Registration;
using F = Kuntakokeilu.Core.Registration.SearchFields;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>The page of a question: its fields, what is on record of it, and why it is asked.</summary>
internal sealed class SearchForm : Form
{
    private readonly Texts texts;
    private readonly SearchStanding standing;

    private SearchForm(SearchQuestion question, JourneyKind kind, SearchStanding standing, Texts texts)
    {
        Question = question;
        this.texts = texts;
        this.standing = standing;
        Kind = kind;
        bool confirms = question is SearchQuestion.Details && kind is not JourneyKind.Change;
        OnRecord = confirms ? KnownDetails.Of(standing, texts) : [];
        Told = confirms ? standing.Population : null;
        Fields = Told is { } told ? Untold(told) : new QuestionFields(texts).Of(question, kind, standing);
    }

    internal SearchQuestion Question { get; }

    private JourneyKind Kind { get; }

    internal override IReadOnlyList<Field> Fields { get; }

    /// <summary>What is confirmed, and not edited.</summary>
    internal IReadOnlyList<SummaryRow> OnRecord { get; }

    /// <summary>What the Population Information System told, and is confirmed; null for nothing.</summary>
    internal PopulationDetails? Told { get; }

    /// <summary>What is kept of the page: what was told, and what was written.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Answered => [.. Told?.Answers ?? [], .. Given];

    internal string Title => texts.Of("search.question", Question);

    internal string Why => texts.Of("search.why", Question);

    internal bool HasHeading => Fields is [{ IsHeading: true }];

    /// <summary>On which provision it is asked.</summary>
    internal string Provision => texts.Of("search.by", Question);

    /// <summary>With what was answered, or else what is on record.</summary>
    internal static SearchForm Of(
        SearchQuestion question,
        JourneyKind kind,
        SearchStanding standing,
        SearchAnswers answers,
        Texts texts
    )
    {
        SearchForm form = new(question, kind, standing, texts);
        SearchAnswers shown = answers.Has(question) ? answers : SearchPrefill.Of(standing);
        form.Read(name => shown[question, name], texts);
        return form;
    }

    /// <summary>The questions that are asked, each as it was answered.</summary>
    internal static IEnumerable<SearchForm> All(
        JourneyKind kind,
        SearchStanding standing,
        SearchAnswers answers,
        Texts texts
    ) =>
        SearchQuestions
            .Of(kind, standing, answers)
            .Where(answers.Has)
            .Select(question => Of(question, kind, standing, answers, texts));

    /// <summary>What was answered, in words: a line for each field.</summary>
    internal IReadOnlyList<string> Lines
    {
        get
        {
            string[] lines =
            [
                .. from one in Fields
                where one.Given is not null
                let words = one.InWords(texts)
                select Fields.Count == 1 ? words
                : one.Label.EndsWith('?') ? $"{one.Label} {words}"
                : $"{one.Label}: {words}",
            ];
            return lines.Length > 0 ? lines : [texts[Fields.Count == 0 ? "search.confirmed" : "search.nothing"]];
        }
    }

    /// <summary>All of it as the customer reads it in a notice: a line for each answer.</summary>
    internal static IReadOnlyList<string> InLines(
        JourneyKind kind,
        SearchStanding standing,
        SearchAnswers answers,
        string language
    ) =>
        [
            .. from asked in All(kind, standing, answers, Texts.For(language))
            let lines = asked.Lines
            from line in lines
            select lines.Count == 1 ? $"{asked.Title}: {line}" : line,
        ];

    internal Markup InWords =>
        Markup.Join(Lines.Select((line, i) => i == 0 ? Markup.Of($"{line}") : Markup.Of($"<br>{line}")));

    /// <summary>What the Population Information System did not tell is asked.</summary>
    private IReadOnlyList<Field> Untold(PopulationDetails told) =>
        told.Citizenship is null ? [new QuestionFields(texts).ToCorrect(F.Citizenship)] : [];

    protected override void Compare(Texts texts)
    {
        Require(F.Protection, F.Stay);
        Require(F.Dismissed, F.NoticeDay, F.Employer, F.Years);
        if (Find(F.Permit)?.Given == "temporary" && Find(F.PermitEnd) is { Given: null } end)
            end.Refuse(texts["search.missing.permit_end"]);
        if (Find(F.Hours) is { Given: { } hours } weekly && WrittenHours.Parse(hours) is null)
            weekly.Refuse(texts["search.bad.hours"]);
        if (Find(F.Email) is { Given: { } address } email && (address.IndexOf('@') < 1 || address.Contains(' ')))
            email.Refuse(texts["search.bad.email"]);
        if (Find(F.Since) is DayField { Value: { } since } start)
        {
            if (since < standing.Today && Find(F.SinceWhy) is { Given: null } why)
                why.Refuse(texts["search.missing.since_why"]);
            if (Kind is JourneyKind.Restart && since < standing.LatestDay)
                start.Refuse(texts["search.bad.since", texts.Date(standing.LatestDay.Value)]);
        }
        if (Find(F.NoticeDay) is DayField { Value: { } day } notice && day > standing.Today)
            notice.Refuse(texts["search.bad.notice_day"]);
    }

    /// <summary>What has to be told by whoever answers yes.</summary>
    private void Require(string asked, params string[] more)
    {
        if (Find(asked)?.Given != SearchAnswers.Yes)
            return;
        foreach (string name in more)
            if (Find(name) is { Given: null } field)
                field.Refuse(texts[$"search.missing.{name}"]);
    }

    private Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
