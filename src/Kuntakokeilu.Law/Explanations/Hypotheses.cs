using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>What is worth trying: one fact, act or event at a time, the smallest first.</summary>
/// <param name="state">The state at the end of the day.</param>
/// <param name="on">The day.</param>
/// <param name="entryDay">The first day on which another entry may come: the next one after an act on the day.</param>
/// <param name="law">The law as known.</param>
internal sealed class Hypotheses(SteeringState state, DateOnly on, DateOnly entryDay, LawAsKnown law)
{
    /// <summary>The facts on record; change security told too early to count is none.</summary>
    private readonly JobseekerFacts facts = state.Person.Facts with
    {
        RedundancyProtection = TargetGroupTest.IsRedundancyProtected(state.Person, law),
    };

    internal IEnumerable<Hypothesis> For(Standing standing) =>
        standing switch
        {
            Standing.Nothing => [],
            Standing.NoSearch => [Entered(ChangeKind.SearchStarts, RegisterEventKind.Start, facts)],
            Standing.BeforeLaunch => [new(ChangeKind.LaunchComes, law.PilotStart), SearchEnds()],
            Standing.TestedAgain =>
            [
                Entered(ChangeKind.NoticeAlone, RegisterEventKind.Change, facts),
                .. OtherGrounds(),
                .. OtherStatus(),
                .. OtherPlace(),
                ToOtherMunicipality(),
                SearchEnds(),
            ],
            Standing.Customer => [.. OtherForCustomer(), SearchEnds()],
            Standing.KeptUntilSearchEnds => [ToOtherMunicipality(), SearchEnds()],
            Standing.SteeringStopped => [SearchEnds()],
        };

    private IEnumerable<Hypothesis> OtherGrounds()
    {
        if (facts.EarningsRelated is not Answer.No)
            yield return Notified(ChangeKind.EarningsRelatedNo, facts with { EarningsRelated = Answer.No });
        if (facts.EarningsRelated is Answer.Unknown)
            yield return Notified(ChangeKind.EarningsRelatedYes, facts with { EarningsRelated = Answer.Yes });
        if (facts.Immigrant is not Answer.Yes)
            yield return Notified(ChangeKind.ImmigrantYes, facts with { Immigrant = Answer.Yes });
        if (facts.Immigrant is Answer.Unknown)
            yield return Notified(ChangeKind.ImmigrantNo, facts with { Immigrant = Answer.No });
        if (!TargetGroupTest.IsForeignLanguage(facts.MotherTongue))
            yield return Notified(ChangeKind.ForeignLanguage, facts with { MotherTongue = LanguageCode.Parse("et") });
        if (!facts.MotherTongue.IsKnown)
            yield return Notified(ChangeKind.DomesticLanguage, facts with { MotherTongue = LanguageCode.Parse("fi") });
    }

    private IEnumerable<Hypothesis> OtherStatus()
    {
        if (LabourMarketStatus.IsCovered(state.Person, entryDay, law))
            yield break;
        if (
            facts.Status
            is EmploymentStatus.OpenMarket
                or EmploymentStatus.ShortenedWeek
                or EmploymentStatus.PartTimeWork
        )
            yield return Notified(ChangeKind.HoursUnderFour, facts with { WeeklyHours = WeeklyHours.Of(3) });
        if (facts.Status is EmploymentStatus.Training)
            yield return Notified(ChangeKind.TrainingPromotes, facts with { PromotingService = true });
        if (entryDay >= law.AtRiskFrom)
            yield return Notified(ChangeKind.AtRisk, facts with { AtRisk = true });
        yield return Notified(ChangeKind.Unemployed, facts with { Status = EmploymentStatus.Unemployed });
    }

    private IEnumerable<Hypothesis> OtherPlace()
    {
        if (facts is { HomeMunicipality.IsNone: true, TemporaryProtection: false })
            yield return Notified(ChangeKind.TemporaryProtection, facts with { TemporaryProtection = true });
        if (facts is { HomeMunicipality.IsNone: true, TemporaryProtection: true })
            yield return Notified(ChangeKind.StayInPilot, facts with { PlaceOfStay = OtherPilotMunicipality() });
        if (!PilotAreas.Include(facts.HomeMunicipality))
            yield return Notified(ChangeKind.HomeInPilot, facts with { HomeMunicipality = OtherPilotMunicipality() });
        if (facts.RedundancyProtection)
            yield return Notified(ChangeKind.RedundancyProtectionNo, facts with { RedundancyProtection = false });
    }

    private IEnumerable<Hypothesis> OtherForCustomer()
    {
        yield return Notified(ChangeKind.HomeInPilot, facts with { HomeMunicipality = OtherPilotMunicipality() });
        yield return Notified(ChangeKind.HomeOutsidePilot, facts with { HomeMunicipality = OutsidePilots() });
        yield return Notified(ChangeKind.RedundancyProtectionYes, facts with { RedundancyProtection = true });
        yield return Acted(
            ChangeKind.LeftUntransferred,
            new(on, TeOfficeActKind.LeaveUntransferred, default, TransferGround.Other, false, false, false)
        );
        yield return Acted(
            ChangeKind.TransferredToTeOffice,
            new(on, TeOfficeActKind.TransferToTeOffice, default, TransferGround.Inappropriate, true, true, false)
        );
        yield return ToOtherMunicipality();
    }

    private Hypothesis ToOtherMunicipality() =>
        Acted(
            ChangeKind.TransferredToMunicipality,
            new(
                on,
                TeOfficeActKind.TransferToMunicipality,
                OtherPilotMunicipality(),
                TransferGround.Inappropriate,
                true,
                true,
                true
            )
        );

    private Hypothesis SearchEnds() => Entered(ChangeKind.SearchEnds, RegisterEventKind.End, facts);

    private Hypothesis Notified(ChangeKind change, in JobseekerFacts with) =>
        Entered(change, RegisterEventKind.Change, with);

    private Hypothesis Entered(ChangeKind change, RegisterEventKind kind, in JobseekerFacts with) =>
        new(change, entryDay, Entry: new RegisterEvent(entryDay, kind, with));

    private static Hypothesis Acted(ChangeKind change, TeOfficeAct act) => new(change, act.Date, Act: act);

    /// <summary>
    /// An example: Helsinki, Tampere, Turku or Oulu, one with which the person has had nothing to do.
    /// </summary>
    private MunicipalityCode OtherPilotMunicipality() => FirstOther(91, 837, 853, 564);

    /// <summary>An example: Rauma, Vaasa or Lappeenranta.</summary>
    private MunicipalityCode OutsidePilots() => FirstOther(684, 905, 405);

    private MunicipalityCode FirstOther(params int[] examples) =>
        examples
            .Select(MunicipalityCode.Of)
            .First(m =>
                m != state.Person.Place && m != state.Responsible.Municipality && m != state.Person.Restart.Place
            );
}
