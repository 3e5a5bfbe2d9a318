namespace Kuntakokeilu.Law.Grants;

/// <summary>Who decides.</summary>
public enum GrantAuthority : byte
{
    /// <summary>The municipality whose customer the person is, for the account of the State.</summary>
    Municipality,

    /// <summary>The TE office: the application is transferred and the applicant told (434/2003, 21 §).</summary>
    TeOffice,

    /// <summary>It can't be told before more is known: never assumed.</summary>
    Undetermined,
}

/// <summary>Who decides on an application, and by what.</summary>
/// <param name="Authority">Who.</param>
/// <param name="Basis">
/// The provision of Act 1269/2020, such as 10.1.3.a; <c>not_in_10</c> of a benefit that is not in it; <c>4</c> of nobody's
/// customer; nothing while it can't be told.
/// </param>
/// <param name="Standing">How the employer stands to the pilot municipalities, where that was asked.</param>
public readonly record struct GrantCompetence(GrantAuthority Authority, string Basis, GroupStanding Standing)
{
    /// <summary>
    /// Who decides: 10 § 1 mom 3 k and 11 § 2 mom as they stand on the day of the decision, for 421/2021 has no transitional
    /// rule.
    /// </summary>
    /// <remarks>
    /// Reading: where the person is nobody's customer, the TE office decides whoever the employer is, so that is looked at
    /// before 11 §.
    /// </remarks>
    public static GrantCompetence Of(GrantApplication application, EmployerRegister register)
    {
        if (application.Benefit is GrantBenefit.WorkArrangement)
            return TeOffice("not_in_10");
        if (application.Customer.IsNone)
            return TeOffice("4");
        if (application.Benefit is not (GrantBenefit.PaySubsidy or GrantBenefit.Employment55))
            return Municipality(application);
        bool isGroup = application.Decided >= GrantLaw.GroupFrom;
        if (!isGroup && application.IsEsf)
            return TeOffice("11.2.esf");
        GroupStanding standing = SelfDealing.Of(register, application.Employer, application.Decided);
        return standing switch
        {
            GroupStanding.Outside => Municipality(application),
            GroupStanding.Municipality => TeOffice(isGroup ? "11.2.1" : "11.2", standing),
            GroupStanding.JointAuthority => TeOffice("11.2.2", standing),
            GroupStanding.Controlled => TeOffice("11.2.3", standing),
            GroupStanding.ControlledThroughJointAuthority => TeOffice("11.2.4", standing),
            GroupStanding.EmployerUnknown or GroupStanding.OwnerUnknown => new(
                GrantAuthority.Undetermined,
                "",
                standing
            ),
        };
    }

    private static GrantCompetence Municipality(GrantApplication application) =>
        new(GrantAuthority.Municipality, ItemOf(application.Benefit, application.Decided), GroupStanding.Outside);

    private static GrantCompetence TeOffice(string basis, GroupStanding standing = GroupStanding.Outside) =>
        new(GrantAuthority.TeOffice, basis, standing);

    /// <summary>The letters moved when 374/2023 put the 55+ support between them.</summary>
    private static string ItemOf(GrantBenefit benefit, DateOnly day) =>
        (benefit, day >= GrantLaw.NewSubsidyFrom) switch
        {
            (GrantBenefit.PaySubsidy, _) => "10.1.3.a",
            (GrantBenefit.Employment55, _) => "10.1.3.b",
            (GrantBenefit.Startup, false) => "10.1.3.b",
            (GrantBenefit.Startup, true) => "10.1.3.c",
            (GrantBenefit.ExpenseAllowance, false) => "10.1.3.c",
            (GrantBenefit.ExpenseAllowance, true) => "10.1.3.d",
            (GrantBenefit.Travel, false) => "10.1.3.d",
            (GrantBenefit.Travel, true) => "10.1.3.e",
            (GrantBenefit.WorkArrangement, _) => "not_in_10",
        };
}
