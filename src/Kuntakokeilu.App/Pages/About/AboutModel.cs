using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.App.Pages.About;

/// <summary>A page of plain words: what is known, and what is not.</summary>
[OpenToEveryone]
internal sealed class AboutModel : SitePage;
