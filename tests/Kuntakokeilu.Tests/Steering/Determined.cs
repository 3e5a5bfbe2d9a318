using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>What the steering job made of two files, line by line and without the header rows.</summary>
internal sealed record Determined(string[] Responsibility, string[] Rejected, DetermineSummary Summary)
{
    internal const string FactsName = "facts.csv";
    internal const string ActsName = "acts.csv";

    internal static Determined Of(string facts, string? acts = null, DateOnly? asOf = null) =>
        Of(Encoding.UTF8.GetBytes(facts), acts is null ? null : Encoding.UTF8.GetBytes(acts), asOf);

    internal static Determined Of(
        byte[] facts,
        byte[]? acts,
        DateOnly? asOf = null,
        int threads = 2,
        int chunkBytes = ChunkSource.UsualChunk
    )
    {
        using TempFolder folder = new();
        string factsPath = folder.Write(FactsName, facts);
        string? actsPath = acts is null ? null : folder.Write(ActsName, acts);
        LawAsKnown law = asOf is { } day ? LawAsKnown.On(day) : LawAsKnown.Whole;
        DetermineJob job = new(factsPath, actsPath, folder["out"], law) { ChunkBytes = chunkBytes };
        DetermineSummary summary = job.Run(threads, TestContext.Current.CancellationToken);
        return new(
            Lines(folder["out/responsibility.csv"], "person,from,to,authority,municipality,basis,grounds,missing"),
            Lines(folder["out/rejected.csv"], "file,line,person,code,message"),
            summary
        );
    }

    /// <summary>A carriage return may stand in a quoted person, so only line feeds count.</summary>
    private static string[] Lines(string path, string header)
    {
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        Assert.True(text.EndsWith('\n'), $"{Path.GetFileName(path)} does not end with a line feed.");
        string[] lines = text[..^1].Split('\n');
        Assert.Equal(header, lines[0]);
        return lines[1..];
    }
}
