using Kuntakokeilu.App.Report;
using Kuntakokeilu.Tests.Report;

[assembly: AssemblyFixture(typeof(Kuntakokeilu.Browser.Tests.Report.ReportFile))]

namespace Kuntakokeilu.Browser.Tests.Report;

/// <summary>The report of a made-up register as a file of its own.</summary>
public sealed class ReportFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");

    public ReportFile()
    {
        (ReportFigures figures, IReadOnlyList<ReportPerson> people) = MadeUpRegister.Counted(6000, 1);
        using StreamWriter writer = new(path);
        ReportPage.Write(writer, figures, people);
    }

    internal string Address(string fragment = "") => $"{new Uri(path)}{fragment}";

    public void Dispose() => File.Delete(path);
}
