using System.Text;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Obligations.Recorded;

/// <summary>Histories from files lived in the database, and what is due by it compared with what the files tell.</summary>
internal sealed class StandingWorld(TestRegister register, HostileDice dice)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestRegister Register => register;

    /// <summary>How many rows were recorded, and how many refused.</summary>
    internal int Recorded { get; private set; }

    internal int Refused { get; private set; }

    internal DateOnly Today
    {
        get => LegalDay.Today(register.Clock);
        set => register.Clock.Now = new(value, new(10, 0), TimeSpan.Zero);
    }

    /// <summary>The facts are imported, and the other rows are recorded one by one, mostly each on its own day.</summary>
    internal async Task Live(ObligationFiles files)
    {
        await register.Import(
            Encoding.UTF8.GetBytes(files.Facts),
            files.Acts is null ? null : Encoding.UTF8.GetBytes(files.Acts)
        );
        List<(DateOnly Day, int Person, NewContact? Contact, NewEntry? Entry)> rows = await Rows(files);
        foreach ((DateOnly day, int person, NewContact? contact, NewEntry? entry) in rows.OrderBy(row => row.Day))
        {
            if (day > files.On)
                break;
            Today = dice.Chance(80) ? day : dice.Later(day, files.On);
            if (contact is { Outcome: not ContactOutcome.Booked } && dice.Chance(50))
                await BookFirst(person, contact);
            else
                await Record(person, contact is null ? [] : [contact], entry is null ? [] : [entry]);
            if (dice.Chance(5))
                await Reckon();
        }
        Today = files.On;
    }

    /// <summary>What came of a meeting is recorded in the place of what was booked.</summary>
    private async Task BookFirst(int person, NewContact contact)
    {
        NewContact booked = contact with { Outcome = ContactOutcome.Booked };
        if (await Record(person, [booked], []) is CaseRecorded.Done done)
            await Record(person, [contact with { Replaces = done.FirstContact }], []);
    }

    internal async Task<CaseRecorded> Record(int person, NewContact[] contacts, NewEntry[] entries)
    {
        await using Work work = await Work.Begin(register.Source, TestRegister.Program, Stop);
        CaseRecorded recorded = await new CaseRecording(register.Clock).Record(work, person, contacts, entries, Stop);
        if (recorded is CaseRecorded.Done)
            await work.Commit([person], Stop);
        Recorded += recorded is CaseRecorded.Done ? 1 : 0;
        Refused += recorded is CaseRecorded.Refused ? 1 : 0;
        return recorded;
    }

    internal Task<int> Reckon() => new StandingJob(register.Source, register.Clock).Run(threads: 2, Stop);

    /// <summary>The duties of everybody in the database are those that the job tells from the journal's files.</summary>
    /// <returns>How many they are: of a few people there may be none.</returns>
    internal async Task<int> IsToldAlikeByFiles()
    {
        using TempFolder folder = new();
        string path = await ObligationsByFiles.Of(register, folder, Today);
        string[] told = [.. File.ReadLines(path).Skip(1).Select(WithoutAuthority)];
        return KeptLines.AreThoseTold(told, await Kept(), Today);
    }

    /// <summary>The last two columns are who is responsible, which the periods tell.</summary>
    private static string WithoutAuthority(string line) => line[..line.LastIndexOf(',', line.LastIndexOf(',') - 1)];

    private async Task<List<string>> Kept()
    {
        List<string> lines = [];
        await using NpgsqlCommand command = register.Source.CreateCommand(
            """
            select p.key, d.kind, d.number, d.basis, d.anchor, d.earliest, d.target, d.due, d.state, d.on_day, d.misses,
                d.reason, d.booked, d.required, d.done
            from obligations.duty d join register.person p on p.id = d.person_id
            """
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(Line(row));
        return lines;
    }

    private string Line(NpgsqlDataReader row)
    {
        var kind = (ObligationKind)row.GetInt16(1);
        var state = (ObligationState)row.GetInt16(8);
        bool waits = state is ObligationState.Open or ObligationState.Upcoming or ObligationState.Late;
        DateOnly? due = row.DayOrNull(7);
        if (waits)
            state =
                row.GetFieldValue<DateOnly>(5) > Today ? ObligationState.Upcoming
                : Today > due ? ObligationState.Late
                : ObligationState.Open;
        DateOnly? lateOn = state switch
        {
            ObligationState.Late => Today,
            ObligationState.Held or ObligationState.HeldLate => row.DayOrNull(9),
            ObligationState.Lapsed => row.DayOrNull(9)!.Value.AddDays(-1),
            _ => null,
        };
        int late = due is { } last && lateOn is { } day ? FinnishDays.Between(last, day) : 0;
        bool isPeriod = kind is ObligationKind.SearchPeriod;
        string owner = isPeriod || kind is ObligationKind.Report ? "customer" : "authority";
        return string.Join(
            ',',
            KeptLines.Csv(row.GetString(0)),
            ObligationText.Name(kind),
            row.GetInt16(2),
            owner,
            ObligationText.Name((ObligationBasis)row.GetInt16(3)),
            Day(4),
            Day(5),
            Day(6),
            Day(7),
            ObligationText.Name(state),
            Day(9),
            late,
            row.GetInt16(10),
            ObligationText.Name((ObligationReason)row.GetInt16(11)),
            Day(12),
            isPeriod ? row.GetInt16(13) : "",
            isPeriod ? row.GetInt16(14) : ""
        );

        string Day(int column) => KeptLines.Day(row, column);
    }

    private async Task<List<(DateOnly, int, NewContact?, NewEntry?)>> Rows(ObligationFiles files)
    {
        using TempFolder folder = new();
        using RowsPass<ContactRow> contacts = new(
            files.Contacts is null ? null : folder.Write("contacts.csv", files.Contacts),
            1 << 20,
            ContactReader.Required,
            header => new ContactReader(header)
        );
        using RowsPass<PlanRow> plans = new(
            files.Plans is null ? null : folder.Write("plans.csv", files.Plans),
            1 << 20,
            PlanReader.Required,
            header => new PlanReader(header)
        );
        contacts.Read(1, Stop);
        plans.Read(1, Stop);
        List<(DateOnly, int, NewContact?, NewEntry?)> rows = [];
        List<int> found = [];
        foreach (string line in await register.Lines("select id || ' ' || key from register.person order by id"))
        {
            string[] parts = line.Split(' ', 2);
            PersonKey key = PersonKey.Of(Encoding.UTF8.GetBytes(parts[1]));
            contacts.Rows.Find(key, found);
            foreach (int place in found)
            {
                Contact one = contacts.Rows[place].Row.Contact;
                rows.Add((one.Day, int.Parse(parts[0]), new(one.Day, CodeOf(one.Kind), one.Outcome, null), null));
            }
            plans.Rows.Find(key, found);
            foreach (int place in found)
            {
                PlanEntry one = plans.Rows[place].Row.Entry;
                rows.Add((one.Day, int.Parse(parts[0]), null, new(one)));
            }
        }
        return rows;
    }

    private static string CodeOf(ContactKind kind) =>
        kind switch
        {
            ContactKind.Initial => "22",
            ContactKind.Talk => "26",
            ContactKind.Substitute => "S0",
            ContactKind.Conversation => "27",
            ContactKind.Interview => "81",
            ContactKind.Other => "95",
        };
}
