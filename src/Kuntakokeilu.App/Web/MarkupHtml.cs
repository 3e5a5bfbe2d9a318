using Kuntakokeilu.Base.Html;
using Microsoft.AspNetCore.Html;

namespace Kuntakokeilu.App.Web;

/// <summary>Markup made in code, for a page.</summary>
internal static class MarkupHtml
{
    internal static HtmlString ToHtml(this Markup markup) => new(markup.Text);
}
