using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>Who acts in this request.</summary>
internal static class CurrentActor
{
    /// <summary>Null when nobody has signed in, or where the site has no database.</summary>
    internal static Actor? Actor(this HttpContext context) => context.RequestServices.GetService<Gate>()?.Actor;
}
