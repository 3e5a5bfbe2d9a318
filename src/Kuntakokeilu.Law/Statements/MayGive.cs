using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Statements;

/// <summary>Who may give which statement on which day, and by which provision.</summary>
public static class MayGive
{
    /// <summary>Whether somebody may give a statement on a day: the answer of <see cref="Competence.On"/>, with its ground.</summary>
    /// <param name="giver">Who would give it.</param>
    /// <param name="day">The day of the giving.</param>
    /// <param name="customerOf">The municipality whose customer the person is; none for the TE office's.</param>
    /// <param name="matter">The matter, with what competence asks of its case.</param>
    public static GivingRight On(
        StatementGiver giver,
        DateOnly day,
        MunicipalityCode customerOf,
        in CaseOfMatter matter
    )
    {
        Competence competence = Competence.On(day, customerOf, matter);
        return competence.Allows(giver)
            ? GivingRight.By(Basis(giver, day, customerOf, matter.Matter, competence))
            : Bar(giver, day, customerOf, matter);
    }

    private static GivingBasis Basis(
        StatementGiver giver,
        DateOnly day,
        MunicipalityCode customerOf,
        StatementMatter matter,
        in Competence competence
    ) =>
        giver switch
        {
            StatementGiver.Municipality => OfMunicipality(day, matter),
            StatementGiver.ServiceCentre => day < StatementLaw.RestoredFrom ? GivingBasis.CentreFirst
            : day < StatementLaw.CentreDecreeFrom ? GivingBasis.Centre
            : GivingBasis.CentreByDecree,
            StatementGiver.TeOffice => day >= StatementLaw.PilotsEndedFrom ? GivingBasis.AfterPilots
            : customerOf.IsNone ? GivingBasis.TeOfficesCustomer
            : competence.Giver is StatementGiver.Municipality ? GivingBasis.TeOfficeBeside
            : GivingBasis.TeOfficesMatter,
        };

    private static GivingBasis OfMunicipality(DateOnly day, StatementMatter matter) =>
        matter switch
        {
            StatementMatter.Service
            or StatementMatter.OwnStudy
            or StatementMatter.ImmigrantStudy when day < StatementLaw.CentreFrom => GivingBasis.FirstList,
            StatementMatter.Service => GivingBasis.ServiceInPlan,
            StatementMatter.OwnStudy => GivingBasis.OwnStudy,
            StatementMatter.ImmigrantStudy => GivingBasis.ImmigrantStudy,
            StatementMatter.BusinessStart or StatementMatter.ShortStudies => GivingBasis.BusinessAndShortStudies,
            StatementMatter.EuSearch => GivingBasis.SearchAbroad,
            StatementMatter.Study => GivingBasis.Studies,
            StatementMatter.StudyException => GivingBasis.StudiesBegunInEmployment,
            _ => GivingBasis.GeneralConditions,
        };

    private static GivingRight Bar(
        StatementGiver giver,
        DateOnly day,
        MunicipalityCode customerOf,
        in CaseOfMatter matter
    )
    {
        if (day >= StatementLaw.PilotsEndedFrom)
            return GivingRight.Not(GivingBar.PilotsEnded);
        if (customerOf.IsNone)
            return GivingRight.Not(GivingBar.TeOfficesCustomer);
        return giver switch
        {
            StatementGiver.TeOffice => GivingRight.Not(GivingBar.Municipalitys, StatementLaw.RestoredFrom),
            StatementGiver.ServiceCentre => Competence.IsOfCentre(matter)
                ? GivingRight.Not(GivingBar.CentreNotYet, StatementLaw.CentreFrom)
                : GivingRight.Not(GivingBar.NotClear),
            StatementGiver.Municipality => matter.Matter is StatementMatter.Conduct
                ? GivingRight.Not(GivingBar.Conduct)
                : NotMunicipalitys(day, matter),
        };
    }

    private static GivingRight NotMunicipalitys(DateOnly day, in CaseOfMatter matter)
    {
        foreach (DateOnly later in StatementLaw.MunicipalityDaysOfChange)
            if (later > day && Competence.RoleOn(later, matter) is not GivingRole.None)
                return GivingRight.Not(GivingBar.NotYet, later);
        return GivingRight.Not(GivingBar.NotNamed);
    }
}
