using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>The times of a request.</summary>
internal static class RequestDays
{
    /// <summary>Whoever is asked has so many days at least to answer.</summary>
    internal const int LeastToAnswer = 7;

    /// <summary>The municipality whose customer it is has so many to give its statement.</summary>
    internal const int ToComment = 7;

    /// <summary>The municipality that is to accept has so many, unless the office's setting says otherwise.</summary>
    internal const int UsualToAccept = 14;

    /// <summary>
    /// The last day on which a review may be asked for: 30 days from the notice of the decision (434/2003 49 d §), which is
    /// held to have come the seventh day after sending when nothing else is shown (59 §). Whoever read it earlier is not
    /// told a shorter time here than the letter's way would give.
    /// </summary>
    internal static DateOnly LastForReview(DateOnly decidedOn) =>
        NoticeDays.LastDay(
            NoticeDays.GotOn(Notices.Tables.NoticeChannel.Letter, decidedOn, readOn: null)!.Value,
            Notices.Letters.Guidance.Of(LetterKind.RequestedTransfer, decidedOn).Days!.Value
        );
}
