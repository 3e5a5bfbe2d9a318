using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Web;

/// <summary>Every page of the site: its texts, addresses and place among the others.</summary>
internal abstract class SitePage : PageModel
{
    /// <summary>Texts in the language of the address.</summary>
    internal Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    internal string Language => T.Language;

    internal Links Link => HttpContext.RequestServices.GetRequiredService<Links>();

    /// <summary>The legal today, in Finland.</summary>
    internal DateOnly Today => LegalDay.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>The page's one main heading and the name of its window.</summary>
    internal string Title { get; set; } = "";

    /// <summary>The pages above this one, the front page left out.</summary>
    internal IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>The fields of the form in their order on the page: so the error summary tells what is wrong.</summary>
    internal virtual IReadOnlyList<string> Fields => [];

    /// <summary>
    /// What a form has been told so far. It travels in hidden fields, also through a change of language.
    /// </summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Carried { get; set; } = [];
}

/// <summary>A step of the breadcrumb.</summary>
/// <param name="Name">Name of the page.</param>
/// <param name="Path">Its path without the language.</param>
internal sealed record Crumb(string Name, string Path);
