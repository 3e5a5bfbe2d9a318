using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>What the figures can and cannot tell.</summary>
[OpenToEveryone]
internal sealed class LimitsModel : SitePage
{
    /// <summary>Of what each part tells, in order.</summary>
    internal static IReadOnlyList<string> Topics { get; } =
    ["voluntary", "services", "covid", "reform", "early", "labour_force", "count_day", "noise", "small", "places"];
}
