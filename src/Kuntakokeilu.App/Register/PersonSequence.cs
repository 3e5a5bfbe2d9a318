using System.Runtime.CompilerServices;

namespace Kuntakokeilu.App.Register;

/// <summary>Tells new persons from those whose rows do not stand together. Runs come in the order of the file.</summary>
internal sealed class PersonSequence : IDisposable
{
    private const int Ahead = 8;
    private readonly SeenPersons seen = new();
    private PersonKey current;

    internal long PersonCount => seen.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Place(Span<PersonRun> runs)
    {
        for (int i = 0; i < runs.Length; i++)
        {
            if (i + Ahead < runs.Length)
                seen.Announce(runs[i + Ahead].Person);
            ref PersonRun run = ref runs[i];
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
