using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>Where the law book tells of an amending act.</summary>
internal static class ActLinks
{
    /// <summary>The place on the law book's front page.</summary>
    internal static string PlaceOf(Amendment act) => $"act-{act.Number.Replace('/', '-')}";

    internal static Markup To(this SitePage page, Amendment act) =>
        Markup.Of($"""<a href="{page.Link["/law"]}#{PlaceOf(act)}">{page.T["law_book.added_by", act.Number]}</a>""");
}
