using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>How a refusal is told.</summary>
internal static class RefusedResult
{
    private static readonly object Key = new();

    /// <summary>Why the request was refused, for the page that tells it; null if it was not.</summary>
    internal static RefusalReason? ReasonOf(HttpContext http) => http.Items[Key] as RefusalReason?;

    /// <summary>
    /// To somebody who has not signed in the way to do so, unless a text would be lost on it; else the page of the refusal.
    /// Who is not among one's own is as if there were nobody.
    /// </summary>
    internal static IActionResult Of(HttpContext http, RefusalReason reason)
    {
        if (reason is RefusalReason.NotSignedIn && !WrittenText.IsIn(http))
            return new RedirectResult(SignIn(http));
        http.Items[Key] = reason;
        return new StatusCodeResult(StatusOf(reason));
    }

    /// <summary>The same for a program.</summary>
    internal static IResult OfRoute(RefusalReason reason) =>
        reason is RefusalReason.NotSignedIn
            ? Results.Problem("Sign in first.", statusCode: StatusCodes.Status401Unauthorized)
            : Results.Problem(reason.ToString(), statusCode: StatusOf(reason));

    private static int StatusOf(RefusalReason reason) =>
        reason is RefusalReason.NotAmongYours ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;

    private static string SignIn(HttpContext http) =>
        SignInAddress.Of(RequestLanguage.Of(http), news: null, SignInAddress.Here(http));
}
