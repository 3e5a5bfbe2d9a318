using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>Why a duty is what it is, in sentences in the order in which they are read.</summary>
internal sealed class DutyWhy(Texts texts, ObligationExplanation why)
{
    private readonly Obligation duty = why.Duty;
    private readonly DutyCount count = new(texts);

    /// <summary>Each is a whole sentence or two that belong together.</summary>
    internal IReadOnlyList<string> Sentences =>
        [
            $"{texts["duty.is", Name]} {texts[duty.IsCustomers ? "duty.of_customer" : "duty.of_authority"]}",
            Provision(),
            .. why.Start is { } start ? [texts.Of("duty.from", start.What, texts.Date(start.Day))] : Nothing,
            .. Count(),
            .. why.Window is { } window ? [Window(window)] : Nothing,
            .. duty.Target is { } target ? [texts["duty.target", texts.Date(target)]] : Nothing,
            .. duty.Misses switch
            {
                0 => Nothing,
                1 => [texts["duty.missed_once"]],
                _ => [texts["duty.missed_times", duty.Misses]],
            },
            State(),
            .. duty.Kind is ObligationKind.SearchPeriod ? [texts["duty.applied", duty.Required, duty.Done]] : Nothing,
            .. duty.On is null ? [texts.Of("duty.met_by", duty.Kind)] : Nothing,
            Responsible(),
            .. Chosen(),
        ];

    /// <summary>By which provision, and how its last day is counted: for a list, where the rest is told elsewhere.</summary>
    internal string Basis =>
        string.Join(
            ' ',
            (IEnumerable<string>)
                [
                    Provision(),
                    .. why.Start is { } start ? [texts.Of("duty.from", start.What, texts.Date(start.Day))] : Nothing,
                    .. why.Steps.Select(count.Of),
                ]
        );

    /// <summary>The duty, numbered when it is one of several.</summary>
    private string Name =>
        duty.Kind
            is ObligationKind.Supplementary
                or ObligationKind.ThreeMonthInterview
                or ObligationKind.HalfYear
                or ObligationKind.SearchPeriod
            ? texts["duty.numbered", texts.Of("duty.kind", duty.Kind), duty.Number]
            : texts.Of("duty.kind", duty.Kind);

    private static IReadOnlyList<string> Nothing => [];

    private string Provision()
    {
        string place = texts.Of("duty.basis", why.Provision.Basis);
        if (why.Provision.Act is not { } act)
            return place;
        string wording = why.Provision.Amendment is { } amendment
            ? texts["duty.wording", amendment]
            : texts["duty.original_wording"];
        return $"{texts["duty.provision", texts.Of("duty.act", act), place]} {wording}";
    }

    private IEnumerable<string> Count()
    {
        foreach (CountStep step in why.Steps)
            yield return count.Of(step);
        if (why.Steps.Any(step => step.Unit is CountUnit.WorkingDays or CountUnit.Days))
            yield return texts["duty.first_day_not_counted"];
        if (duty.Due is null)
            yield return texts[why.Start is null ? "duty.not_countable" : "duty.no_last_day"];
    }

    private string Window(DutyWindow window) =>
        texts.Of("duty.window", window.Rule, texts.Date(window.From), WhyOwed.Value(ObligationParameter.Early));

    private string State()
    {
        string state = texts.Of("duty.state", duty.State);
        string told = duty.On is { } ended
            ? texts["duty.ended", texts.Date(ended), state]
            : texts["duty.now", texts.Date(why.On), state];
        if (duty.Reason is not ObligationReason.None)
            told += $" {texts["duty.because", texts.Of("duty.reason", duty.Reason)]}";
        return duty.LateDays(why.On) switch
        {
            0 => told,
            1 => $"{told} {texts["duty.late_by_one"]}",
            var days => $"{told} {texts["duty.late_by", days]}",
        };
    }

    private string Responsible() =>
        texts.Of(
            "duty.responsible",
            why.Responsible.Authority,
            texts.Date(why.ResponsibleOn),
            why.Responsible.Authority is Authority.Municipality
                ? Named.Municipality(why.Responsible.Municipality, texts)
                : ""
        );

    private IReadOnlyList<string> Chosen()
    {
        IReadOnlyList<string> chosen =
        [
            .. why.EachReading.Select(one => texts["duty.by_reading", texts.Of("duty.reading", one)]),
            .. why.Parameters.Select(one =>
                texts["duty.by_parameter", texts.Of("duty.parameter", one, WhyOwed.Value(one))]
            ),
        ];
        return chosen.Count == 0 ? [texts["duty.nothing_chosen"]] : chosen;
    }
}
