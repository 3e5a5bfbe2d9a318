using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Referrals.Telling;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Services;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.NoShows;

/// <summary>
/// Customers who did not come, or whose service that obligates was interrupted: to the TE office of the place, which considers
/// what follows, and to the manager of the organisation that was to meet or has served them.
/// </summary>
[Access(MeetingsSubject.ListNoShows, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override FactsForm Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    private MeetingWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        List = Form.Of.Given is null ? await Meetings(stop) : await Interruptions(stop);
    }

    private async Task<WorkList> Meetings(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, MeetingsSubject.NoShows, NoShowList.Orders);
        ListSql list = NoShowList.Of(gate.Connection, address.Order);
        Page<NoShow> page = await NoShowList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        return await WorkList.Of(address, list, page, NoShowList.Key, Table, T["no_shows.none"], T, stop);
    }

    private async Task<WorkList> Interruptions(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, MeetingsSubject.NoShows, InterruptionList.Orders);
        ListSql list = InterruptionList.Of(gate.Connection, address.Order);
        Page<ToldInterruption> page = await InterruptionList.Read(
            list,
            address.Place,
            WorkList.PageLength,
            Language,
            stop
        );
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        return await WorkList.Of(address, list, page, InterruptionList.Key, Table, T["no_shows.no_service"], T, stop);
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

    private DataTable Table(IReadOnlyList<ToldInterruption> told, ListAddress address) =>
        new(
            T["no_shows.services_caption"],
            [
                new(T["meetings.customer"]),
                new(T["no_shows.interrupted_on"]),
                new(T["referral.service"]),
                new(T["referral.reason"]),
                new(T["no_shows.told_by"]),
                new(T["no_shows.found_by"]),
                new(T["no_shows.then"]),
            ],
            [.. told.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ToldInterruption one) =>
        [
            Markup.Of($"{one.Name}"),
            Markup.Of($"{T.Date(one.Day)}"),
            Markup.Of($"{one.Service}"),
            Markup.Of($"{T.Of("referral.reason", one.Reason)}"),
            Markup.Of($"{T.Of("no_shows.told", one.ToldBy)}"),
            Markup.Of($"{Organisations.Name(one.Organisation, Language)}, {one.By}"),
            Markup.Of(
                $"{(InterruptionReasons.ValidBy(one.Reason, one.Day) is { } provision ? T["no_shows.valid", NatureWords.Provision(T, provision)] : T[MeetingLaw.HasReminder(one.Day) ? "no_shows.reminder" : "no_shows.interruption"])}"
            ),
        ];
}

/// <summary>Missed meetings, or interrupted services.</summary>
internal sealed class FactsForm(Texts t) : Form
{
    internal PickField Of { get; } =
        new("of", t["no_shows.of"], [new("services", t["no_shows.of.services"])]) { Any = t["no_shows.of.meetings"] };

    internal override IReadOnlyList<Field> Fields => [Of];
}
