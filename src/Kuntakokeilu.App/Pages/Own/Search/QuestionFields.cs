using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.WhoServesMe;
using Kuntakokeilu.Law.Facts;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>The fields of each question. One that is alone on its page is its heading.</summary>
internal sealed class QuestionFields(Texts t)
{
    internal IReadOnlyList<Field> Of(Q question, JourneyKind kind, SearchStanding standing) =>
        question switch
        {
            Q.Request => [.. Request(standing), .. kind.IsStart() ? Earlier(standing) : []],
            Q.Changed =>
            [
                new ManyField<ChangedMatter>(
                    F.Changed,
                    t["search.question.changed"],
                    one => t.Of("search.changed", one)
                )
                {
                    Missing = t["search.missing.changed"],
                    Help = t["search.help.changed"],
                    IsHeading = true,
                },
            ],
            Q.Details when kind is JourneyKind.Change => [Home()],
            Q.Details when kind is JourneyKind.Restart => [],
            Q.Details => [Home(), MotherTongue(), Citizenship()],
            Q.Contact => [Line(F.Phone, 40), Line(F.Email, 100, isNeeded: false), ServiceLanguages()],
            Q.Protection => [YesOrNo(F.Protection), Municipality(F.Stay, isNeeded: false)],
            Q.RightToWork =>
            [
                new ChoiceField<PermitKind>(F.Permit, Label(F.Permit), one => t.Of("search.permit", one))
                {
                    Missing = Missing(F.Permit),
                },
                new DayField(F.PermitEnd, Label(F.PermitEnd)) { Help = Help(F.PermitEnd) },
                YesOrNo(F.Bound),
            ],
            Q.Situation =>
            [
                new PickField(F.Status, t["search.question.situation"], Statuses())
                {
                    Missing = Missing(F.Status),
                    IsHeading = true,
                    Why = t["search.why.situation"],
                },
            ],
            Q.Hours =>
            [
                new TextField(F.Hours, t["search.question.hours"])
                {
                    Longest = 7,
                    Missing = Missing(F.Hours),
                    Help = Help(F.Hours),
                    Why = t["search.why.hours"],
                    IsHeading = true,
                },
            ],
            Q.Training => [Heading(Q.Training, F.Promoting, withUnknown: false)],
            Q.Risk => [Heading(Q.Risk, F.Risk, withUnknown: false)],
            Q.Fund => [YesOrNo(F.Member), Line(F.FundName, 100, isNeeded: false), Day(F.MemberSince)],
            Q.Immigration => [Choice(F.Moved, withUnknown: true), Text(F.MovedGround, 500)],
            Q.Dismissal => [YesOrNo(F.Dismissed), Day(F.NoticeDay), Line(F.Employer, 100, isNeeded: false), Years()],
            Q.Background => [Text(F.Work, 2000), Text(F.Education, 1000), Text(F.Skills, 1000), Text(F.Ability, 1000)],
            Q.Attachments => [new TextField(F.Files, Label(F.Files)) { Longest = 2000 }],
            Q.Ending =>
            [
                new ChoiceField<EndReason>(
                    F.Reason,
                    t["search.question.ending"],
                    standing.IsOnBehalf ? EndReasons.OfOfficial(standing.Today) : EndReasons.OfJobseeker,
                    one => t.Of("search.reason", one)
                )
                {
                    Missing = Missing(F.Reason),
                    Why = t["search.why.ending"],
                    IsHeading = true,
                },
            ],
        };

    /// <summary>How the request came that an official writes down.</summary>
    private IEnumerable<Field> Request(SearchStanding standing) =>
        [
            new ChoiceField<RequestWay>(F.Way, Label(F.Way), one => t.Of("search.way", one))
            {
                Missing = Missing(F.Way),
            },
            new DayField(F.AskedOn, Label(F.AskedOn)) { Missing = Missing(F.AskedOn), Last = standing.Today },
            new TextField(F.AskedBy, Label(F.AskedBy))
            {
                Longest = 200,
                Missing = Missing(F.AskedBy),
                Help = Help(F.AskedBy),
            },
        ];

