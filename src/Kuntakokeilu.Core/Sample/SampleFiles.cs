using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Sample;

/// <summary>Writes facts.csv and acts.csv into a folder: both whole, or none new.</summary>
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
        SampleText text = new(facts.Stream, acts.Stream);
        text.WriteHeaders();
        int written = 0;
        register.Make(
            parallelism,
            people => people,
            people =>
            {
                text.Write(people);
                stop.ThrowIfCancellationRequested();
                progress(++written);
            }
        );
        text.Flush();
        facts.Keep();
        acts.Keep();
        return text.Size;
    }
}

/// <summary>How much there is in the files.</summary>
internal readonly record struct SampleSize(int People, int Rows, int Acts)
{
    public override string ToString() => $"{People} people, {Rows} rows, {Acts} acts";
}
