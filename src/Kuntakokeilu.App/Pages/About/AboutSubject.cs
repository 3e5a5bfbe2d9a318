using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages.About;

/// <summary>What is said of the site itself, linked from the foot of every page.</summary>
internal sealed class AboutSubject : SiteSubject
{
    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/about/accessibility", "nav.accessibility"),
            new("/about/privacy", "nav.privacy"),
            new("/about/feedback", "nav.feedback"),
            new("/about/contact", "nav.contact"),
        ];
}
