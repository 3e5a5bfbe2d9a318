namespace Kuntakokeilu.Core.Sample;

/// <summary>Writes the lines of referrals.csv: services agreed on, as <c>import-services --past</c> takes them.</summary>
internal sealed class SampleServicesText(Stream file, ulong seed)
{
    internal const string Header = "person,source,source_id,offering_id,agreed,started,ended,called_off,result\n";

    private readonly Utf8Lines lines = new(file);
    private readonly List<SampleRow> personRows = [];
    private readonly SampleServices services = new();

    /// <summary>Services written so far.</summary>
    internal int Count { get; private set; }

    internal void WriteHeader()
    {
        lines.BeginLine();
        lines.Write(Header);
    }

    internal void Write(IPeople people)
    {
        for (int person = 0; person < people.Count; person++)
        {
            personRows.Clear();
            people.CopyRows(person, personRows);
            // Dice of its own: facts and work are the same with the services and without them.
            services.Live(personRows, new(seed ^ 0x5E12_71CE, ((ulong)people.Block << 32) | (uint)person));
            for (int i = 0; i < services.All.Count; i++)
                Write(people.Block, person, i, services.All[i]);
        }
    }

    internal void Flush() => lines.Flush();

    private void Write(int block, int person, int number, SampleService one)
    {
        Count++;
        SampleText.WriteIdentity(lines, block, person);
        lines.Write($"malli,{block:00}{person + 1:000000}-{number + 1},past-{one.Kind},");
        foreach (int? day in (int?[])[one.Agreed, one.Started, one.Ended, one.CalledOff])
            if (day is { } given)
                SampleText.WriteDate(lines, given);
            else
                lines.Write((byte)',');
        lines.Write(one.Result);
        lines.Write((byte)'\n');
    }
}
