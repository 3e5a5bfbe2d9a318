using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>An application with all that was done about it, as far as the session sees it.</summary>
internal sealed record GrantMatter(int Id, GrantBenefit Benefit)
{
    private const int ReviewDays = 30;

    public required DateOnly AppliedOn { get; init; }

    /// <summary>Code of the authority that has it.</summary>
    public required string Authority { get; init; }

    /// <summary>Code of the employer's organisation; null where the jobseeker applies.</summary>
    public required string? Organisation { get; init; }

    /// <summary>The employer's identifier in the register of employers.</summary>
    public required string? Employer { get; init; }

    /// <summary>In which it is answered: fi or sv.</summary>
    public required string Language { get; init; }
    public required GrantState State { get; init; }

    /// <summary>How many steps were taken: what a form was made of.</summary>
    public required short Version { get; init; }

    /// <summary>Until when the applicant is to answer.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>By which the book knows it.</summary>
    public required Guid Decision { get; init; }

    /// <summary>The number of whom it is about; null where the register has nobody of that code.</summary>
    public required int? PersonId { get; init; }

    /// <summary>What whoever handles it knows of whom it is about; null for others.</summary>
    public GrantPerson? Person { get; init; }

    /// <summary>In the order in which they were taken, those that the session may see.</summary>
    public IReadOnlyList<TakenGrantStep> Steps { get; init; } = [];

    /// <summary>What was told last.</summary>
    public required ToldFacts Told { get; init; }

    /// <summary>What an official has found last; null before.</summary>
    internal FoundFacts? Found => Steps.LastOrDefault(one => one.Found is not null)?.Found;

    internal TakenGrantStep? LastProposed => Steps.LastOrDefault(one => one.Kind is GrantStep.Propose);

    /// <summary>What waits to be decided.</summary>
    internal GrantProposal? Proposal =>
        State is GrantState.Proposed or GrantState.AwaitsMoney ? LastProposed?.Proposal : null;

    /// <summary>The latest decision; null before any.</summary>
    internal TakenGrantStep? Decided =>
        Steps.LastOrDefault(one => one.Kind is GrantStep.Grant or GrantStep.Refuse or GrantStep.End);

    internal DateOnly? FirstDecidedOn =>
        Steps.FirstOrDefault(one => one.Kind is GrantStep.Grant or GrantStep.Refuse)?.Day;

    /// <summary>Whether it was granted first as to somebody in a weak position; null while it has not been granted.</summary>
    internal bool? GrantedAsWeak =>
        Steps.FirstOrDefault(one => one.Kind is GrantStep.Grant) is { } granted
            ? Steps.LastOrDefault(one => one.Kind is GrantStep.Propose && one.Number < granted.Number)?.Proposal?.Weak
            : null;

    /// <summary>Whether there is a grant that is paid, whatever is asked or prepared about it.</summary>
    internal bool IsInForce => Decided?.Kind is GrantStep.Grant or GrantStep.End;

    internal bool IsGrantedBefore => Steps.Any(one => one.Kind is GrantStep.Grant);

    internal bool IsAtTeOffice => Authority.StartsWith("te-office-", StringComparison.Ordinal);

    internal GrantState StateOn(DateOnly today) => StateOn(State, Until, today);

    /// <summary>A time to answer that has gone by leaves the matter with the authority: decided on what there is.</summary>
    internal static GrantState StateOn(GrantState state, DateOnly? until, DateOnly today) =>
        state is GrantState.Incomplete or GrantState.Hearing && until < today ? GrantState.InProgress : state;

    /// <summary>The state of the decision that is in force, to which one that stays goes back.</summary>
    internal GrantState DecidedState =>
        Decided?.Kind switch
        {
            GrantStep.Grant => GrantState.Granted,
            GrantStep.End => GrantState.Ended,
            _ => GrantState.Refused,
        };

    /// <summary>
    /// The last day on which a review may be asked for: thirty days from when the letter is held to have come (434/2003 49 c,
    /// d and 59 §); null where none may be.
    /// </summary>
    internal DateOnly? LastForReview =>
        Decided is not { Appeal: AppealWay.Review or AppealWay.ReviewPartly } decided
            ? null
            : NoticeDays.LastDay(NoticeDays.GotOn(NoticeChannel.Letter, decided.Day, readOn: null)!.Value, ReviewDays);

    /// <summary>What may be done now, beside what the machine says.</summary>
    internal IReadOnlyList<GrantStep> Possible(GrantParty by, DateOnly today) =>
        [
            .. Enum.GetValues<GrantStep>()
                .Where(step => step is not (GrantStep.Submit or GrantStep.Expire or GrantStep.Wait))
                .Where(step => GrantMoves.After(StateOn(today), step, by, DecidedState) is not null)
                .Where(step => IsPossible(step, today)),
        ];

    private bool IsPossible(GrantStep step, DateOnly today) =>
        step switch
        {
            // What has been decided is not withdrawn, and stays with who has decided.
            GrantStep.Withdraw or GrantStep.Transfer => Decided is null,
            GrantStep.AskReview => LastForReview >= today,
            GrantStep.Propose => Found is not null,
            GrantStep.Grant => Proposal is { Verdict: GrantVerdict.Grant },
            GrantStep.Refuse => Proposal is { Verdict: GrantVerdict.Refuse },
            GrantStep.End => Proposal is { Verdict: GrantVerdict.End },
            _ => true,
        };

    /// <summary>As the file and the letter have it.</summary>
    internal string Number => $"{AppliedOn.Year}-{Id}";

    /// <summary>Of the letter of a step.</summary>
    internal static string Cause(int application, short step) => $"grant-{application}-{step}";
}

/// <summary>Whom an application is about, for whoever handles it.</summary>
/// <param name="Name">As on record.</param>
/// <param name="Key">The register's identifier.</param>
/// <param name="Customer">Whose customer the person is; none of a TE office, or of nobody.</param>
/// <param name="Authority">Code of who serves the person now; null where nobody does.</param>
internal sealed record GrantPerson(
    int Id,
    string Name,
    string Key,
    DateOnly BirthDate,
    MunicipalityCode Customer,
    string? Authority
);

/// <summary>A step that was taken.</summary>
/// <param name="Number">From 1.</param>
/// <param name="By">Who, by name; empty for the register itself.</param>
/// <param name="Until">Until when somebody is to answer.</param>
internal sealed record TakenGrantStep(
    short Number,
    GrantStep Kind,
    DateOnly Day,
    string By,
    int? Account,
    DateOnly? Until,
    string Text
)
{
    /// <summary>Of a decision: how it is challenged.</summary>
    public AppealWay Appeal { get; init; }

    /// <summary>Of a grant: what it comes to, in cents.</summary>
    public long? Sum { get; init; }
    public FoundFacts? Found { get; init; }
    public GrantProposal? Proposal { get; init; }
}
