using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>The facts that an outcome rests on, in words; those that say nothing of the case are left out.</summary>
internal sealed class FactLines(Texts texts, bool hidesSafety)
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
                .. deciding.Findings.Count > 0 ? Tested(deciding) : Event(deciding, cause),
                .. cause.Act is { } act ? Decision(act) : [],
            ];

    private IEnumerable<string> Tested(Assessment deciding)
    {
        JobseekerFacts facts = deciding.Facts;
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
        if (Protection(deciding.Person) is { } protection)
            yield return protection;
        if (ChangeSecurity(deciding.Person) is { } security)
            yield return security;
    }

    private IEnumerable<string> Event(Assessment deciding, Cause cause)
    {
        JobseekerFacts facts = deciding.Facts;
        if (cause.PreviousPlace != deciding.Person.Place && deciding.Outcome.Basis is Basis.Moved)
            yield return Line("previous_place", Named.Municipality(cause.PreviousPlace, texts));
        yield return Line("home_municipality", Named.Municipality(facts.HomeMunicipality, texts));
        if (!facts.PlaceOfStay.IsNone)
            yield return Line("place_of_stay", Named.Municipality(facts.PlaceOfStay, texts));
        if (Protection(deciding.Person) is { } protection)
            yield return protection;
        if (ChangeSecurity(deciding.Person) is { } security)
            yield return security;
        yield return Line("status", texts.Of("status", facts.Status));
    }

    /// <summary>The permit, or that it has ended while the place of stay is the same.</summary>
    private string? Protection(Situation person) =>
        person.Facts.TemporaryProtection ? Line("temporary_protection", YesOrNo(true))
        : person.HasPermitEnded ? Line("temporary_protection", texts["value.permit_ended"])
        : null;

    /// <summary>Told before the rule began it can't be of a dismissal that the rule is for.</summary>
    private string? ChangeSecurity(Situation person)
    {
        DateOnly rule = LawBook.RedundancyProtection.From;
        return !person.Facts.RedundancyProtection ? null
            : person.Since >= rule ? Line("redundancy_protection", YesOrNo(true))
            : Line("redundancy_protection", texts["value.told_before", texts.Date(rule)]);
    }

    private IEnumerable<string> Decision(TeOfficeAct act)
    {
        yield return Line("transfer_ground", GroundWords.Of(act.Ground, hidesSafety, texts));
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
