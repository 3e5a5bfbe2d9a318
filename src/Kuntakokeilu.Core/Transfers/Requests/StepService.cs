using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>
/// Every step about a request after it was made: the person is locked first and then the request, the machine says whether
/// the step can be taken, and what follows of it is written in the same transaction.
/// </summary>
/// <param name="daysToAccept">So many days a municipality has to say whether it accepts.</param>
internal sealed class StepService(RequestDecisions decisions, TimeProvider time, int daysToAccept)
{
    internal async Task<RequestResult> Take(int request, NewStep step, Work work, CancellationToken stop)
    {
        if (await Hold(work, request, stop) is not { } held)
            return RequestResult.NotNow;
        if (held.Version != step.Version)
            return RequestResult.Stale;
        DateOnly today = LegalDay.Today(time);
        RequestState state = TransferMatter.StateOn(held.State, held.Until, today);
        if (RequestMoves.After(state, step.Kind, step.By, held.IsToMunicipality) is not { } after)
            return RequestResult.NotNow;
        // Who sees the whole of it is asked by it as well; a municipality does not.
        TransferMatter? matter = await MatterReader.Find(work.Connection, request, stop);
        if (matter is not null && !matter.Possible(step.By, today).Contains(step.Kind))
            return RequestResult.NotNow;
        RequestEntryWriter entries = new(work, request);
        short next = (short)(held.Version + 1);
        if (state != held.State)
            await entries.Add(next++, RequestStep.Expire, state, today, "", stop);
        (DateOnly? until, MunicipalityCode? asked) = Asks(step, matter, today);
        await entries.Add(
            next,
            step.Kind,
            after,
            today,
            step.Text,
            stop,
            until,
            asked is { } municipality ? Codes.Number(OrganisingAgreements.OrganiserOf(municipality, today)) : null
        );
        RequestResult result = await Follow(step, matter, next, work, stop);
        if (result is RequestResult.Done)
            await work.Commit([held.Person], stop);
        else
            await work.Undo(stop);
        return result;
    }

    /// <summary>Until when somebody is to answer, and which municipality, if one is asked.</summary>
    private (DateOnly? Until, MunicipalityCode? Asked) Asks(NewStep step, TransferMatter? matter, DateOnly today) =>
        step.Kind switch
        {
            RequestStep.Ask => (Later(step.Until, today.AddDays(RequestDays.LeastToAnswer)), null),
            RequestStep.Hear => (today.AddDays(RequestDays.ToComment), matter!.From),
            RequestStep.Propose => (today.AddDays(daysToAccept), matter!.To),
            _ => (null, null),
        };

    private static DateOnly Later(DateOnly? told, DateOnly earliest) =>
        told is { } day && day > earliest ? day : earliest;

    private async Task<RequestResult> Follow(
        NewStep step,
        TransferMatter? matter,
        short number,
        Work work,
        CancellationToken stop
    )
    {
        switch (step.Kind)
        {
            case RequestStep.Ask:
                await Tell(step, matter!, number, work, stop);
                return RequestResult.Done;
            case RequestStep.Transfer or RequestStep.Refuse:
            case RequestStep.Change or RequestStep.Uphold or RequestStep.Leave:
                return await decisions.Decide(step, matter!, work, stop);
            default:
                return RequestResult.Done;
        }
    }

    private async Task Tell(NewStep step, TransferMatter matter, short number, Work work, CancellationToken stop)
    {
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Until] = NoticeWords.Of(Asks(step, matter, LegalDay.Today(time)).Until!.Value),
            [NoticeWords.Authority] = Organisations.TeOffice(matter.Office),
            [NoticeWords.Text] = step.Text,
        };
        await NoticeQueue.Add(
            work,
            [new(NoticeKind.AskedToClarify, matter.Person, $"request-{matter.Id}-{number}", NewNotice.Customer, words)],
            stop
        );
    }

    /// <summary>Null for a request in which the work's actor has no part.</summary>
    private static async Task<HeldRequest?> Hold(Work work, int request, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            work.Context.Actor is null
                ? """
                select r.person_id, r.state, r.version, r.until, r.to_municipality is not null from transfers.request r
                where r.id = $1 for update
                """
                : "select person, state, version, until, is_to_municipality from transfers.hold($1)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = request });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                row.GetInt32(0),
                (RequestState)row.GetInt16(1),
                row.GetInt16(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
                row.GetBoolean(4)
            )
            : null;
    }

    private sealed record HeldRequest(
        int Person,
        RequestState State,
        short Version,
        DateOnly? Until,
        bool IsToMunicipality
    );
}
