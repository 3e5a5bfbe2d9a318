using Kuntakokeilu.Core.Monitoring;

namespace Kuntakokeilu.App.Web;

/// <summary>Tells the operator of what keeps the open statistics from being shown.</summary>
internal sealed partial class ReleaseLog(ILogger<ReleaseLog> log)
{
    internal void Unreadable(ReleaseHead release) => Unreadable(log, release.Number, release.Catalogue);

    [LoggerMessage(
        LogLevel.Error,
        "Release {number} of the statistics is of catalogue {catalogue} and has no definitions of its own: it can't be "
            + "read. Publish with --note; until then the pages say that nothing has been published."
    )]
    private static partial void Unreadable(ILogger log, int number, int catalogue);
}
