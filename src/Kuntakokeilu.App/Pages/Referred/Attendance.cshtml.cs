using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Referred;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>A day of somebody's service: whether the customer was there.</summary>
[Access(ReferredSubject.ViewReferred, Post = ReferredSubject.RecordAttendance, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AttendanceModel(Gate gate, AttendanceService attendance) : ReferredPage(gate)
{
    private AttendanceForm? form;

    /// <summary>A day has just been told of.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal override AttendanceForm Form => form ??= new(T, Customer.StartedOn ?? Customer.PlacedOn, Today);

    /// <summary>What has been told of this month and the one before, the latest day first.</summary>
    internal IReadOnlyList<AttendedDay> Told { get; private set; } = [];

    public async Task<IActionResult> OnGet(int referral, CancellationToken stop)
    {
        if (await Load(ReferredSubject.ViewReferred, referral, stop) is { } instead)
            return instead;
        await ReadTold(referral, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(int referral, CancellationToken stop)
    {
        if (await Load(ReferredSubject.RecordAttendance, referral, stop) is { } instead)
            return instead;
        await ReadTold(referral, stop);
        if (!ReadForm())
            return Page();
        AttendedDay day = new(referral, Form.Day.Value!.Value, Form.Mark.Value!.Value);
        string? correction = Form.Correction.Value.Length > 0 ? Form.Correction.Value : null;
        ReferralFault? fault = await attendance.Enter([day], correction, await Gate.Begin(stop), stop);
        return fault switch
        {
            null => Redirect($"{Address}/attendance?done=true"),
            ReferralFault.MonthClosed => Refuse(Form.Correction, T.Of("referral.fault", ReferralFault.MonthClosed)),
            ReferralFault.BadDay => Refuse(Form.Day, T.Of("referral.fault", ReferralFault.BadDay)),
            { } why => await Again(why, ReferredSubject.RecordAttendance, referral, stop),
        };
    }

    private async Task ReadTold(int referral, CancellationToken stop)
    {
        DateOnly month = new(Today.Year, Today.Month, 1);
        Told =
        [
            .. (await ReferredReader.Attended(Gate.Connection, Today, month.AddMonths(-1), stop))
                .Concat(await ReferredReader.Attended(Gate.Connection, Today, month, stop))
                .Where(one => one.Referral == referral)
                .OrderByDescending(one => one.Day),
        ];
    }
}

/// <summary>How it was on a day; of a closed month with why it is otherwise.</summary>
internal sealed class AttendanceForm(Texts t, DateOnly first, DateOnly today) : Form
{
    internal DayField Day { get; } =
        new("day", t["referred.day"])
        {
            First = first,
            TooEarly = t["referral.fault.bad_day"],
            Last = today,
            TooLate = t["referral.fault.bad_day"],
            Missing = t["form.no_day"],
        };

    internal ChoiceField<AttendanceMark> Mark { get; } =
        new("mark", t["referred.mark"], one => t.Of("referred.mark", one)) { Missing = t["referred.no_mark"] };

    internal TextField Correction { get; } =
        new("correction", t["referred.correction"]) { Help = t["referred.correction_help"], Longest = 500 };

    internal override IReadOnlyList<Field> Fields => [Day, Mark, Correction];
}
