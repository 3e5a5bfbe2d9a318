using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>A page of an official's about an application that the official's authority has.</summary>
internal abstract class GrantPage(Gate gate, OrganisationNames names) : SitePage
{
    internal const string Doing = "do";

    protected Gate Gate => gate;

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal GrantMatter Application { get; private set; } = null!;

    /// <summary>What the law says of it today.</summary>
    internal GrantReckoned Reckoned { get; private set; } = null!;

    internal IReadOnlyList<GrantLetter> Letters { get; private set; } = [];

    /// <summary>Name of the employer; null where the person applies.</summary>
    internal string? Employer { get; private set; }

    /// <summary>Why what was sent was not done.</summary>
    internal Notice? Refusal { get; private set; }

    internal GrantWords Words => new(T);

    internal string Here => GrantsSubject.Of(GrantsSubject.List, Application.Id);

    internal string Name => $"{Texts.Capital(T.Of("grant_benefit", Application.Benefit))} {Application.Number}";

    internal bool MayDecide => gate.Leads(GrantsSubject.ViewGrantDecision);

    /// <returns>What is answered instead; null when it is one's own to look at.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        if (await GrantReader.Find(gate.Connection, id, stop) is not { } found)
            return RefusedResult.Of(HttpContext, gate.DecideOnUnknown(action).Refused!.Value);
        Application = found;
        if (Ask(action, found).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Reckoned = await GrantReckoned.Of(found, Today, gate.Connection, stop);
        Letters = await GrantLetter.Of(gate.Connection, found, stop);
        Employer = found.Organisation is { } code ? await names.Of(code, Language) : null;
        return null;
    }

    /// <summary>Of a matter of one's own authority, whoever's customer the person is; where nobody is known, of nobody.</summary>
    private AccessDecision Ask(AccessAction action, GrantMatter matter)
    {
        if (matter.PersonId is { } person)
            return gate.DecideOnMatter(action, new(person, gate.Actor!.Organiser, gate.Actor.TeOffice));
        gate.SetSubjects([]);
        return gate.Decide(action);
    }

    /// <summary>The page once more, as it is now, with what was written.</summary>
    protected async Task<IActionResult> Again(GrantResult result, AccessAction action, int id, CancellationToken stop)
    {
        Refusal = ApplicantPage.Told(result, T);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(action, id, stop) ?? Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["grant.state"], T.Of("grant_state", Application.StateOn(Today))),
            .. Application.Until is { } until
                ? (SummaryRow[])
                    [new(T["grant.until"], until < Today ? T["grant.until_over", T.Date(until)] : T.Date(until))]
                : [],
            new(T["grant.applied_on"], T.Date(Application.AppliedOn)),
            new(T["grant.applicant"], Employer ?? T["grant.person_applies"]),
            .. Application.Employer is { } employer ? (SummaryRow[])[new(T["grant.employer_id"], employer)] : [],
            new(
                T["grant.person"],
                Application.Person is { } person ? $"{person.Name}, {person.Key}" : T["grant.person_unknown"]
            ),
            new(T["grant.language"], T[$"grant.language.{Application.Language}"]),
        ];

    /// <summary>Who decides today, in a sentence, with the provision.</summary>
    internal string Competence =>
        Reckoned.Competence is not { } one
            ? T["grant_authority.person_unknown"]
            : one.Authority switch
            {
                GrantAuthority.Municipality => T["grant_authority.municipality", Provision(one.Basis)],
                GrantAuthority.TeOffice => T[
                    one.Basis is "4" ? "grant_authority.nobodys" : "grant_authority.te_office",
                    Provision(one.Basis)
                ],
                GrantAuthority.Undetermined => T.Of("grant_authority", one.Standing),
            };

    /// <summary>How an employer comes to be the municipalities' own (11 § 2 mom), step by step.</summary>
    internal IReadOnlyList<string> ControlSteps =>
        Reckoned.Competence is { Standing: not GroupStanding.Outside } && Application.Employer is { } employer
            ?
            [
                .. SelfDealing
                    .StepsTo(Reckoned.Register, employer, Today)
                    .Select(step =>
                        T[
                            "grant_authority.step",
                            step.Held,
                            string.Join(
                                ", ",
                                step.Holdings.Select(one => $"{one.Owner} {T.Number(one.Votes / 10_000m)} %")
                            )
                        ]
                    ),
            ]
            : [];

    /// <summary>Of Act 1269/2020, as the rules name it: 11.2.3, 4.</summary>
    private string Provision(string basis)
    {
        string[] parts = basis.Split('.');
        string[] names = ["section", "subsection", "item"];
        return string.Join(
            ' ',
            parts.Take(3).Select((part, i) => T[$"grant_cite.{names[i]}", part]).Concat(parts.Skip(3))
        );
    }
}
