using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages;

/// <summary>What stands around the subjects: the front page and the page that tells what went wrong.</summary>
internal sealed class FrameSubject : SiteSubject
{
    /// <summary>It stands in for other addresses and has none of its own to look at.</summary>
    internal override IReadOnlyList<AddressExample> Examples => [new("error/{code:int}")];
}
