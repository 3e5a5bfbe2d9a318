using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
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
    private static readonly string Judgements = $"""
        select distinct on (person_id, reference) person_id, reference, reason from statements.report_entry
        where person_id = any($1) and step = {(int)ReportStep.Judge} order by person_id, reference, number desc
        """;

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

    /// <summary>The events alone, conduct with the latest judgement of it.</summary>
    internal static async Task<IReadOnlyDictionary<int, List<KnownEvent>>> LoadEvents(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    )
    {
        Dictionary<int, List<KnownEvent>> events = people.ToDictionary(person => person, _ => new List<KnownEvent>());
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new(
                $"""
                select person_id, seq, recording_id, {EventColumnList.Names} from statements.event
                where person_id = any($1) order by person_id, seq
                """
            )
            {
                Parameters = { new() { Value = people } },
            }
        );
        batch.BatchCommands.Add(new(Judgements) { Parameters = { new() { Value = people } } });
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            events[row.GetInt32(0)].Add(new(EventColumnList.Read(row, 3), row.GetInt16(1), row.GetInt32(2)));
        await row.NextResultAsync(stop);
        while (await row.ReadAsync(stop))
            Judge(events[row.GetInt32(0)], row.GetString(1), (ConductReason)row.GetInt16(2));
        return events;
    }

    /// <summary>The row of the event stays as it was told: whether there was a valid reason is what is known of it since.</summary>
    private static void Judge(List<KnownEvent> events, string reference, ConductReason reason)
    {
        for (int i = 0; i < events.Count; i++)
            if (events[i].Told is { Kind: StatementEventKind.Conduct } told && told.Reference == reference)
                events[i] = events[i] with { Told = told with { Value = StatementWords.Name(reason) } };
    }
}
