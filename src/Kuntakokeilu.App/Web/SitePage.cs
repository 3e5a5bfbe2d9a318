using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Book;
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

    /// <summary>Whether what the site tells of is over.</summary>
    internal bool IsAfterPilots => Today >= LawAsKnown.Whole.PilotEnd;

    /// <summary>The page's one main heading and the name of its window.</summary>
    internal string Title { get; set; } = "";

    /// <summary>What was done: "Henkilön tietojen katselu".</summary>
    internal string Done(AccessAction action) =>
        T[Texts.Key("done", HttpContext.RequestServices.GetRequiredService<AccessRights>().NameOf(action))];

    /// <summary>The pages above this one, the front page left out.</summary>
    internal IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>The page's form; null for a page without one, or with many.</summary>
    internal virtual Form? Form => null;

    /// <summary>The fields of the form in their order on the page: so the error summary tells what is wrong.</summary>
    internal virtual IReadOnlyList<string> Fields => [.. Form?.Fields.Select(one => one.Name) ?? []];

    /// <summary>
    /// What a form has been told so far. It travels in hidden fields, also through a change of language.
    /// </summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Carried { get; set; } = [];

    /// <summary>Reads what was sent of the page's form; the page says what is wrong with it.</summary>
    /// <returns>Whether all of it is right.</returns>
    protected bool ReadForm() =>
        ReadForm(
            HttpMethods.IsPost(Request.Method)
                ? name => Request.Form.Files[name]?.FileName ?? Request.Form[name]
                : name => Request.Query[name]
        );

    /// <summary>What is in a file that was sent; nothing when none was.</summary>
    protected async Task<byte[]> ReadFile(FileField field, CancellationToken stop)
    {
        if (Request.Form.Files[field.Name] is not { } file)
            return [];
        using MemoryStream content = new((int)file.Length);
        await file.CopyToAsync(content, stop);
        return content.ToArray();
    }

    /// <param name="sent">What was sent under a name, wherever it is kept meanwhile; null for nothing.</param>
    protected bool ReadForm(Func<string, string?> sent)
    {
        Form form = Form ?? throw new InvalidOperationException("The page has no form.");
        bool isRight = form.Read(sent, T);
        foreach (Field wrong in form.Fields.Where(field => field.Wrong is not null))
            ModelState.AddModelError(wrong.Name, wrong.Wrong!);
        return isRight;
    }

    /// <summary>Says at a field why what was sent was not done.</summary>
    protected PageResult Refuse(Field field, string message)
    {
        field.Refuse(message);
        ModelState.AddModelError(field.Name, message);
        return Page();
    }
}

/// <summary>A step of the breadcrumb.</summary>
/// <param name="Name">Name of the page.</param>
/// <param name="Path">Its path without the language.</param>
internal sealed record Crumb(string Name, string Path);
