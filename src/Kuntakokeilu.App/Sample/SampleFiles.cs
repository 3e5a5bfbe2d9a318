namespace Kuntakokeilu.App.Sample;

/// <summary>Writes facts.csv and acts.csv into a folder: both whole, or none new.</summary>
internal static class SampleFiles
{
    /// <param name="register">The register to write.</param>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="parallelism">How many parts are made at a time; the bytes do not depend on it.</param>
    /// <param name="progress">Told how many parts are written.</param>
    /// <exception cref="IOException">The files cannot be written.</exception>
    internal static SampleSize Write(SampleRegister register, string folder, int parallelism, Action<int> progress)
    {
        Directory.CreateDirectory(folder);
        using UnfinishedFile facts = new(Path.Combine(folder, "facts.csv"));
        using UnfinishedFile acts = new(Path.Combine(folder, "acts.csv"));
        SampleText text = new(facts.Stream, acts.Stream);
        text.WriteHeaders();
        int written = 0;
        register.Make(
            parallelism,
            people => people,
            people =>
            {
                text.Write(people);
                progress(++written);
            }
        );
        text.Flush();
        facts.Finish();
        acts.Finish();
        return text.Size;
    }

    /// <summary>A file under another name until it is whole.</summary>
    private sealed class UnfinishedFile(string path) : IDisposable
    {
        private readonly string unfinished = path + ".unfinished";

        internal FileStream Stream { get; } =
            new(path + ".unfinished", FileMode.Create, FileAccess.Write, FileShare.None, 0);

        internal void Finish()
        {
            Stream.Dispose();
            File.Move(unfinished, path, overwrite: true);
        }

        public void Dispose()
        {
            Stream.Dispose();
            File.Delete(unfinished);
        }
    }
}

/// <summary>How much there is in the files.</summary>
internal readonly record struct SampleSize(int People, int Rows, int Acts);
