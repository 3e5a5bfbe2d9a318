using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>When somebody is held to have got a notice, and until when one may ask for another decision. Pure.</summary>
internal static class NoticeDays
{
    /// <summary>
    /// By post the seventh day after sending, unless something else is shown (Administrative Procedure Act 434/2003
    /// 59 § 2 mom).
    /// </summary>
    private const int PostDays = 7;

    /// <summary>
    /// With the customer's consent by electronic way when it is fetched after strong identification (13/2003 18 §); what
    /// is not fetched has not been got.
    /// </summary>
    internal static DateOnly? GotOn(NoticeChannel channel, DateOnly? sentOn, DateOnly? readOn) =>
        channel is NoticeChannel.Letter ? sentOn?.AddDays(PostDays) : readOn;

    /// <summary>The last day of a time in days that begins to run when the notice is got; never on a holiday.</summary>
    internal static DateOnly LastDay(DateOnly gotOn, int days) => FinnishDays.Rolled(gotOn.AddDays(days));
}
