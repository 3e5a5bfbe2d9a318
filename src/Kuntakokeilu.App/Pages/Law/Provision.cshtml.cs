using Kuntakokeilu.App.Pages.Guidance;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>One provision: what it says, when, and how the engine reads it where the Act leaves room.</summary>
[OpenToEveryone]
internal sealed class ProvisionModel : SitePage
{
    internal ProvisionTime Time { get; private set; } = null!;

    internal Provision Provision => Time.Provision;

    internal LawLines Lines => new(T);

    internal AnswerRows Citing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (ProvisionTime.All.FirstOrDefault(p => p.Provision.Id == id) is not { } found)
            return NotFound();
        Time = found;
        Citing = await CitingAnswers.Of(this, [Provision.Section], stop);
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["law_book.place"], Lines.Cite(Provision), T["act.name", LawBook.Act]),
            new(T["law_book.in_force"], T["law_book.time", T.Date(Time.From), T.Date(Time.To.AddDays(-1))]),
            .. Provision.AddedBy is { } act ? OfAmendment(act) : [new(T["law_book.origin"], T["law_book.original"])],
            .. Provision.EndedBy is { } end ? (SummaryRow[])[new(T["law_book.ended_by"], this.To(end))] : [],
            .. Wordings.Of(Provision.Section).Count > 0
                ? (SummaryRow[])
                    [
                        new(
                            T["law_book.wordings"],
                            Markup.Of(
                                $"""<a href="{Link[$"/law/sections/{Provision.Section}"]}">{T["law_book.section", SectionName.Of(Provision.Section)]}</a>"""
                            )
                        ),
                    ]
                : [],
            .. Provision.Reading is null
                ? (SummaryRow[])[]
                : [new(T["law_book.reading"], T[$"law_book.reading.{Provision.Id}"], T["law_book.reading_more"])],
        ];

    private IEnumerable<SummaryRow> OfAmendment(Amendment act)
    {
        yield return new(
            T["law_book.origin"],
            this.To(act),
            $"{T["law_book.given_on", T.Date(act.Given)]} {T[$"amendment.{act.Number}.source"]}. {T.Of("certainty", act.Certainty)}"
        );
        yield return new(T["law_book.effect"], T[$"amendment.{act.Number}.effect"]);
    }
}
