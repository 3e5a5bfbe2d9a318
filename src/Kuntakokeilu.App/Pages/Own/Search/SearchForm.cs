using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
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
        OnRecord =
            question is SearchQuestion.Details && kind is not JourneyKind.Change
                ? KnownDetails.Of(standing, texts)
                : [];
        Fields = new QuestionFields(texts).Of(question, kind);
    }

    internal SearchQuestion Question { get; }

    internal override IReadOnlyList<Field> Fields { get; }

    /// <summary>What is confirmed, and not edited.</summary>
    internal IReadOnlyList<SummaryRow> OnRecord { get; }

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

    /// <summary>What was answered, field by field, in words.</summary>
    internal IEnumerable<(string Term, string Value)> InWords =>
        Fields.Count == 0
            ? [(Title, texts["search.confirmed"])]
            : Fields.Where(one => one.Given is not null).Select(one => (one.Label, one.InWords(texts)));

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
