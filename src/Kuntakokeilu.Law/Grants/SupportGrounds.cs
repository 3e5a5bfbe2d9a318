using static Kuntakokeilu.Law.Grants.GrantFindings;

namespace Kuntakokeilu.Law.Grants;

/// <summary>
/// Why 55+ support is refused: JTYPL ch. 7 a of 371/2023. A right when the conditions hold: no appropriation is asked, and
/// nothing excuses what the employer has done.
/// </summary>
/// <remarks>Reading: chapter 7 a knows no continuation, so being told one changes nothing.</remarks>
internal static class SupportGrounds
{
    private const int EnoughHours = 25_00;
    private const int FullHours = 37_50;
    private const int ShareOfFieldHours = 65;

    internal static GroundList Of(GrantSituation of)
    {
        GrantApplication application = of.Application;
        GroundList found = new();
        found.If(of.Kind is EmployerKind.State, GrantGround.StateEmployer, "7 a:2.1");
        found.If(of.Kind is EmployerKind.Person && !application.IsBusiness, GrantGround.NaturalPerson, "7 a:2.1");
        found.If(application.Start < of.Day, GrantGround.Started, "7 a:2.3.6");
        found.If(!of.IsUnemployed, GrantGround.NotUnemployed, "7 a:2.1.2");
        found.If(!of.Fills(55), GrantGround.Age55, "7 a:2.1.1");
        found.If(!of.IsUnemployedFor(24, of: 28), GrantGround.Unemployment24, "7 a:2.1.2");
        found.If(!HasHours(application), GrantGround.Hours, "7 a:2.2");
        found.If(of.HasFewerStaff, GrantGround.EmployerDismissals, "7 a:2.3.1");
        found.If(of.Has(Neglect), GrantGround.Neglect, "7 a:2.3.2");
        found.If(of.Has(IllegalWork), GrantGround.IllegalWork, "7 a:2.3.3");
        found.If(of.IsWithinBar, GrantGround.PreviousSubsidy, "7 a:2.3.4");
        found.If(application.OtherAid > 0, GrantGround.OtherAid, "7 a:2.3.5");
        found.If(of.Has(NoWageCommitment), GrantGround.NoWageCommitment, "7 a:2.2");
        found.If(of.Has(CommissionOnly), GrantGround.CommissionOnly, "7 a:2.3.8");
        found.If(of.Has(Alternation), GrantGround.Alternation, "7 a:2.3.7");
        return found;
    }

    /// <summary>The fewest hours that are enough, in hundredths.</summary>
    internal static int EnoughHoursOf(GrantApplication application) =>
        application.FieldHours < FullHours
            ? Math.Min(EnoughHours, ((application.FieldHours * ShareOfFieldHours) + 99) / 100)
            : EnoughHours;

    /// <summary>Twenty-five hours, or where the field's full hours are fewer than 37.5, 65 % of them.</summary>
    private static bool HasHours(GrantApplication application) =>
        application.Hours >= EnoughHours
        || (
            application.FieldHours < FullHours && application.Hours * 100 >= application.FieldHours * ShareOfFieldHours
        );
}
