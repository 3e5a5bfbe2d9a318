using System.Text;
using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.Tests.Sample;

/// <summary>The two files of a sample, in memory.</summary>
internal sealed record SampleOutput(byte[] Facts, byte[] Acts)
{
    internal string[][] FactRows => Rows(Facts);

    internal string[][] ActRows => Rows(Acts);

    internal static SampleOutput Of(int people, ulong seed, int parallelism = 2)
    {
        using MemoryStream facts = new();
        using MemoryStream acts = new();
        SampleText text = new(facts, acts);
        text.WriteHeaders();
        new SampleRegister(people, seed).Make(parallelism, part => part, text.Write);
        text.Flush();
        return new(facts.ToArray(), acts.ToArray());
    }

    private static string[][] Rows(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];
}
