using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Undetermined;

/// <summary>The people whose case waits for a fact, of one's own TE office: what is missing today and since when.</summary>
[Access(AccessAction.ListUndetermined, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    /// <summary>Where to go on: the person of the last row shown.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public int? After { get; set; }

    internal IReadOnlyList<Core.Steering.Undetermined> People { get; private set; } = [];

    /// <summary>How many there are; a long queue is not counted to its end.</summary>
    internal string Total { get; private set; } = "";

    internal NextPage Paging { get; private set; } = new(null, null);

    internal OutcomeWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        People = await UndeterminedQueue.Read(gate.Connection, After ?? 0, PageLength + 1, Today, stop);
        bool isLast = People.Count <= PageLength;
        People = [.. People.Take(PageLength)];
        gate.Shows(People.Select(person => person.Person));
        string here = Link["/steering/undetermined"];
        Paging = new(isLast ? null : $"{here}?after={People[^1].Person}", After is null ? null : here);
        int count = await UndeterminedQueue.Count(gate.Connection, stop);
        Total =
            count > UndeterminedQueue.MostCounted
                ? T["undetermined.over", T.Count(UndeterminedQueue.MostCounted)]
                : T.Count(count);
    }

    internal DataTable Table() =>
        new(
            T["undetermined.caption"],
            [new(T["undetermined.person"]), new(T["undetermined.since"]), new(T["undetermined.missing"])],
            [.. People.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Core.Steering.Undetermined person) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{person.Person}"]}">{person.Key}</a>"""),
            Markup.Of($"{T.Date(person.Since)}"),
            Markup.Of($"{MissingToday(person)}"),
        ];

    private string MissingToday(Core.Steering.Undetermined person) =>
        person.Today.Basis is Basis.MissingFacts
            ? Words.Missing(person.Today.Missing)
            : T["undetermined.nothing_missing", Words.Why(person.Today)];
}
