using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>The facts that an outcome rests on, in words; those that say nothing of the case are left out.</summary>
internal sealed class FactLines(Texts texts)
{
    /// <summary>The facts of the test; without a test those that the event turned on.</summary>
    internal IEnumerable<string> Of(Explanation why) =>
        why is not { Deciding: { } deciding, Cause: { } cause }
            ?
            [
                why.Coverage is Coverage.AfterPilot
                    ? texts["fact.pilot_ended", texts.Date(why.Law.PilotEnd.AddDays(-1))]
                    : texts["fact.no_search", texts.Date(why.On)],
            ]
            :
            [
                texts["fact.since", texts.Date(deciding.FactsSince)],
                .. deciding.Findings.Count > 0 ? Tested(deciding.Facts) : Event(deciding, cause),
                .. cause.Act is { } act ? Decision(act) : [],
            ];

    private IEnumerable<string> Tested(JobseekerFacts facts)
    {
        yield return Line("birth_date", texts.Date(facts.BirthDate));
        yield return Line("home_municipality", Named.Municipality(facts.HomeMunicipality, texts));
        if (!facts.PlaceOfStay.IsNone)
            yield return Line("place_of_stay", Named.Municipality(facts.PlaceOfStay, texts));
        yield return Line("status", texts.Of("status", facts.Status));
        if (facts.WeeklyHours.Value is { } hours)
            yield return Line("weekly_hours", texts["value.hours", texts.Number(hours)]);
        if (facts.AtRisk)
            yield return Line("at_risk", YesOrNo(true));
        if (facts.Status is EmploymentStatus.Training)
            yield return Line("promoting_service", YesOrNo(facts.PromotingService));
        yield return Line("earnings_related", Answered(facts.EarningsRelated));
        yield return Line("immigrant", Answered(facts.Immigrant));
        yield return Line("mother_tongue", Language(facts.MotherTongue));
        if (facts.TemporaryProtection)
            yield return Line("temporary_protection", YesOrNo(true));
        if (facts.RedundancyProtection)
            yield return Line("redundancy_protection", YesOrNo(true));
    }

    private IEnumerable<string> Event(Assessment deciding, Cause cause)
    {
        JobseekerFacts facts = deciding.Facts;
        if (cause.PreviousPlace != facts.Place && deciding.Outcome.Basis is Basis.Moved)
            yield return Line("previous_place", Named.Municipality(cause.PreviousPlace, texts));
        yield return Line("home_municipality", Named.Municipality(facts.HomeMunicipality, texts));
        if (!facts.PlaceOfStay.IsNone)
            yield return Line("place_of_stay", Named.Municipality(facts.PlaceOfStay, texts));
        if (facts.RedundancyProtection)
            yield return Line("redundancy_protection", YesOrNo(true));
        yield return Line("status", texts.Of("status", facts.Status));
    }

    private IEnumerable<string> Decision(TeOfficeAct act)
    {
        yield return Line("transfer_ground", texts.Of("transfer_ground", act.Ground));
        if (act.Kind is TeOfficeActKind.LeaveUntransferred)
            yield break;
        yield return Line("requested", YesOrNo(act.Requested));
        yield return Line("services_secured", YesOrNo(act.ServicesSecured));
        if (act.Kind is TeOfficeActKind.TransferToMunicipality)
            yield return Line("accepted", YesOrNo(act.Accepted));
    }

    private string Language(LanguageCode language) =>
        !language.IsKnown ? texts["value.unknown"]
        : language.IsFinnishSwedishOrSami ? texts["value.domestic", language]
        : texts["value.foreign", language];

    private string Answered(Answer answer) =>
        answer switch
        {
            Answer.Yes => texts["value.yes"],
            Answer.No => texts["value.no"],
            Answer.Unknown => texts["value.unknown"],
        };

    private string YesOrNo(bool yes) => Answered(yes ? Answer.Yes : Answer.No);

    private string Line(string fact, string value) => texts["line.labelled", texts[$"fact.{fact}"], value];
}
