using System.Globalization;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.WhoServesMe;

/// <summary>What somebody has answered so far. It lives in the browser alone; the site keeps nothing of it.</summary>
internal sealed record Answers
{
    internal const string Unknown = "unknown";
    internal const string Yes = "yes";
    internal const string No = "no";

    /// <summary>The answer to a question about a municipality: none in Finland.</summary>
    internal const string None = "none";

    private readonly Dictionary<Question, string> given;

    private Answers(Dictionary<Question, string> given) => this.given = given;

    internal static Answers Empty { get; } = new([]);

    /// <summary>The answers among these that can be; others are left out, as if never given.</summary>
    internal static Answers Of(IEnumerable<KeyValuePair<Question, string>> answers) =>
        new(answers.Where(a => Questions.Accepts(a.Key, a.Value)).ToDictionary());

    /// <summary>The answer; null when there is none.</summary>
    internal string? this[Question question] => given.GetValueOrDefault(question);

    internal IEnumerable<Question> Given => given.Keys.Order();

    /// <summary>The day the job search starts; null when unknown or unasked.</summary>
    internal DateOnly? Start =>
        DateOnly.TryParseExact(
            this[Question.Start],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;

    internal MunicipalityCode Home => Municipality(Question.Home);

    internal MunicipalityCode Stay => Municipality(Question.Stay);

    /// <summary>The status; null when unknown or unasked.</summary>
    internal EmploymentStatus? Status =>
        Enum.TryParse(this[Question.Status], out EmploymentStatus status) ? status : null;

    internal bool IsAfterPilots => Start >= LawAsKnown.Whole.PilotEnd;

    internal Answers With(Question question, string answer) =>
        new(new Dictionary<Question, string>(given) { [question] = answer });

    internal bool Is(Question question, string answer) => this[question] == answer;

    /// <summary>Whether the search starts on this day or later, or may do so.</summary>
    internal bool MayStartFrom(DateOnly day) => Start is not { } start || start >= day;

    private MunicipalityCode Municipality(Question question) =>
        this[question] is { Length: 3 } code ? MunicipalityCode.Parse(code) : MunicipalityCode.None;
}
