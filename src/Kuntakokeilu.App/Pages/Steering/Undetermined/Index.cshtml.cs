using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Undetermined;

/// <summary>The people whose case waits for a fact, by TE office: what is missing today and since when.</summary>
[Access(AccessAction.ListUndetermined, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    /// <summary>Number of the TE office; all without one.</summary>
    [BindProperty(SupportsGet = true, Name = "office")]
    public int? Office { get; set; }

    /// <summary>Where to go on: OFFICE-PERSON of the last row shown.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    internal IReadOnlyList<Core.Steering.Undetermined> People { get; private set; } = [];

    /// <summary>How many there are at each TE office.</summary>
    internal IReadOnlyDictionary<int, int> Offices { get; private set; } = new Dictionary<int, int>();

    internal int Total => Office is { } office ? Offices.GetValueOrDefault(office) : Offices.Values.Sum();

    internal NextPage Paging { get; private set; } = new(null, null);

    internal OutcomeWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        QueuePlace after = Place(After) ?? new(0, 0);
        People = await UndeterminedQueue.Read(gate.Connection, Office, after, PageLength + 1, Today, stop);
        bool isLast = People.Count <= PageLength;
        People = [.. People.Take(PageLength)];
        gate.Shows(People.Select(person => person.Person));
        Paging = new(
            isLast ? null : Address($"{People[^1].TeOffice}-{People[^1].Person}"),
            Place(After) is null ? null : Address(null)
        );
        Offices = (await UndeterminedQueue.Counts(gate.Connection, stop))
            .GroupBy(count => TeOffices.NumberOf(MunicipalityCode.Of(Math.Max(count.Key, 0))) ?? 0)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Value));
    }

    internal DataTable Table() =>
        new(
            T["undetermined.caption"],
            [
                new(T["undetermined.person"]),
                new(T["person.te_office"]),
                new(T["undetermined.since"]),
                new(T["undetermined.missing"]),
            ],
            [.. People.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Core.Steering.Undetermined person) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{person.Person}"]}">{person.Key}</a>"""),
            Markup.Of($"{Words.TeOffice(person.TeOffice)}"),
            Markup.Of($"{T.Date(person.Since)}"),
            Markup.Of($"{MissingToday(person)}"),
        ];

    private string MissingToday(Core.Steering.Undetermined person) =>
        person.Today.Basis is Basis.MissingFacts
            ? Words.Missing(person.Today.Missing)
            : T["undetermined.nothing_missing", Words.Why(person.Today)];

    private string Address(string? after)
    {
        string[] parts =
        [
            .. Office is { } office ? (string[])[$"office={office}"] : [],
            .. after is null ? (string[])[] : [$"after={after}"],
        ];
        return Link["/steering/undetermined"] + (parts.Length == 0 ? "" : $"?{string.Join('&', parts)}");
    }

    private static QueuePlace? Place(string? text) =>
        text?.Split('-') is [var office, var person]
        && int.TryParse(office, out int number)
        && int.TryParse(person, out int id)
            ? new(number, id)
            : null;
}
