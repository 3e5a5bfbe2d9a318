using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>Rights of use in words.</summary>
internal static class PermitWords
{
    /// <summary>How a right stands, with the colour of it.</summary>
    internal static Markup Label(Texts texts, PermitState state)
    {
        string look = state switch
        {
            PermitState.Waiting => " hds-status-label--alert",
            PermitState.InForce => " hds-status-label--success",
            PermitState.ToCome => " hds-status-label--info",
            _ => "",
        };
        return Markup.Of($"""<span class="hds-status-label{look}">{texts.Of("permit_state", state)}</span>""");
    }

    /// <summary>Whether a condition is met.</summary>
    internal static Markup Label(Texts texts, bool isMet) =>
        isMet
            ? Markup.Of($"""<span class="hds-status-label hds-status-label--success">{texts["permit.met"]}</span>""")
            : Markup.Of($"""<span class="hds-status-label hds-status-label--error">{texts["permit.not_met"]}</span>""");

    /// <summary>Whose rights somebody sees: null for all of them.</summary>
    internal static string? OrganisationScope(Actor actor) =>
        actor.Role is Role.KehaOfficer ? null : actor.Organisation;

    /// <summary>In whose service people of such an organisation can be, for a form to choose from.</summary>
    internal static IReadOnlyList<Employment> EmploymentsIn(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Municipality or OrganisationKind.JointAuthority =>
            [
                Employment.MunicipalOfficial,
                Employment.SecondedStateOfficial,
                Employment.Employee,
                Employment.Program,
            ],
            OrganisationKind.Keha => [Employment.StateOfficial, Employment.Employee, Employment.Program],
            OrganisationKind.TeOffice
            or OrganisationKind.ElyCentre
            or OrganisationKind.Ministry
            or OrganisationKind.Supervisor => [Employment.StateOfficial, Employment.Employee],
            _ => [Employment.Employee],
        };
}
