using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.Tests.Guidance.Importing;

/// <summary>The ministry's own file of questions and answers.</summary>
internal static class Week43
{
    internal static byte[] Bytes { get; } = Read();

    internal static WeeklyIssue Issue { get; } = IssueReader.Read(Bytes, Theme.Catalogue, takesNewThemes: false);

    private static byte[] Read()
    {
        using MemoryStream content = new();
        using Stream file = IssueReader.Week43();
        file.CopyTo(content);
        return content.ToArray();
    }
}
