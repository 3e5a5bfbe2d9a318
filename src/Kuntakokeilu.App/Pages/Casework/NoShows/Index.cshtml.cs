using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.NoShows;

/// <summary>
/// Customers who did not come: to the TE office of the place, which considers what follows, and to the manager of the
/// organisation that was to meet them.
/// </summary>
[Access(MeetingsSubject.ListNoShows, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    private MeetingWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, MeetingsSubject.NoShows, NoShowList.Orders);
        ListSql list = NoShowList.Of(gate.Connection, address.Order);
        Page<NoShow> page = await NoShowList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        List = await WorkList.Of(address, list, page, NoShowList.Key, Table, T["no_shows.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<NoShow> people, ListAddress address) =>
        new(
            T["no_shows.caption"],
            [
                new(T["meetings.customer"]),
                new(T["no_shows.day"]),
                new(T["meetings.what"]),
                new(T["meetings.way"]),
                new(T["no_shows.organisation"]),
                new(T["no_shows.then"]),
            ],
            [.. people.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(NoShow one) =>
        [
            Markup.Of($"{one.Name}"),
            Markup.Of($"{T.Date(one.Day)}"),
            Markup.Of($"{Words.Kind(one.Kind)}"),
            Markup.Of($"{Words.Way(one.Way)}"),
            Markup.Of($"{Organisations.Name(one.Organisation, Language)}, {one.Worker}"),
            Markup.Of($"{T[MeetingLaw.HasReminder(one.Day) ? "no_shows.reminder" : "no_shows.office"]}"),
        ];
}
