using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Sample;

/// <summary>Writes facts.csv, acts.csv, contacts.csv, plans.csv and referrals.csv into a folder: all whole, or none new.</summary>
internal static class SampleFiles
{
    /// <param name="register">The register to write.</param>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="parallelism">How many parts are made at a time; the bytes do not depend on it.</param>
    /// <param name="progress">Told how many parts are written.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="CannotRunException">The files can't be made.</exception>
    internal static SampleSize Write(
        SampleRegister register,
        string folder,
        int parallelism,
        Action<int> progress,
        CancellationToken stop = default
    )
    {
        using OutputFile facts = new(folder, "facts.csv");
        using OutputFile acts = new(folder, "acts.csv");
        using OutputFile contacts = new(folder, "contacts.csv");
        using OutputFile plans = new(folder, "plans.csv");
        using OutputFile referrals = new(folder, "referrals.csv");
        SampleText text = new(facts.Stream, acts.Stream);
        SampleWorkText work = new(contacts.Stream, plans.Stream, register.Seed);
        SampleServicesText services = new(referrals.Stream, register.Seed);
        text.WriteHeaders();
        work.WriteHeaders();
        services.WriteHeader();
        int written = 0;
        register.Make(
            parallelism,
            people => people,
            people =>
            {
                text.Write(people);
                work.Write(people);
                services.Write(people);
                stop.ThrowIfCancellationRequested();
                progress(++written);
            }
        );
        text.Flush();
        work.Flush();
        services.Flush();
        facts.Keep();
        acts.Keep();
        contacts.Keep();
        plans.Keep();
        referrals.Keep();
        return text.Size with { Contacts = work.Contacts, Plans = work.Plans, Services = services.Count };
    }
}

/// <summary>How much there is in the files.</summary>
internal readonly record struct SampleSize(int People, int Rows, int Acts)
{
    internal int Contacts { get; init; }

    internal int Plans { get; init; }

    internal int Services { get; init; }

    public override string ToString() =>
        $"{People} people, {Rows} rows, {Acts} acts, {Contacts} contacts, {Plans} entries of plans, {Services} services agreed on";
}
