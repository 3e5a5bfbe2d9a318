using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>Which version of which statement an event makes.</summary>
/// <param name="Origin">The event by which the statement was given.</param>
/// <param name="Version">From 1.</param>
internal readonly record struct StatementVersion(short Origin, short Version)
{
    /// <summary>
    /// A correction and a taking back are of the case's last statement that stands (<see cref="StatementHistory"/>).
    /// </summary>
    /// <param name="events">Of the person, in the order of the law; those with an effect alone.</param>
    /// <param name="seq">The event's number.</param>
    internal static StatementVersion Of(IEnumerable<KnownEvent> events, short seq)
    {
        Dictionary<string, Stack<StatementVersion>> standing = [];
        foreach (KnownEvent one in events)
        {
            if (
                one.Told.Kind
                is not (StatementEventKind.Give or StatementEventKind.Correct or StatementEventKind.Cancel)
            )
                continue;
            if (!standing.TryGetValue(one.Told.Reference, out Stack<StatementVersion>? of))
                standing.Add(one.Told.Reference, of = []);
            StatementVersion made = new(one.Seq, 1);
            if (one.Told.Kind is not StatementEventKind.Give)
            {
                StatementVersion had = of.Pop();
                made = had with { Version = (short)(had.Version + 1) };
            }
            if (one.Told.Kind is not StatementEventKind.Cancel)
                of.Push(made);
            if (one.Seq == seq)
                return made;
        }
        throw new InvalidOperationException("The event makes no statement.");
    }
}
