using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>The law book on a day, and what changed between two.</summary>
[OpenToEveryone]
internal sealed class IndexModel : SitePage
{
    private LawLines? lines;

    /// <summary>The day looked at; the last day of the pilots when none is given.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public string? OnText { get; set; }

    /// <summary>An earlier day to compare with; empty for none.</summary>
    [BindProperty(SupportsGet = true, Name = "since")]
    public string? SinceText { get; set; }

    internal DateOnly On { get; private set; } = LawBook.Extension.From.AddDays(-1);

    internal DateOnly? Since { get; private set; }

    internal LawLines Lines => lines ??= new(T);

    public void OnGet()
    {
        if (Read(OnText, "on") is { } on)
            On = on;
        Since = Read(SinceText, "since");
        if (Since > On)
            ModelState.AddModelError("since", T["law_book.since_later"]);
    }

    internal IEnumerable<ProvisionTime> In(ProvisionState state) => ProvisionTime.All.Where(p => p.On(On) == state);

    /// <summary>What began to be in force after the earlier day.</summary>
    internal IEnumerable<ProvisionTime> Begun() =>
        ProvisionTime.All.Where(p =>
            p.On(Since!.Value) is ProvisionState.NotYet && p.On(On) is not ProvisionState.NotYet
        );

    /// <summary>What ceased to be in force after the earlier day.</summary>
    internal IEnumerable<ProvisionTime> Ended() =>
        ProvisionTime.All.Where(p =>
            p.On(Since!.Value) is not ProvisionState.NoLonger && p.On(On) is ProvisionState.NoLonger
        );

    internal DataTable AmendmentTable() =>
        new(
            T["law_book.amendments"],
            [
                new(T["law_book.number"]),
                new(T["law_book.in_force_from"]),
                new(T["law_book.effect"]),
                new(T["law_book.source"]),
            ],
            [.. Amendments.All.OrderBy(a => a.InForce).Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Amendment amendment) =>
        [
            Markup.Of($"""<span id="act-{amendment.Number.Replace('/', '-')}">{amendment.Number}</span>"""),
            Markup.Of(
                $"{T.Date(amendment.InForce)}{(amendment.InForce > On ? Label(T["law_book.not_yet"]) : Markup.Empty)}"
            ),
            Markup.Of($"{T[$"amendment.{amendment.Number}.effect"]}"),
            Markup.Of(
                $"""{T[$"amendment.{amendment.Number}.source"]} <span class="note">{T.Of("certainty", amendment.Certainty)}</span>"""
            ),
        ];

    private static Markup Label(string text) => Markup.Of($""" <br><span class="note">{text}</span>""");

    private DateOnly? Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
            return day;
        ModelState.AddModelError(field, T["law_book.bad_date"]);
        return null;
    }
}
