using System.Runtime.CompilerServices;
using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.Tests.Guidance.Importing;

/// <summary>The ministry's own file of questions and answers.</summary>
internal static class Week43
{
    internal static byte[] Bytes { get; } = Read();

    internal static WeeklyIssue Issue { get; } = IssueReader.Read(Bytes, Theme.Catalogue, takesNewThemes: false);

    private static byte[] Read([CallerFilePath] string here = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "week-43-2019.txt"));
}
