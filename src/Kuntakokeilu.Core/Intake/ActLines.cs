using System.Text;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Core.Intake;

/// <summary>The acts file by person, and its rows without the form of an act.</summary>
internal sealed class ActLines
{
    private readonly Dictionary<PersonKey, ActsOfPerson> persons = [];

    private sealed class ActsOfPerson(string key)
    {
        internal string Key => key;
        internal List<IncomingAct> Acts { get; } = [];
        internal bool IsMet { get; set; }
    }

    /// <summary>Rows that are no acts.</summary>
    internal List<RowRejection> Rejections { get; } = [];

    internal int Count { get; private set; }

    /// <exception cref="CannotRunException">The file can't be read or is of another kind.</exception>
    internal static ActLines Read(string? path)
    {
        ActLines lines = new();
        if (path is not null)
            ActsFile.Read(
                path,
                _ => true,
                (line, person, fault, act) =>
                {
                    lines.Count++;
                    if (fault.Code is RejectionCode.None && !PartReader.CanBeStored(person))
                        fault = new(RejectionCode.UnknownPerson);
                    if (fault.Code is RejectionCode.None)
                        lines.Of(person).Acts.Add(new(act, line));
                    else
                        lines.Rejections.Add(new(true, line, Encoding.UTF8.GetString(person), fault));
                }
            );
        return lines;
    }

    /// <summary>Acts on a person whom the facts file has, by date and then by line.</summary>
    internal IEnumerable<IncomingAct> Meet(PersonKey person)
    {
        if (!persons.TryGetValue(person, out ActsOfPerson? acts))
            return [];
        acts.IsMet = true;
        return InOrder(acts);
    }

    /// <summary>The persons whom the facts file has not, in the order of the acts file.</summary>
    internal IEnumerable<(string Person, IEnumerable<IncomingAct> Acts)> Unmet() =>
        persons.Values.Where(acts => !acts.IsMet).Select(acts => (acts.Key, InOrder(acts)));

    private ActsOfPerson Of(ReadOnlySpan<byte> person)
    {
        PersonKey key = PersonKey.Of(person);
        if (!persons.TryGetValue(key, out ActsOfPerson? acts))
            persons.Add(key, acts = new(Encoding.UTF8.GetString(person)));
        return acts;
    }

    private static IEnumerable<IncomingAct> InOrder(ActsOfPerson acts) => acts.Acts.OrderBy(line => line.Act.Date);
}
