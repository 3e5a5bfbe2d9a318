using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Registration.Restarting;
using Kuntakokeilu.Core.Registration.Tables;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Reads how somebody stands: the jobseeker of the session, or on whose behalf an official acts.</summary>
internal static class StandingReader
{
    /// <param name="newcomer">Whom an official registers, as the draft has it; null otherwise.</param>
    internal static async Task<SearchStanding> Read(
        NpgsqlConnection connection,
        SearchOf whose,
        NewPerson? newcomer,
        DateOnly today,
        CancellationToken stop
    ) =>
        whose switch
        {
            { Person: { } known } => await ReadKnown(connection, known, today, stop) with
            {
                IsOnBehalf = whose.IsOnBehalf,
            },
            { IsOnBehalf: true } => new(today, Version: 0)
            {
                IsOnBehalf = true,
                Name = newcomer?.Name,
                BirthDate = newcomer?.BirthDate,
                Sex = newcomer?.Sex,
            },
            _ => await ReadNewcomer(connection, new(today, Version: 0), stop),
        };

    private static async Task<SearchStanding> ReadKnown(
        NpgsqlConnection connection,
        int person,
        DateOnly today,
        CancellationToken stop
    )
    {
        StandingRecord known =
            await StandingRecord.Read(connection, person, stop)
            ?? throw new InvalidOperationException("Who may write of somebody sees the person.");
        History history = new(known.Law);
        history.Fold(known.InForce, known.Acts);
        KnownFact latest = known.InForce[^1];
        MunicipalityCode keeper = history.State.Person.Restart.Municipality;
        return new(today, known.Version)
        {
            LatestDay = latest.Event.Date,
            EndedFor = history.State.SearchOpen ? null : EndReasonOn(latest.Event.Date, known.Sent),
            IsRestrictedThere =
                !history.State.SearchOpen
                && !keeper.IsNone
                && await Restrictions.Holds(connection, OrganisingAgreements.OrganiserOf(keeper, today), stop),
            Person = person,
            Name = known.Name,
            BirthDate = latest.Event.Facts.BirthDate,
            Facts = latest.Event.Facts,
            Carried = latest.Carried,
            State = history.State,
            Place = Residences.Last(known.InForce),
            Earlier = Earlier(known.Sent),
        };
    }

    private static async Task<SearchStanding> ReadNewcomer(
        NpgsqlConnection connection,
        SearchStanding standing,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select code, family_name, given_names from access.who_is_new()",
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop) || !IdentityCode.TryParse(row.GetString(0), out IdentityCode code))
            return standing;
        return standing with
        {
            Name = PersonName.InHeading(row.GetString(1), row.GetString(2)),
            BirthDate = code.BirthDate,
            Sex = code.Sex,
        };
    }

    /// <summary>Of the end of that day, when it was sent here: one that came otherwise has told no reason.</summary>
    private static EndReason? EndReasonOn(DateOnly day, IReadOnlyList<Sending> sent) =>
        sent.FirstOrDefault(one => one.Kind is JourneyKind.End && one.Day == day) is { } end
            ? SearchAnswers.Of(end.Answers).Enum<EndReason>(SearchQuestion.Ending, SearchFields.Reason)
            : null;

    /// <summary>What was sent last: there it stands how to reach the jobseeker, and what one can do.</summary>
    private static SearchAnswers Earlier(IReadOnlyList<Sending> sent) =>
        sent.Reverse().Aggregate(SearchAnswers.Empty, (earlier, one) => earlier.With(SearchAnswers.Of(one.Answers)));
}
