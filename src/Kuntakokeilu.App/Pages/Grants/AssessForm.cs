using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>What an official finds of an application: what its benefit asks to be looked at, and nothing else.</summary>
internal sealed class AssessForm : Form
{
    private readonly Texts t;
    private readonly GrantKind kind;

    internal AssessForm(Texts t, GrantMatter matter)
    {
        this.t = t;
        kind = GrantKinds.Of(matter.Benefit);
        bool isSubsidy = kind.Benefit is GrantBenefit.PaySubsidy;
        Findings = new("findings", t["grant_found.findings"], kind.Findings, t)
        {
            Help = t["grant_found.findings_help"],
        };
        UsedMonths = new("used_months", t["grant_found.used_months"], t["grant_form.bad_count"])
        {
            Most = 60,
            Help = t["grant_found.used_months_help"],
        };
        Weak = YesNoOf("weak");
        Note = new("note", t["grant_found.note"])
        {
            Lines = 4,
            Longest = 4000,
            Help = t["grant_found.note_help"],
        };
        if (isSubsidy)
        {
            Basis = new(
                "basis",
                t["grant_found.basis"],
                [.. Enum.GetValues<SubsidyBasis>().Where(one => one is not SubsidyBasis.None)],
                one => t.Of("grant_basis", one)
            )
            {
                Any = t["grant_found.choose_basis"],
                Missing = t["grant_found.no_basis"],
            };
            FirstPercent = new(
                "first_percent",
                t["grant_found.first_percent"],
                [new("30", "30 %"), new("40", "40 %"), new("50", "50 %")]
            )
            {
                Any = t["grant_found.no_first_percent"],
            };
            LastPermanent = new("last_permanent", t["grant_found.last_permanent"]);
            LastWork = new("last_work", t["grant_found.last_work"]);
            Degree = YesNoOf("degree");
            IntegrationPlan = YesNoOf("integration_plan");
            if (matter.AppliedOn < GrantLaw.GroupFrom)
                Esf = YesNoOf("esf");
        }
        if (kind.IsOfEmployer)
        {
            Unemployment = new("unemployment", t["grant_found.unemployment"])
            {
                Lines = 4,
                Longest = 1000,
                Help = t["grant_found.unemployment_help"],
            };
            LastEnd = new("last_end", t["grant_found.last_end"]);
            SameEmployer = YesNoOf("same_employer");
        }
        if (matter.IsGrantedBefore)
        {
            EndsOn = new("ends_on", t["grant_found.ends_on"]) { Help = t["grant_found.ends_on_help"] };
            NotBegun = YesNoOf("not_begun");
        }
    }

    internal ChoiceField<SubsidyBasis>? Basis { get; }
    internal FindingsField Findings { get; }
    internal TextField? Unemployment { get; }
    internal NumberField UsedMonths { get; }
    internal PickField? FirstPercent { get; }
    internal DayField? LastEnd { get; }
    internal YesNoField? SameEmployer { get; }
    internal DayField? LastPermanent { get; }
    internal DayField? LastWork { get; }
    internal YesNoField? Degree { get; }
    internal YesNoField? IntegrationPlan { get; }
    internal YesNoField? Esf { get; }
    internal YesNoField Weak { get; }
    internal DayField? EndsOn { get; }
    internal YesNoField? NotBegun { get; }
    internal TextField Note { get; }

    internal override IReadOnlyList<Field> Fields =>
        [
            .. (
                (Field?[])
                    [
                        Basis,
                        Findings,
                        Unemployment,
                        UsedMonths,
                        FirstPercent,
                        LastEnd,
                        SameEmployer,
                        LastPermanent,
                        LastWork,
                        Degree,
                        IntegrationPlan,
                        Esf,
                        Weak,
                        EndsOn,
                        NotBegun,
                        Note,
                    ]
            ).OfType<Field>(),
        ];

    /// <summary>Of a form that is right.</summary>
    internal FoundFacts Found =>
        new()
        {
            Basis = Basis?.Value ?? SubsidyBasis.None,
            Findings = Findings.Found,
            Unemployment = SpansOf(Unemployment?.Value ?? "") ?? [],
            UsedMonths = UsedMonths.Value ?? 0,
            FirstPercent = FirstPercent?.Given is { } percent
                ? int.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)
                : null,
            LastEnd = LastEnd?.Value,
            SameEmployer = SameEmployer?.Value is YesNo.Yes,
            LastPermanent = LastPermanent?.Value,
            LastWork = LastWork?.Value,
            HasDegree = Degree?.Value is not YesNo.No,
            IntegrationPlan = IntegrationPlan?.Value is YesNo.Yes,
            Esf = Esf?.Value is YesNo.Yes,
            Weak = Weak.Value is YesNo.Yes,
            EndsOn = EndsOn?.Value,
            NotBegun = NotBegun?.Value is YesNo.Yes,
            Note = Note.Value,
        };

    /// <summary>What was found before, to be corrected.</summary>
    internal void Show(FoundFacts found)
    {
        if (found.Basis is not SubsidyBasis.None)
            Basis?.Show(found.Basis);
        Findings.Show(found.Findings);
        ShowDays(found.Unemployment);
        UsedMonths.Show(found.UsedMonths);
        if (found.FirstPercent is { } percent)
            FirstPercent?.Show($"{percent}");
        LastEnd?.Show(found.LastEnd);
        Show(SameEmployer, found.SameEmployer);
        LastPermanent?.Show(found.LastPermanent);
        LastWork?.Show(found.LastWork);
        Show(Degree, found.HasDegree);
        Show(IntegrationPlan, found.IntegrationPlan);
        Show(Esf, found.Esf);
        Show(Weak, found.Weak);
        EndsOn?.Show(found.EndsOn);
        Show(NotBegun, found.NotBegun);
        Note.Show(found.Note);
    }

    /// <summary>The days of unemployment, a span a line.</summary>
    internal void ShowDays(IEnumerable<FoundSpan> spans) =>
        Unemployment?.Show(
            string.Join(
                '\n',
                spans.Select(one => $"{WrittenDay.Write(one.From)}–{(one.To is { } to ? WrittenDay.Write(to) : "")}")
            )
        );

    protected override void Compare(Texts texts)
    {
        if (Unemployment is { Wrong: null } days && SpansOf(days.Value) is null)
            days.Refuse(t["grant_found.bad_days"]);
    }

    private static void Show(YesNoField? field, bool value) => field?.Show(value ? YesNo.Yes : YesNo.No);

    private YesNoField YesNoOf(string name) =>
        new(name, t[$"grant_found.{name}"], t) { Missing = t["grant_form.no_answer"] };

    /// <summary>A span a line, 1.3.2020–5.4.2021; the last may be open. Null for what is none.</summary>
    private static List<FoundSpan>? SpansOf(string written)
    {
        List<FoundSpan> spans = [];
        foreach (
            string line in written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (spans is [.., { To: null }] || line.Replace('-', '–').Split('–') is not [var first, var last])
                return null;
            if (WrittenDay.Read(first) is not WrittenDay.Day(var from))
                return null;
            switch (WrittenDay.Read(last))
            {
                case WrittenDay.Day(var to) when to >= from && (spans is not [.., var before] || before.To < from):
                    spans.Add(new(from, to));
                    break;
                case WrittenDay.Nothing when spans is not [.., var earlier] || earlier.To < from:
                    spans.Add(new(from, null));
                    break;
                default:
                    return null;
            }
        }
        return spans;
    }
}
