namespace Kuntakokeilu.Law.Grants;

/// <summary>
/// What is decided on an application: pure, by the law of the day of the decision. The maximum percent is granted; an
/// official may grant less under the old law.
/// </summary>
public static class GrantRules
{
    /// <summary>The decision.</summary>
    /// <param name="application">What is applied for and known.</param>
    /// <param name="register">Employers by day.</param>
    public static GrantDecision Decide(GrantApplication application, EmployerRegister register)
    {
        GrantCompetence competence = GrantCompetence.Of(application, register);
        return competence.Authority is GrantAuthority.TeOffice
            ? new() { Competence = competence, Outcome = GrantOutcome.ToTeOffice }
            : OnMerits(application, register, competence);
    }

    /// <summary>
    /// What is decided where the TE office decides on what it has by 4 § or 11 § 2 mom: the same conditions and the same sums,
    /// for chapters 7 to 10 of JTYPL are one law for both.
    /// </summary>
    /// <remarks>While it can't be told who decides, nobody does; support for working conditions has no rules here.</remarks>
    public static GrantDecision DecideOnMerits(GrantApplication application, EmployerRegister register) =>
        OnMerits(application, register, GrantCompetence.Of(application, register));

    private static GrantDecision OnMerits(
        GrantApplication application,
        EmployerRegister register,
        GrantCompetence competence
    )
    {
        if (competence.Authority is GrantAuthority.Undetermined)
            return Undetermined(competence);
        GrantSituation of = new(application, register.On(application.Employer, application.Decided));
        return application.Benefit switch
        {
            GrantBenefit.PaySubsidy or GrantBenefit.Employment55 => Subsidy(of, competence),
            GrantBenefit.Startup => Startup(of, competence),
            GrantBenefit.ExpenseAllowance => Expenses(of, competence),
            GrantBenefit.Travel => Travel(of, competence),
            GrantBenefit.WorkArrangement => new() { Competence = competence, Outcome = GrantOutcome.ToTeOffice },
        };
    }

    private static GrantDecision Undetermined(GrantCompetence competence) =>
        new()
        {
            Competence = competence,
            Outcome = GrantOutcome.Undetermined,
            Grounds =
            [
                new(
                    competence.Standing is GroupStanding.OwnerUnknown
                        ? GrantGround.OwnerUnknown
                        : GrantGround.EmployerUnknown,
                    "",
                    IsOpen: false
                ),
            ],
        };

    private static GrantDecision Subsidy(GrantSituation of, GrantCompetence competence)
    {
        GrantApplication application = of.Application;
        bool isSupport = application.Benefit is GrantBenefit.Employment55;
        SubsidyTerms terms = SubsidyTerms.Of(of);
        GroundList grounds = isSupport ? SupportGrounds.Of(of) : SubsidyGrounds.Of(of, terms);
        SubsidyLaw law = of.IsNewLaw ? SubsidyLaw.Of2023 : SubsidyLaw.Of2017;
        if (!grounds.IsEmpty)
            return Refused(of, competence, grounds.Found) with { Law = law, Aid = terms.Aid };
        (DateOnly from, DateOnly to) = Period(application, terms.Months);
        List<GrantRow> rows = SubsidyRows.Of(of, terms, from, to);
        if (terms.Aid is AidBasis.DeMinimis && IsOverCeiling(of, rows))
            return OverCeiling(of, competence, of.IsNewLaw ? "7:3.2" : "7:6.2") with { Law = law, Aid = terms.Aid };
        IEnumerable<string> provisions =
            isSupport ? ["7 a:2", "7 a:3.1", "7 a:3.3"]
            : of.IsNewLaw ? NewSubsidy.Provisions(of)
            : OldSubsidy.Provisions(application, terms, to);
        return Granted(of, competence, rows, provisions) with
        {
            Law = law,
            Aid = terms.Aid,
            From = from,
            To = to,
            Months = terms.Months,
            Outcome = OutcomeOf(application, terms.Months),
        };
    }

