using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Steering;

/// <summary>5 § 5-7 mom: when the TE office may leave a person untransferred or transfer on request.</summary>
internal static class TeOfficeActRules
{
    /// <summary>What the act itself must show: its date, ground, request, secured services and acceptance.</summary>
    internal static bool HasLegalBasis(in TeOfficeAct act, LawAsKnown law) =>
        act.Kind switch
        {
            TeOfficeActKind.LeaveUntransferred => act.Date >= law.PilotStart
                && act.Ground is TransferGround.Language or TransferGround.Inappropriate or TransferGround.Other,
            TeOfficeActKind.TransferToTeOffice => IsLawfulRequest(act, law),
            TeOfficeActKind.TransferToMunicipality => IsLawfulRequest(act, law) && act.Accepted,
        };

    /// <summary>5 § 6 mom 1-3 k: asked by the customer, on a ground of the Act, services not endangered.</summary>
    private static bool IsLawfulRequest(in TeOfficeAct act, LawAsKnown law) =>
        act.Date >= law.RequestedTransfersFrom
        && act.Requested
        && act.ServicesSecured
        && act.Ground is TransferGround.Language or TransferGround.Inappropriate or TransferGround.Safety;

    /// <summary>What a lawful act does to an open job search.</summary>
    internal static Step Apply(in SteeringState before, in TeOfficeAct act, LawAsKnown law) =>
        act.Kind switch
        {
            TeOfficeActKind.LeaveUntransferred => LeaveUntransferred(before, act),
            TeOfficeActKind.TransferToTeOffice => TransferToTeOffice(before, act),
            TeOfficeActKind.TransferToMunicipality => TransferToMunicipality(before, act, law),
        };

    /// <summary>
    /// 5 § 5 mom: only a person whose test is of that very day, or of the launch when the act is of March 2021 (24 §),
    /// and whose period of that test still runs. The TE office is then responsible from the day of the test.
    /// </summary>
    private static Step LeaveUntransferred(in SteeringState before, in TeOfficeAct act)
    {
        bool inTime =
            before.TestedOn == act.Date || (before.TestedAtLaunch && act.Date <= LawBook.LaunchTransfersUntil);
        return before.IsCustomerByTest && inTime
            ? Became(before, Outcome.ToTeOffice(Basis.LeftUntransferred), before.TestedOn)
            : new(before, Refusal.NotApplicable, act.Date);
    }

    private static Step TransferToTeOffice(in SteeringState before, in TeOfficeAct act) =>
        before.IsMunicipalCustomer
            ? Became(before, Outcome.ToTeOffice(Basis.TransferredOnRequest), act.Date)
            : new(before, Refusal.NotApplicable, act.Date);

    private static Step TransferToMunicipality(in SteeringState before, in TeOfficeAct act, LawAsKnown law)
    {
        bool mayGo = before.IsMunicipalCustomer
            ? act.To != before.Responsible.Municipality
            : TargetGroupTest.On(before.Person, act.Date, law).Authority is Authority.Municipality;
        return mayGo && PilotAreas.Include(act.To)
            ? Became(before, Outcome.ToMunicipality(act.To, Basis.TransferredOnRequest), act.Date)
            : new(before, Refusal.NotApplicable, act.Date);
    }

    private static Step Became(in SteeringState before, Outcome responsible, DateOnly from) =>
        new(before with { Responsible = responsible }, Refusal.None, from);
}
