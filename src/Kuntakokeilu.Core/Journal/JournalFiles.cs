using System.Buffers;
using System.Text;
using System.Text.Json;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Journal;

/// <summary>What stands in each of the eight files.</summary>
internal sealed class JournalFiles(
    JournalFile facts,
    JournalFile acts,
    JournalFile contacts,
    JournalFile plans,
    JournalFile events,
    JournalFile responsibility,
    JournalFile differences,
    JournalFile journal,
    DateOnly pilotEnd
)
{
    internal const string Differences = "person,date,event,opened,state";
    internal const string Journal = "recording,at,source,role,organisation,person,file,line";

    private readonly ArrayBufferWriter<byte> id = new(64);
    private readonly OutputText periods = new();

    internal void Write(JournalPerson person, JournalRows rows, IReadOnlyDictionary<int, Recording> recordings)
    {
        id.ResetWrittenCount();
        CsvText.Append(id, Encoding.UTF8.GetBytes(person.Key));
        string key = Encoding.UTF8.GetString(id.WrittenSpan);
        foreach (RecordedFact fact in rows.Facts)
            Enter(facts, $"{key},{RowText.Of(fact.Fact.Event, fact.Fact.Carried)}", key, recordings[fact.Recording]);
        foreach (RecordedAct act in rows.Acts)
            Enter(acts, $"{key},{RowText.Of(act.Act.Act)}", key, recordings[act.Recording]);
        foreach (KnownContact one in person.Casework.ContactsInForce)
            Enter(contacts, $"{key},{RecordedText.Of(one)}", key, recordings[one.Recording]);
        foreach (KnownEntry one in person.Casework.EntriesInForce)
            Enter(plans, $"{key},{RecordedText.Of(one.Entry)}", key, recordings[one.Recording]);
        foreach (KnownEvent one in StatedPast.InOrder(person.Events))
            Enter(events, $"{key},{EventText.Of(one.Told)}", key, recordings[one.Recording]);
        foreach (OpenRow open in person.Open)
        {
            Recording recording = recordings[open.Recording];
            string opened = RowText.Day(LegalDay.Of(recording.At));
            string state = open.Waits ? "waits" : "left_out";
            Enter(differences, $"{key},{RowText.Day(open.Date)},{open.Event},{opened},{state}", key, recording);
        }
        WritePeriods(person.Periods);
    }

    /// <summary>A row, and by which recording it came.</summary>
    private void Enter(JournalFile file, string row, string key, Recording recording)
    {
        file.Append(row);
        string role = recording.Role is { } of ? Word(of) : "";
        journal.Append(
            $"{recording.Id},{recording.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ},{Word(recording.Source)},{role},"
                + $"{recording.Organisation},{key},{file.Name},{file.Line}"
        );
    }

    private void WritePeriods(List<StatedPeriod> told)
    {
        periods.Clear();
        for (int i = 0; i < told.Count; i++)
            periods.Append(
                id.WrittenSpan,
                new Period(told[i].From, i + 1 < told.Count ? told[i + 1].From : pilotEnd, told[i].Outcome)
            );
        responsibility.Append(periods.Written);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
