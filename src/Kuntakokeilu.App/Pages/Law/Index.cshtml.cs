using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>The law book on a day, and what changed between two.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Texts texts, TimeProvider time) : SitePage
{
    private LawLines? lines;

    internal override LawTimeForm Form { get; } = new(texts);

    private static readonly DateOnly LastDay = LawBook.Extension.From.AddDays(-1);

    /// <summary>The day looked at; when none is given this one, and after the pilots their last.</summary>
    internal DateOnly On { get; private set; } = LegalDay.Today(time) is var today && today < LastDay ? today : LastDay;

    /// <summary>An earlier day to compare with; null for none.</summary>
    internal DateOnly? Since { get; private set; }

    internal LawLines Lines => lines ??= new(T);

    public void OnGet()
    {
        ReadForm();
        if (Form.On.Value is { } on)
            On = on;
        else if (Form.On.Wrong is null)
            Form.On.Show(On);
        Since = Form.Since.Value;
        if (Since > On)
            Refuse(Form.Since, T["law_book.since_later"]);
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
                new(T["law_book.given"]),
                new(T["law_book.in_force_from"]),
                new(T["law_book.effect"]),
                new(T["law_book.source"]),
            ],
            [.. Amendments.All.OrderBy(a => a.InForce).Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Amendment amendment) =>
        [
            Markup.Of($"""<span id="{ActLinks.PlaceOf(amendment)}">{amendment.Number}</span>"""),
            Markup.Of($"{T.Date(amendment.Given)}"),
            Markup.Of(
                $"{T.Date(amendment.InForce)}{(amendment.InForce > On ? Label(T["law_book.not_yet"]) : Markup.Empty)}"
            ),
            Markup.Of($"{T[$"amendment.{amendment.Number}.effect"]}"),
            Markup.Of(
                $"""{T[$"amendment.{amendment.Number}.source"]} <span class="note">{T.Of("certainty", amendment.Certainty)}</span>"""
            ),
        ];

    private static Markup Label(string text) => Markup.Of($""" <br><span class="note">{text}</span>""");
}
