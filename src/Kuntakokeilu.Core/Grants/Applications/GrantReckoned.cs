using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>What the law says of an application today: who decides, what, and what would have to be otherwise.</summary>
internal sealed record GrantReckoned
{
    /// <summary>Who decides today; null where nobody of the register is meant.</summary>
    public GrantCompetence? Competence { get; init; }

    /// <summary>Code of the authority that decides today; null where it can't be told.</summary>
    public string? DecidesNow { get; init; }

    /// <summary>As the law reads it; null while too little has been found.</summary>
    public GrantApplication? Application { get; init; }
    public GrantDecision? Decision { get; init; }
    public GrantProposal? Proposal { get; init; }

    /// <summary>Why nothing can be proposed; null when something can.</summary>
    public GrantFault? Fault { get; init; }

    /// <summary>Of each ground what would take it away.</summary>
    public IReadOnlyList<GrantChange> Changes { get; init; } = [];

    /// <summary>What would together lead to a grant; null where nothing would.</summary>
    public IReadOnlyList<GrantChange>? ToGrant { get; init; }

    /// <summary>The register as far as it was asked.</summary>
    public EmployerRegister Register { get; init; } = new([]);

    internal static async Task<GrantReckoned> Of(
        GrantMatter matter,
        DateOnly today,
        NpgsqlConnection connection,
        CancellationToken stop
    ) => Of(matter, await EmployerReader.Around(connection, matter.Employer, stop), today);

    internal static GrantReckoned Of(GrantMatter matter, EmployerRegister register, DateOnly today)
    {
        if (matter.Person is not { } person)
            return new() { Register = register, Fault = GrantFault.PersonUnknown };
        if (today < GrantLaw.FirstDay || today > GrantLaw.LastDay)
            return new() { Register = register, Fault = GrantFault.OutsidePilot };
        GrantCompetence competence = GrantReckoning.CompetenceOn(matter, person, register, today);
        GrantReckoned reckoned = new()
        {
            Register = register,
            Competence = competence,
            DecidesNow = AuthorityOf(competence, person),
        };
        if (competence.Authority is GrantAuthority.Undetermined)
            return reckoned with { Fault = GrantFault.AuthorityUnknown };
        GrantFault? other = reckoned.DecidesNow == matter.Authority ? null : GrantFault.OtherAuthority;
        if (GrantReckoning.Of(matter, today) is not { } application)
            return reckoned with { Fault = other ?? GrantFault.NotAssessed };
        GrantDecision decision = GrantReckoning.Decide(matter, application, register);
        bool isRefused = decision.Outcome is GrantOutcome.Rejected;
        return reckoned with
        {
            Application = application,
            Decision = decision,
            Proposal = other is null ? GrantReckoning.Propose(matter, decision, application) : null,
            Fault = other,
            Changes = isRefused && !matter.IsAtTeOffice ? GrantCounterfactuals.Of(application, register) : [],
            ToGrant = isRefused && !matter.IsAtTeOffice ? GrantCounterfactuals.ToGrant(application, register) : null,
        };
    }

    /// <summary>
    /// By 4 § and 10 § whoever serves the person; where the employer is the municipalities' own (11 § 2 mom) the TE office of
    /// the person's municipality.
    /// </summary>
    private static string? AuthorityOf(GrantCompetence competence, GrantPerson person) =>
        competence.Authority switch
        {
            GrantAuthority.Undetermined => null,
            GrantAuthority.Municipality => person.Authority,
            GrantAuthority.TeOffice when person.Customer.IsNone => person.Authority,
            _ => TeOffices.NumberOf(person.Customer) is { } office ? Organisations.TeOffice(office) : null,
        };
}
