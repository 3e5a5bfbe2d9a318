using Kuntakokeilu.Core.Obligations.Recorded;
using Npgsql;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>All that is on record of a person and bears on statements, in the order of recording.</summary>
/// <param name="Register">Facts and acts.</param>
/// <param name="Events">What happened of the benefit and its statements.</param>
internal sealed record StatedPast(RecordedPast Register, List<KnownEvent> Events)
{
    /// <summary>By day, and then as they were recorded.</summary>
    internal static IReadOnlyList<KnownEvent> InOrder(List<KnownEvent> events)
    {
        for (int i = 1; i < events.Count; i++)
            if (events[i].Told.Day < events[i - 1].Told.Day)
                return [.. events.OrderBy(one => one.Told.Day).ThenBy(one => one.Seq)];
        return events;
    }
}

/// <summary>Reads what is on record of people and bears on statements.</summary>
internal static class StatedPasts
{
    /// <summary>Of each of them; empty of whom there is nothing.</summary>
    internal static async Task<IReadOnlyDictionary<int, StatedPast>> Load(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    )
    {
        IReadOnlyDictionary<int, RecordedPast> facts = await RecordedPasts.LoadFacts(connection, people, stop);
        IReadOnlyDictionary<int, List<KnownEvent>> events = await LoadEvents(connection, people, stop);
        return people.ToDictionary(person => person, person => new StatedPast(facts[person], events[person]));
    }

    /// <summary>The events alone.</summary>
    internal static async Task<IReadOnlyDictionary<int, List<KnownEvent>>> LoadEvents(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    )
    {
        Dictionary<int, List<KnownEvent>> events = people.ToDictionary(person => person, _ => new List<KnownEvent>());
        await using NpgsqlCommand command = new(
            $"""
            select person_id, seq, recording_id, {EventColumnList.Names} from statements.event
            where person_id = any($1) order by person_id, seq
            """,
            connection
        );
        command.Parameters.Add(new() { Value = people });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            events[row.GetInt32(0)].Add(new(EventColumnList.Read(row, 3), row.GetInt16(1), row.GetInt32(2)));
        return events;
    }
}
