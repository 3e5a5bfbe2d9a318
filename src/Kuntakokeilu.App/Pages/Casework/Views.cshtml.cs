using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>One's own views of the caseload: what is chosen now is kept under a name, and what was kept is renamed or removed.</summary>
[Access(CaseloadSubject.ViewSavedViews, Post = CaseloadSubject.KeepSavedViews)]
[ResponseCache(NoStore = true)]
internal sealed class ViewsModel(Gate gate, Texts texts) : SitePage
{
    private CaseloadForm filters = null!;

    internal override ViewForm Form { get; } = new(texts);

    internal IReadOnlyList<SavedView> Views { get; private set; } = [];

    internal bool IsFull => Views.Count >= SavedView.Most;

    /// <summary>What was done just now; null for nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public ViewDeed? JustDone { get; set; }

    /// <summary>What is chosen, in words.</summary>
    internal string Holds =>
        string.Join(
            ", ",
            filters
                .Fields.Where(one => one.Given is not null)
                .Select(one => one.InWords(T))
                .Prepend(filters.Whose.Given is null ? T["caseload.worker.me"] : null)
                .OfType<string>()
        );

    internal string Back => Link[CaseloadSubject.List] + (Query.Length > 0 ? $"?{Query}" : "");

    /// <summary>What is chosen, of the catalogue alone: so nothing else of an address is ever kept.</summary>
    private string Query
    {
        get
        {
            ListOrder order = ListOrder.Find(Caseload.Orders, Request.Query["sort"]);
            IEnumerable<KeyValuePair<string, string>> given =
                order.Sent == Caseload.Orders[0].Sent ? filters.Given : filters.Given.Append(new("sort", order.Sent));
            return QueryString
                .Create(given.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)))
                .ToString()
                .TrimStart('?');
        }
    }

    public Task OnGet(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPost(ViewDeed deed, short place, CancellationToken stop)
    {
        await Load(stop);
        if (deed is not ViewDeed.Remove && !ReadForm())
            return Page();
        Work work = await gate.Begin(stop);
        bool isDone = deed switch
        {
            ViewDeed.Keep => await SavedViews.Keep(work, Form.Name.Value, Query, stop),
            ViewDeed.Rename => await SavedViews.Rename(work, place, Form.Name.Value, stop),
            _ => await SavedViews.Remove(work, place, stop),
        };
        if (!isDone && deed is ViewDeed.Keep)
            return Refuse(Form.Name, T["views.full", SavedView.Most]);
        // One that was removed in another window stays so.
        string back = Query.Length > 0 ? $"{Query}&" : "";
        return Redirect(Link[$"{CaseloadSubject.Views}?{back}done={ChoiceField<ViewDeed>.Sent(deed)}"]);
    }

    private async Task Load(CancellationToken stop)
    {
        filters = new(T, gate.Actor!, await Worker.All(gate.Connection, stop));
        filters.Read(name => CaseloadForm.Sent(Request.Query, name), T);
        Views = await SavedViews.All(gate.Connection, stop);
    }
}

/// <summary>The name of a view.</summary>
internal sealed class ViewForm(Texts t) : Form
{
    internal const int LongestName = 60;

    internal TextField Name { get; } =
        new("name", t["views.name"])
        {
            Help = t["views.name_help"],
            Longest = LongestName,
            Missing = t["views.no_name"],
        };

    internal override IReadOnlyList<Field> Fields => [Name];
}

/// <summary>What is done with a view.</summary>
internal enum ViewDeed
{
    Keep,
    Rename,
    Remove,
}
