namespace Kuntakokeilu.App.Register;

/// <summary>Tells new persons from those whose rows do not stand together. Runs come in the order of the file.</summary>
internal sealed class PersonSequence : IDisposable
{
    private readonly SeenPersons seen = new();
    private PersonKey current;

    internal long PersonCount => seen.Count;

    internal void Place(Span<PersonRun> runs)
    {
        foreach (ref PersonRun run in runs)
        {
            if (seen.Count > 0 && run.Person == current)
                run.Place = RunPlace.Continues;
            else if (seen.Add(run.Person))
            {
                run.Place = RunPlace.New;
                current = run.Person;
            }
            else
                run.Place = RunPlace.NotContiguous;
        }
    }

    public void Dispose() => seen.Dispose();
}
