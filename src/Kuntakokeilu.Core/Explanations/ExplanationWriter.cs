using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>Puts an explanation into words.</summary>
/// <param name="hidesSafety">As for <see cref="GroundWords"/>.</param>
internal sealed class ExplanationWriter(Texts texts, bool hidesSafety = false)
{
    private readonly FactLines facts = new(texts, hidesSafety);
    private readonly ChangeLines changes = new(texts);
    private readonly LawLines law = new(texts);

    /// <summary>The explanation in the writer's language.</summary>
    internal ExplanationText Write(Explanation why) =>
        new(
            texts.Language,
            Headline(why),
            [
                Section("since", Since(why)),
                .. why.Period is { } period ? [Section("basis", [Basis(period.Outcome, why.Deciding!)])] : NoSections,
                Section("provisions", why.Provisions.Select(law.Named)),
                Section("facts", facts.Of(why)),
                .. why.Deciding is { } deciding ? OfTest(deciding, why.Latest) : [],
                Section("changes", changes.Of(why)),
                Section("law", law.Version(why)),
                .. why.Refused.Count > 0 ? [Section("refused", why.Refused.Select(Refused))] : NoSections,
            ]
        );

    private static IReadOnlyList<ExplanationSection> NoSections => [];

    private string Headline(Explanation why)
    {
        string day = texts.Date(why.On);
        return (why.Coverage, why.Period?.Outcome) switch
        {
            (Coverage.BeforeFirstSearch, _) => texts["headline.before_first_search", day],
            (Coverage.AfterPilot, _) => texts["headline.after_pilot", day],
            (_, { Authority: Authority.Municipality } outcome) => texts[
                "headline.municipality",
                day,
                Named.Municipality(outcome.Municipality, texts)
            ],
            (_, { Authority: Authority.TeOffice }) => texts["headline.te_office", day],
            _ => texts["headline.none", day],
        };
    }

    private IEnumerable<string> Since(Explanation why)
    {
        if (why is not { Period: { } period, Cause: { } cause })
        {
            yield return texts["since.never"];
            yield break;
        }
        yield return texts["since.from", texts.Date(period.From)];
        yield return cause.Act is { } act
            ? texts.Of("cause", act.Kind, texts.Date(cause.Date))
            : texts.Of("cause", cause.Kind, texts.Date(cause.Date));
        string lastDay = texts.Date(period.To.AddDays(-1));
        yield return period.To == why.Law.PilotEnd
            ? texts["since.to_the_end", lastDay]
            : texts["since.last_day", lastDay];
    }

    private string Basis(in Outcome outcome, Assessment deciding) =>
        outcome.Basis switch
        {
            Law.TargetGroup.Basis.Moved or Law.TargetGroup.Basis.TransferredOnRequest => texts.Of(
                Texts.Key("basis", outcome.Basis),
                outcome.Authority
            ),
            Law.TargetGroup.Basis.StatusNotCovered when deciding.LacksRegistrationAlone => texts[
                "basis.not_registered"
            ],
            _ => texts.Of("basis", outcome.Basis),
        };

    private IEnumerable<ExplanationSection> OfTest(Assessment deciding, Assessment? latest)
    {
        yield return Section("conditions", Conditions(deciding, latest));
        yield return Section("grounds", Held(deciding));
        yield return Section("unknown", Unknown(deciding));
    }

    private IEnumerable<string> Held(Assessment deciding) =>
        deciding.Held is not Grounds.None and var held
            ? TestFindings.Each(held).Select(TestFindings.ProvisionOf).Select(law.Named)
        : deciding.Findings.Count > 0 ? [texts["grounds.none"]]
        : [texts["grounds.not_asked"]];

    private IEnumerable<string> Conditions(Assessment deciding, Assessment? latest)
    {
        if (deciding.Findings.Count == 0)
        {
            yield return texts["conditions.not_tested"];
            yield break;
        }
        yield return texts["conditions.tested_on", texts.Date(deciding.On)];
        foreach (Finding finding in deciding.Findings)
            yield return law.Told(finding);
        if (latest is not null)
            yield return texts["conditions.tested_again", texts.Date(latest.On)];
    }

    private IEnumerable<string> Unknown(Assessment deciding)
    {
        MissingFacts missing = deciding.Findings.Any(f => f.Verdict is Verdict.Unknown)
            ? TargetGroupTest.MissingFactsOf(deciding.Facts)
            : MissingFacts.None;
        if (missing is MissingFacts.None)
            return [texts["unknown.none"]];
        return
        [
            .. TestFindings.Each(missing).Select(fact => texts.Of("missing", fact)),
            texts[deciding.Outcome.Missing is MissingFacts.None ? "unknown.not_decisive" : "unknown.decisive"],
        ];
    }

    private string Refused(RefusedEvent refused) =>
        texts[
            refused.Act is null ? "refused.entry" : "refused.act",
            texts.Date(refused.Date),
            texts.Of("refusal", refused.Why)
        ];

    private ExplanationSection Section(string id, IEnumerable<string> lines) =>
        new(id, texts[$"section.{id}"], [.. lines]);
}
