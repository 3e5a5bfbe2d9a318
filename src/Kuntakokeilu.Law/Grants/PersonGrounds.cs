using Kuntakokeilu.Law.Calendar;
using static Kuntakokeilu.Law.Grants.GrantFindings;

namespace Kuntakokeilu.Law.Grants;

/// <summary>Why a benefit to a person is refused: JTYPL ch. 8-10 and decree 1073/2012.</summary>
internal static class PersonGrounds
{
    /// <summary>Start-up grant: ch. 8.</summary>
    internal static GroundList OfStartup(GrantSituation of, int months)
    {
        GrantApplication application = of.Application;
        GroundList found = new();
        found.If(!application.IsContinuation && application.Start < of.Day, GrantGround.Started, "8:3.1.3");
        found.If(!of.Has(Competent), GrantGround.Competence, "8:2.1.1");
        found.If(!of.Has(Viable), GrantGround.Viability, "8:2.1.2");
        found.If(of.Has(OwnIncome), GrantGround.OwnIncome, "8:3.1.1");
        found.If(of.Has(Competition), GrantGround.Competition, "8:3.1.2");
        found.If(of.Has(Neglect | PrivateDefault) && !of.Has(SpecialReason), GrantGround.Defaults, "8:3.1.4");
        found.If(months <= 0, GrantGround.DurationUsed, "8:1.1");
        found.IfNoMoney(of);
        return found;
    }

    /// <summary>Expense allowance: 9:1.3.</summary>
    internal static GroundList OfExpenses(GrantSituation of)
    {
        GroundList found = new();
        found.If(!of.Has(InPlan), GrantGround.NotInPlan, "9:1.3.1");
        found.If(!of.Has(Needed), GrantGround.NotNeeded, "9:1.3.2");
        found.If(of.Has(OtherRight), GrantGround.OtherRight, "9:1.3.3");
        found.If(of.Has(NotExpedient), GrantGround.Expediency, "9:1.3", isOpen: of.Day < GrantLaw.ExpediencyClosedFrom);
        found.IfNoMoney(of);
        return found;
    }

    /// <summary>Travel and lodging: 10:1 and decree 1073/2012, 25-27 §.</summary>
    internal static GroundList OfTravel(GrantSituation of)
    {
        GrantApplication application = of.Application;
        DateOnly end = application.End!.Value;
        TripPurpose purpose = application.Purpose;
        bool isOffice = purpose is TripPurpose.Office;
        GroundList found = new();
        found.If(
            application.Applied > FinnishDays.Rolled(GrantDays.Months(end, 1)),
            GrantGround.LateClaim,
            "1073/2012:27"
        );
        found.If(
            of.Has(OutsideEea) || (of.Has(Eea) && purpose is not TripPurpose.Interview),
            GrantGround.OutsideFinland,
            "1073/2012:25"
        );
        found.If(!application.Unemployment.Contains(end), GrantGround.NotUnemployed, isOffice ? "10:1.3" : "10:1.1");
        found.If(purpose is TripPurpose.Interview && !of.Has(WorkOk), GrantGround.WorkTooShort, "1073/2012:25.1");
        found.If(
            purpose is TripPurpose.Office or TripPurpose.SchoolVisit && !of.Has(Disability),
            GrantGround.Disability,
            isOffice ? "10:1.3" : "1073/2012:25.1.3"
        );
        found.If(isOffice && !of.Has(Needed), GrantGround.NotNeeded, "10:1.3");
        found.If(!isOffice && !of.Has(Appropriate), GrantGround.NotAppropriate, "10:1.2", isOpen: false);
        found.IfNoMoney(of);
        return found;
    }
}
