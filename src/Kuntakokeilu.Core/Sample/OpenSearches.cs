namespace Kuntakokeilu.Core.Sample;

/// <summary>People of one territory with an open search, by position and status, in no meaningful order.</summary>
internal sealed class Stock
{
    private readonly List<int>[] people = [.. Enumerable.Range(0, 40).Select(_ => new List<int>())];
    private readonly List<int>[] arriving = [.. Enumerable.Range(0, 40).Select(_ => new List<int>())];

    /// <summary>Those there to whom nothing has happened this month.</summary>
    internal int Settled(Position position, int status) => people[Cell(position, status)].Count;

    internal int All(Position position, int status) =>
        people[Cell(position, status)].Count + arriving[Cell(position, status)].Count;

    /// <summary>Takes one out, any of those to whom nothing has happened this month.</summary>
    internal int Take(Position position, int status, Dice dice)
    {
        List<int> list = people[Cell(position, status)];
        int at = dice.Below(list.Count);
        int person = list[at];
        list[at] = list[^1];
        list.RemoveAt(list.Count - 1);
        return person;
    }

    /// <summary>Puts one back to whom nothing has happened after all.</summary>
    internal void Return(Position position, int status, int person) => people[Cell(position, status)].Add(person);

    /// <summary>Puts one in to whom nothing more happens this month.</summary>
    internal void Arrive(Position position, int status, int person) => arriving[Cell(position, status)].Add(person);

    internal void EndMonth()
    {
        for (int cell = 0; cell < people.Length; cell++)
        {
            people[cell].AddRange(arriving[cell]);
            arriving[cell].Clear();
        }
    }

    private static int Cell(Position position, int status) => ((int)position * 10) + status;
}
