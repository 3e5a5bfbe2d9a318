namespace Kuntakokeilu.Core.Sample;

/// <summary>Writes the lines of contacts.csv and plans.csv.</summary>
internal sealed class SampleWorkText(Stream contactsFile, Stream plansFile, ulong seed)
{
    internal const string ContactsHeader = "person,date,kind,outcome,worker\n";
    internal const string PlansHeader = "person,date,entry,kind,until,number,months,from,ground,accepted,report_by\n";

    private readonly Utf8Lines contacts = new(contactsFile);
    private readonly Utf8Lines plans = new(plansFile);
    private readonly List<SampleRow> personRows = [];
    private readonly SampleWork work = new();

    /// <summary>Contacts written so far.</summary>
    internal int Contacts { get; private set; }

    /// <summary>Entries of plans written so far.</summary>
    internal int Plans { get; private set; }

    internal void WriteHeaders()
    {
        contacts.BeginLine();
        contacts.Write(ContactsHeader);
        plans.BeginLine();
        plans.Write(PlansHeader);
    }

    internal void Write(IPeople people)
    {
        for (int person = 0; person < people.Count; person++)
        {
            personRows.Clear();
            people.CopyRows(person, personRows);
            // Dice of its own: the facts are the same with the work and without it.
            work.Live(personRows, new(~seed, ((ulong)people.Block << 32) | (uint)person));
            Write(people.Block, person);
        }
    }

    internal void Flush()
    {
        contacts.Flush();
        plans.Flush();
    }

    private void Write(int block, int person)
    {
        foreach ((int day, string line) in work.Contacts)
            Write(contacts, block, person, day, line);
        foreach ((int day, string line) in work.Plans)
            Write(plans, block, person, day, line);
        Contacts += work.Contacts.Count;
        Plans += work.Plans.Count;
    }

    private static void Write(Utf8Lines text, int block, int person, int day, string line)
    {
        SampleText.WriteIdentity(text, block, person);
        SampleText.WriteDate(text, day);
        text.Write(line);
    }
}
