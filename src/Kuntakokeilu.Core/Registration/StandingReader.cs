using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Reads how the jobseeker of the session stands.</summary>
internal static class StandingReader
{
    private const int FirstMan = 1;

    /// <param name="person">Null for whom the register does not have.</param>
    internal static async Task<SearchStanding> Read(
        NpgsqlConnection connection,
        int? person,
        DateOnly today,
        CancellationToken stop
    ) =>
        person is { } known
            ? await ReadKnown(connection, known, today, stop)
            : await ReadNewcomer(connection, new(today, Version: 0), stop);

    private static async Task<SearchStanding> ReadKnown(
        NpgsqlConnection connection,
        int person,
        DateOnly today,
        CancellationToken stop
    )
    {
        PersonRecord record =
            await PersonReader.Load(connection, person, stop)
            ?? throw new InvalidOperationException("The session's own person is seen by it.");
        PersonDetails details = await PersonDetails.Read(connection, person, stop);
        var known = KnownHistory.Now(record);
        History history = new(known.Law);
        history.Fold(known.InForce, [.. known.Acts.Select(act => act.Act)]);
        KnownFact latest = known.InForce[^1];
        return new(today, await CaseVersion.Of(connection, person, stop))
        {
            Person = person,
            Name = details.Name,
            BirthDate = latest.Event.Facts.BirthDate,
            Facts = latest.Event.Facts,
            Carried = latest.Carried,
            State = history.State,
            Place = Residences.Last(known.InForce),
            Earlier = await ReadEarlier(connection, person, stop),
        };
    }

    private static async Task<SearchStanding> ReadNewcomer(
        NpgsqlConnection connection,
        SearchStanding standing,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select code, family_name, given_names from access.newcomer",
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop) || !IdentityCode.TryParse(row.GetString(0), out IdentityCode code))
            return standing;
        return standing with
        {
            Name = PersonName.InHeading(row.GetString(1), row.GetString(2)),
            BirthDate = code.BirthDate,
            Sex = (short)(code.Number % 2 == FirstMan ? 1 : 2),
        };
    }

    /// <summary>What was sent last: there it stands how to reach the jobseeker, and what one can do.</summary>
    private static async Task<SearchAnswers> ReadEarlier(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select answers::text from registration.sending where person_id = $1 order by recording_id",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        SearchAnswers earlier = SearchAnswers.Empty;
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            earlier = earlier.With(SearchAnswers.Of(row.GetString(0)));
        return earlier;
    }
}
