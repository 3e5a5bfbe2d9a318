using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages;

/// <summary>The front page.</summary>
internal sealed class IndexModel : SitePage;
