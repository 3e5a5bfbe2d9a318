namespace Kuntakokeilu.Core.Sample;

/// <summary>The synthetic register of a size and a seed, made territory by territory.</summary>
internal sealed class SampleRegister
{
    private readonly Residents mobile;
    private readonly Quotas quotas;

    /// <param name="people">Open searches in the whole country on 1 March 2021.</param>
    /// <param name="seed">Other seeds give other people and the same figures.</param>
    internal SampleRegister(int people, ulong seed)
    {
        Seed = seed;
        mobile = MobileLives.Play(people, seed);
        quotas = new(people);
        Census census = new();
        census.Take(mobile);
        LeaveRoomFor(census);
    }

    /// <summary>By which it was drawn.</summary>
    internal ulong Seed { get; }

    /// <summary>How many parts the register has; each is made and written by itself.</summary>
    internal static int Parts => Territory.All.Count + 1;

    /// <summary>
    /// Makes every part, several at a time, and hands over what the work made of it in the order of the parts.
    /// </summary>
    internal void Make<T>(int parallelism, Func<IPeople, T> work, Action<T> inOrder)
    {
        Queue<Task<T>> running = [];
        for (int part = 0; part < Parts || running.Count > 0; )
        {
            if (part < Parts && running.Count < parallelism)
            {
                int number = part++;
                running.Enqueue(Task.Run(() => work(Part(number))));
            }
            else
                inOrder(running.Dequeue().GetAwaiter().GetResult());
        }
    }

    private Residents Part(int number) =>
        number == 0 ? mobile : TerritoryLife.Play(Territory.All[number - 1], quotas, Seed);

    private void LeaveRoomFor(Census census)
    {
        for (int month = 0; month < MonthlyPath.Days.Length; month++)
        for (int territory = 0; territory < Territory.All.Count; territory++)
        for (int status = 0; status < 10; status++)
        {
            quotas.LeaveRoom(month, territory, true, status, census[month, territory, true, status]);
            quotas.LeaveRoom(month, territory, false, status, census[month, territory, false, status]);
        }
    }
}
