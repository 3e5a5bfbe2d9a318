using Kuntakokeilu.App.Pages.Guidance;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>A section of the Act, wording by wording.</summary>
[OpenToEveryone]
internal sealed class SectionModel : SitePage
{
    internal string Section { get; private set; } = "";

    internal IReadOnlyList<Wording> Wordings { get; private set; } = [];

    internal LawLines Lines => new(T);

    internal AnswerRows Citing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string number, CancellationToken stop)
    {
        Section = number;
        Wordings = Kuntakokeilu.Law.Book.Wordings.Of(number);
        if (Wordings.Count == 0)
            return NotFound();
        Citing = await CitingAnswers.Of(this, [number], stop);
        return Page();
    }

    /// <summary>The rules of the section by which the engine decides.</summary>
    internal IEnumerable<Provision> Rules() => LawBook.Provisions.Where(rule => rule.Section == Section);

    internal DataTable Table() =>
        new(
            T["law_book.wordings"],
            [
                new(T["law_book.in_force_from"]),
                new(T["law_book.wording"]),
                new(T["law_book.origin"]),
                new(T["law_book.given"]),
            ],
            [.. Wordings.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Wording wording) =>
        [
            Markup.Of($"{T.Date(wording.From)}"),
            Markup.Of($"{T[$"law_book.wording.{wording.Id}"]}"),
            wording.By is { } act ? this.To(act) : Markup.Of($"{T["law_book.original"]}"),
            Markup.Of($"{T.Date(wording.By?.Given ?? LawBook.Given)}"),
        ];
}