    private static GrantDecision Startup(GrantSituation of, GrantCompetence competence)
    {
        GrantApplication application = of.Application;
        int most = of.Has(GrantFindings.Epidemic) ? GrantLaw.StartupMonthsInEpidemic : GrantLaw.StartupMonths;
        int months = Math.Min(
            Math.Min(application.Months ?? GrantLaw.StartupPeriod, GrantLaw.StartupPeriod),
            most - application.UsedMonths
        );
        GroundList grounds = PersonGrounds.OfStartup(of, months);
        if (!grounds.IsEmpty)
            return Refused(of, competence, grounds.Found) with { Aid = AidBasis.DeMinimis };
        (DateOnly from, DateOnly to) = Period(application, months);
        List<GrantRow> rows = PersonRows.OfStartup(application, from, to);
        if (IsOverCeiling(of, rows))
            return OverCeiling(of, competence, "8:1.2") with { Aid = AidBasis.DeMinimis };
        return Granted(of, competence, rows, ["8:1.1", "8:2.1", "8:4.1"]) with
        {
            Aid = AidBasis.DeMinimis,
            From = from,
            To = to,
            Months = months,
            Outcome = OutcomeOf(application, months),
        };
    }

    private static GrantDecision Expenses(GrantSituation of, GrantCompetence competence)
    {
        GroundList grounds = PersonGrounds.OfExpenses(of);
        if (!grounds.IsEmpty)
            return Refused(of, competence, grounds.Found);
        string rate =
            of.Has(GrantFindings.OutsideArea) ? "9:2.1.1"
            : PersonRows.HasProvenLodging(of) ? "9:2.1.2"
            : "9:2.1";
        return Granted(of, competence, PersonRows.OfExpenses(of), ["9:1.3", rate, "9:3"]) with
        {
            From = of.Application.Days[0],
            To = of.Application.Days[^1],
        };
    }

    private static GrantDecision Travel(GrantSituation of, GrantCompetence competence)
    {
        GroundList grounds = PersonGrounds.OfTravel(of);
        if (!grounds.IsEmpty)
            return Refused(of, competence, grounds.Found);
        string right = of.Application.Purpose is TripPurpose.Office ? "10:1.3" : "10:1.1";
        IEnumerable<string> provisions = of.Has(GrantFindings.Eea)
            ? [right, "1073/2012:25.2", "1073/2012:26"]
            : [right, "1073/2012:26"];
        return Granted(of, competence, PersonRows.OfTravel(of), provisions) with
        {
            From = of.Application.End,
            To = of.Application.End,
        };
    }

    /// <summary>From the start so many months, or to the end of the employment or business.</summary>
    private static (DateOnly From, DateOnly To) Period(GrantApplication application, int months)
    {
        DateOnly start = application.Start!.Value;
        DateOnly last = GrantDays.Days(GrantDays.Months(start, months), -1);
        return (start, application.End < last ? application.End.Value : last);
    }

    private static GrantOutcome OutcomeOf(GrantApplication application, int months) =>
        application.Months > months ? GrantOutcome.PartlyGranted : GrantOutcome.Granted;

    private static bool IsOverCeiling(GrantSituation of, List<GrantRow> rows) =>
        of.Application.DeMinimis + rows.Sum(row => row.Payable) > GrantLaw.DeMinimisCeiling(of.Day);

    /// <summary>Refused whole: no part of it is granted up to the ceiling.</summary>
    private static GrantDecision OverCeiling(GrantSituation of, GrantCompetence competence, string provision) =>
        Refused(of, competence, [new(GrantGround.DeMinimisLimit, provision, IsOpen: true)]);

    private static GrantDecision Refused(
        GrantSituation of,
        GrantCompetence competence,
        IReadOnlyList<GroundFound> grounds
    )
    {
        AppealWay way = AppealRules.OfRefusal(of.Application.Benefit, grounds);
        return new()
        {
            Competence = competence,
            Outcome = GrantOutcome.Rejected,
            Grounds = grounds,
            Provisions = [.. grounds.Select(ground => ground.Provision)],
            Appeal = way,
            AppealLastDay = AppealRules.LastDay(of.Application, way),
        };
    }

    private static GrantDecision Granted(
        GrantSituation of,
        GrantCompetence competence,
        IReadOnlyList<GrantRow> rows,
        IEnumerable<string> provisions
    )
    {
        AppealWay way = AppealRules.OfGrant(of);
        return new()
        {
            Competence = competence,
            Outcome = GrantOutcome.Granted,
            Provisions = [.. provisions],
            Appeal = way,
            AppealLastDay = AppealRules.LastDay(of.Application, way),
            Rows = rows,
        };
    }
}
