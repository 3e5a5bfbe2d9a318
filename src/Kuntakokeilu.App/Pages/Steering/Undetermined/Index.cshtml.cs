using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Undetermined;

/// <summary>The people whose case waits for a fact, of one's own TE office: what is missing today and since when.</summary>
[Access(SteeringSubject.ListUndetermined, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    internal WorkList List { get; private set; } = null!;

    internal OutcomeWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, "/steering/undetermined", UndeterminedQueue.Orders);
        ListSql list = UndeterminedQueue.Of(gate.Connection, address.Order);
        Page<Core.Steering.Undetermined> page = await UndeterminedQueue.Read(
            gate.Connection,
            list,
            address.Place,
            PageLength,
            Today,
            stop
        );
        gate.SetSubjects(page.Rows.Select(person => person.Person));
        Position position = await Position.Of(list, page, UndeterminedQueue.Key, stop);
        Notice none = new(NoticeKind.Info, T["undetermined.none"]);
        List = WorkList.Of(address, page, position, UndeterminedQueue.Key, () => Table(page.Rows), none, T);
    }

    private DataTable Table(IReadOnlyList<Core.Steering.Undetermined> people) =>
        new(
            T["undetermined.caption"],
            [new(T["undetermined.person"]), new(T["undetermined.since"]), new(T["undetermined.missing"])],
            [.. people.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Core.Steering.Undetermined person) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{person.Person}"]}">{person.Name}</a>"""),
            Markup.Of($"{T.Date(person.Since)}"),
            Markup.Of($"{MissingToday(person)}"),
        ];

    private string MissingToday(Core.Steering.Undetermined person) =>
        person.Today.Basis is Basis.MissingFacts
            ? Words.Missing(person.Today.Missing)
            : T["undetermined.nothing_missing", Words.Why(person.Today)];
}
