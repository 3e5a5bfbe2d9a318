using Microsoft.AspNetCore.Mvc.Filters;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// A hidden field or an address that holds no number where one belongs holds none: the page goes on with nothing, and refuses
/// what is stale or unknown by itself. What the framework says of it is English, and of no field that anybody sees.
/// </summary>
internal sealed class UnboundValues : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) => context.ModelState.Clear();

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
