using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>A request for a transfer as the customer and the TE office that decides see it.</summary>
/// <param name="Office">Number of the TE office that decides.</param>
internal sealed record TransferMatter(int Id, int Person, short Office)
{
    /// <summary>The municipality whose customer it was when the transfer was asked for; none of a TE office.</summary>
    public required MunicipalityCode From { get; init; }

    /// <summary>The municipality asked for; none for the TE office.</summary>
    public required MunicipalityCode To { get; init; }

    public required TransferGround Ground { get; init; }

    /// <summary>The customer's own words.</summary>
    public required string Text { get; init; }

    public required DateOnly RequestedOn { get; init; }

    /// <summary>As it was left: a time to answer may have gone by since.</summary>
    public required RequestState State { get; init; }

    /// <summary>How many steps were taken: what a form was made of.</summary>
    public required short Version { get; init; }

    /// <summary>Until when somebody is to answer; null where nobody is.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>In the order in which they were taken.</summary>
    public IReadOnlyList<TakenStep> Steps { get; init; } = [];

    internal bool IsToMunicipality => !To.IsNone;

    /// <summary>A time to answer that has gone by leaves the matter with the TE office.</summary>
    internal RequestState StateOn(DateOnly today) => StateOn(State, Until, today);

    internal static RequestState StateOn(RequestState state, DateOnly? until, DateOnly today) =>
        state is RequestState.Asked or RequestState.Awaiting && until < today ? RequestState.Requested : state;

    /// <summary>The decision on the request itself; null before.</summary>
    internal TakenStep? Decision => Steps.LastOrDefault(one => one.Kind is RequestStep.Transfer or RequestStep.Refuse);

    /// <summary>
    /// What may be done now, beside what the machine says: who is heard is a municipality, a review is asked for in time,
    /// and changed is a refusal that the receiving municipality does not stand in the way of.
    /// </summary>
    internal IEnumerable<RequestStep> Possible(RequestParty by, DateOnly today) =>
        Enum.GetValues<RequestStep>()
            .Where(step => step is not (RequestStep.Request or RequestStep.Expire))
            .Where(step => RequestMoves.After(StateOn(today), step, by, IsToMunicipality) is not null)
            .Where(step =>
                step switch
                {
                    RequestStep.Hear => !From.IsNone && Steps.All(one => one.Kind is not RequestStep.Hear),
                    RequestStep.AskReview => today <= RequestDays.LastForReview(Decision!.Day),
                    RequestStep.Change => Decision!.Kind is RequestStep.Refuse
                        && (!IsToMunicipality || Steps.Any(one => one.Kind is RequestStep.Accept)),
                    _ => true,
                }
            );
}

/// <summary>A step that was taken.</summary>
/// <param name="Number">From 1.</param>
/// <param name="By">Who, by name; empty for the register itself.</param>
/// <param name="Account">Null for the register itself.</param>
/// <param name="Until">Until when somebody is to answer.</param>
/// <param name="Text">What was written.</param>
internal sealed record TakenStep(
    short Number,
    RequestStep Kind,
    DateOnly Day,
    string By,
    int? Account,
    DateOnly? Until,
    string Text
);
