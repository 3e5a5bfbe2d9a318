using Kuntakokeilu.App.Pages.Own.For;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages;

/// <summary>
/// Stands in for a page that is not there or failed. It tells nothing of the request but, after a fault of ours, the
/// number by which the log knows it.
/// </summary>
[OpenToEveryone]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : SitePage
{
    private int code;

    /// <summary>The number of the failed request in the log.</summary>
    internal string? Reference =>
        code is >= 500 and not StatusCodes.Status503ServiceUnavailable ? HttpContext.TraceIdentifier : null;

    /// <summary>What one who was refused can do, and where; null for nothing.</summary>
    internal (string Path, string Key)? WayOn =>
        IsForOneself ? (ActingSubject.Path, "nav.acting") : RefusalWords.WayOn(Refused, Gate?.Subject?.Person);

    /// <summary>What an official can lawfully do who looked for somebody that is not among one's own, or is nobody.</summary>
    internal bool TellsLawfulWay => Refused is RefusalReason.NotAmongYours;

    /// <summary>A jobseeker who asks for what is not one's own is told of a page that is not there.</summary>
    private RefusalReason? Refused =>
        code is 403 or 404
        && RefusedResult.ReasonOf(HttpContext) is { } reason
        && (code == 403 || Gate?.Actor is { Role: not Role.Jobseeker })
            ? reason
            : null;

    /// <summary>Who acts for another asked for what each does for oneself.</summary>
    private bool IsForOneself => Refused is RefusalReason.NotForPurpose && Gate?.Actor?.ActsFor is not null;

    /// <summary>The gate that refused; null where the site has no database.</summary>
    private Gate? Gate => HttpContext.RequestServices.GetService<Gate>();

    /// <summary>What was written into a form that was not taken.</summary>
    internal IReadOnlyList<string> Written { get; private set; } = [];

    /// <summary>The way to sign in, of whose session ended while a text was written; null otherwise.</summary>
    internal string? ToSignIn =>
        Refused is RefusalReason.NotSignedIn
            ? SignInAddress.Of(
                Language,
                news: null,
                HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            )
            : null;

    public void OnGet() => Show();

    public async Task OnPost()
    {
        Show();
        // What was not understood, or too much, was not read as a form.
        if (code is > StatusCodes.Status400BadRequest and not StatusCodes.Status413PayloadTooLarge)
            Written = await WrittenText.Of(HttpContext);
    }

    /// <summary>The key of a text: not there, not understood, or failed.</summary>
    internal string Key(string part) =>
        code switch
        {
            404 when Refused is null => $"error.not_found.{part}",
            404 => RefusalWords.Of(Refused, part),
            403 when IsForOneself => $"refused.for_oneself.{part}",
            403 => RefusalWords.Of(Refused, part),
            429 => $"error.too_many.{part}",
            503 => $"error.busy.{part}",
            >= 500 => $"error.fault.{part}",
            _ => $"error.bad_request.{part}",
        };

    /// <summary>By what has happened, never by what was asked for: at this address itself there is nothing.</summary>
    private void Show()
    {
        code =
            HttpContext.Features.Get<IExceptionHandlerFeature>() is not null ? 500
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalStatusCode: >= 400 and var told }
                ? told
            : 404;
        Response.StatusCode = code;
    }
}
