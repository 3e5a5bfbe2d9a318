using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Referred;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>A month of the provider's on one page, to read and to print: of each person how many days, and which were missed.</summary>
[Access(ReferredSubject.ViewReferred, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class MonthModel(Gate gate) : SitePage
{
    private const int MonthsShown = 24;

    private static readonly AttendanceMark[] Marks = Enum.GetValues<AttendanceMark>();

    private ReferredFilterForm? form;
    private IReadOnlyDictionary<int, ReferredOffering> offerings = new Dictionary<int, ReferredOffering>();

    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Asked { get; set; }

    internal override ReferredFilterForm Form => form ??= new(T, offerings.Values);

    /// <summary>The first day of the month that is shown: of the one that was asked for, or of the one to be closed next.</summary>
    internal DateOnly Month { get; private set; }

    /// <summary>Of the service that was chosen, or of all.</summary>
    internal IReadOnlyList<AttendedMonth> People { get; private set; } = [];

    internal DateOnly Newest => new(Today.Year, Today.Month, 1);

    internal DateOnly Eldest => Newest.AddMonths(1 - MonthsShown);

    internal MonthChoice Choice => new("month", T["referred_month.month"], Eldest, Newest, Month, Kept);

    /// <summary>Whether the month is open, until when; or since when it is closed, and how much was corrected.</summary>
    internal Notice Closing =>
        Month >= MonthClosing.FirstOpen(Today)
            ? new(
                NoticeKind.Info,
                T["referred_month.open", T.Date(ReferralDays.MonthOpenUntil(Month))],
                T["referred_month.open_more"]
            )
            : new(
                NoticeKind.Info,
                People.Max(one => one.ClosedOn) is { } closed
                    ? T["referred_month.closed", T.Date(closed)]
                    : T["referred_month.over"],
                T["referred_month.closed_more", People.Sum(one => one.Corrected)]
            );

    /// <summary>How many have been in the service and have no day told.</summary>
    internal int Untold => People.Count(one => one.Days.Count == 0);

    /// <summary>Of which service it is, in the heading of what is printed; null for all.</summary>
    internal string? ServiceName =>
        Form.Chosen is { } service ? offerings.Values.FirstOrDefault(one => one.Service == service)?.Name : null;

    private KeyValuePair<string, string>[] Kept => Form.Service.Given is { } service ? [new("service", service)] : [];

    public async Task OnGet(CancellationToken stop)
    {
        Month = MonthChoice.Asked(Asked, Eldest, Newest) ?? MonthClosing.FirstOpen(Today);
        People = await ProviderMonth.Read(gate.Connection, Today, Month, stop);
        offerings = await ReferredOfferings.Of(gate.Connection, People.Select(one => one.Offering), Language, stop);
        ReadForm();
        if (Form.Chosen is { } service)
            People = [.. People.Where(one => one.Service == service)];
        gate.SetSubjects(People.Select(one => one.Person).OfType<int>().Distinct());
    }

    internal DataTable Table() =>
        new(
            T["referred_month.caption", T.Month(Month)],
            [
                new(T["people.name"]),
                new(T["referral.service"]),
                .. Marks.Select(mark => new Column(T.Of("referred_month.mark", mark), IsNumber: true)),
                new(T["referred_month.days"]),
            ],
            [.. People.Select(Row)],
            [
                Markup.Of($"{T["referred_month.all", People.Count]}"),
                Markup.Empty,
                .. Marks.Select(mark => Markup.Of($"{T.Count(People.Sum(one => one.Count(mark)))}")),
                Markup.Empty,
            ]
        );

    private IReadOnlyList<Markup> Row(AttendedMonth one) =>
        [
            one.Referral is { } referral
                ? Markup.Of($"""<a href="{AddressOf(referral)}">{one.Name}</a>""")
                : Markup.Of($"{T["referred_month.unnamed"]}"),
            Markup.Of($"{offerings[one.Offering].Name}"),
            .. Marks.Select(mark => Markup.Of($"{one.Count(mark)}")),
            Markup.Of($"{Days(one)}"),
        ];

    /// <summary>The days on which somebody was away or late, by why; or that nothing was told.</summary>
    private string Days(AttendedMonth one) =>
        one.Days.Count == 0
            ? T["referred_month.untold"]
            : string.Join(
                "; ",
                Marks
                    .Where(mark => mark is not AttendanceMark.Present && one.Count(mark) > 0)
                    .Select(mark => $"{T.Of("referred_month.mark", mark)}: {string.Join(", ", one.On(mark))}")
            );

    private string AddressOf(int referral) =>
        Link[string.Create(CultureInfo.InvariantCulture, $"{ReferredSubject.List}/{referral}")];
}
