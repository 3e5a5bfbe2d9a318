using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>The times that an official has opened for customers: more are opened, and those that are free taken back.</summary>
[Access(MeetingsSubject.ViewTimes, Post = MeetingsSubject.OpenTimes)]
[ResponseCache(NoStore = true)]
internal sealed class TimesModel(Gate gate) : SitePage
{
    /// <summary>Name of the time that is taken back, where it is sent.</summary>
    internal const string Withdrawn = "withdraw";

    private const int DaysShown = 120;

    private TimesForm? form;

    internal override TimesForm Form => form ??= new(T, Today);

    internal MeetingWords Words => new(T);

    internal IReadOnlyList<MeetingTime> Open { get; private set; } = [];

    internal bool HasNoOrganisation => gate.Actor is { Organiser: null, TeOffice: null };

    /// <summary>How many were opened just now.</summary>
    [BindProperty(SupportsGet = true, Name = "opened")]
    public int? Opened { get; set; }

    /// <summary>One was taken back just now.</summary>
    [BindProperty(SupportsGet = true, Name = "withdrawn")]
    public bool IsWithdrawn { get; set; }

    /// <summary>What was to be taken back is booked or gone.</summary>
    internal bool IsTaken { get; private set; }

    internal Notice? JustDone =>
        IsTaken ? new(NoticeKind.Alert, T["meetings.times.taken"])
        : IsWithdrawn ? new(NoticeKind.Success, T["meetings.times.withdrawn"])
        : Opened switch
        {
            null => null,
            0 => new(NoticeKind.Info, T["meetings.times.none_opened"]),
            { } many => new(NoticeKind.Success, T["meetings.times.opened", T.Count(many)]),
        };

    public Task OnGet(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (HasNoOrganisation)
            return Page();
        if (Request.Form[Withdrawn].ToString() is { Length: > 0 } told)
            return await Withdraw(told, stop);
        if (!ReadForm())
        {
            await Load(stop);
            return Page();
        }
        int opened = await FreeTimeService.Open(Form.Series, MeetingHost.Of(gate.Actor!), await gate.Begin(stop), stop);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"{Link[MeetingsSubject.Times]}?opened={opened}"));
    }

    private async Task<IActionResult> Withdraw(string told, CancellationToken stop)
    {
        bool isNumber = int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out int time);
        if (isNumber && await FreeTimeService.Withdraw(time, await gate.Begin(stop), stop))
            return Redirect($"{Link[MeetingsSubject.Times]}?withdrawn=true");
        IsTaken = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Load(stop);
        return Page();
    }

    private async Task Load(CancellationToken stop) =>
        Open = await FreeTimes.OfWorker(gate.Connection, gate.Actor!.AccountId, Today, Today.AddDays(DaysShown), stop);
}