    /// <summary>The search begins on the day on which it was asked for, also when that was otherwise (JTYPL 2:1.1).</summary>
    private IEnumerable<Field> Earlier(SearchStanding standing) =>
        [
            new DayField(F.Since, Label(F.Since)) { Help = Help(F.Since), Last = standing.Today },
            new TextField(F.SinceWhy, Label(F.SinceWhy)) { Lines = 3, Longest = 1000 },
        ];

    /// <summary>A field alone, by which one asks to have its fact corrected.</summary>
    internal Field ToCorrect(string name) =>
        name switch
        {
            F.Home => Home(),
            F.MotherTongue => MotherTongue(),
            F.Citizenship => Citizenship(),
            F.Status => new PickField(F.Status, t["corrections.right"], Statuses()) { Missing = Missing(F.Status) },
            F.Hours => new TextField(F.Hours, t["search.question.hours"])
            {
                Longest = 7,
                Missing = Missing(F.Hours),
                Help = Help(F.Hours),
            },
            F.Moved => Choice(F.Moved, withUnknown: false),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "It is not to be corrected here."),
        };

    private PickField Home() => Municipality(F.Home, isNeeded: true);

    private PickField Municipality(string name, bool isNeeded) =>
        new(
            name,
            Label(name),
            [
                .. isNeeded ? (Choice[])[new(SearchAnswers.None, t["who_serves_me.none"])] : [],
                .. Municipalities
                    .All.OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                    .Select(one => new Choice($"{one.Code}", one.Name(t.Language))),
            ]
        )
        {
            Any = t["who_serves_me.choose"],
            Missing = isNeeded ? Missing(name) : null,
            Help = Help(name),
        };

    private PickField MotherTongue() =>
        new(
            F.MotherTongue,
            Label(F.MotherTongue),
            [
                .. Languages.All.Select(one => new Choice(one.Code, one.Name.In(t.Language))),
                new(SearchAnswers.Unknown, t["search.other_language"]),
            ]
        )
        {
            Any = t["who_serves_me.choose"],
            Missing = Missing(F.MotherTongue),
        };

    private PickField Citizenship() =>
        new(
            F.Citizenship,
            Label(F.Citizenship),
            [.. Countries.All.Select(one => new Choice(one.Number, one.Name.In(t.Language)))]
        )
        {
            Any = t["who_serves_me.choose"],
            Missing = Missing(F.Citizenship),
        };

    private ChoiceField<ServiceLanguage> ServiceLanguages() =>
        new(F.ServiceLanguage, Label(F.ServiceLanguage), one => t.Of("search.service_language", one))
        {
            Missing = Missing(F.ServiceLanguage),
        };

    private IReadOnlyList<Choice> Statuses() =>
        [
            .. Questions
                .Choices(Question.Status)
                .Where(one => one != SearchAnswers.Unknown)
                .Select(Enum.Parse<EmploymentStatus>)
                .Select(one => new Choice(ChoiceField<EmploymentStatus>.Sent(one), t.Of("who_serves_me.status", one))),
        ];

    private NumberField Years() => new(F.Years, Label(F.Years), t["search.bad.years"]) { Most = 80 };

    private DayField Day(string name) => new(name, Label(name));

    private TextField Line(string name, int longest, bool isNeeded = true) =>
        new(name, Label(name)) { Longest = longest, Missing = isNeeded ? Missing(name) : null };

    private TextField Text(string name, int longest) => new(name, Label(name)) { Lines = 4, Longest = longest };

    private PickField YesOrNo(string name) => Choice(name, withUnknown: false);

    private PickField Choice(string name, bool withUnknown) =>
        new(name, Label(name), Answers(withUnknown)) { Missing = Missing(name) };

    private PickField Heading(Q question, string name, bool withUnknown) =>
        new(name, t.Of("search.question", question), Answers(withUnknown))
        {
            Missing = Missing(name),
            Why = t.Of("search.why", question),
            IsHeading = true,
        };

    private Choice[] Answers(bool withUnknown) =>
        [
            new(SearchAnswers.Yes, t["who_serves_me.yes"]),
            new(SearchAnswers.No, t["who_serves_me.no"]),
            .. withUnknown ? (Choice[])[new(SearchAnswers.Unknown, t["who_serves_me.unknown"])] : [],
        ];

    private string Label(string name) => t[$"search.field.{name}"];

    private string Missing(string name) => t[$"search.missing.{name}"];

    private string Help(string name) => t[$"search.help.{name}"];
}
