using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>By which channel a customer is told. Pure.</summary>
internal static class Channels
{
    /// <param name="chosen">What the customer has chosen; null for nothing.</param>
    /// <param name="isProtected">
    /// Under non-disclosure: by letter, through those who know the address, unless the customer has chosen otherwise.
    /// </param>
    internal static NoticeChannel Of(NoticeChannel? chosen, bool isProtected) =>
        chosen ?? (isProtected ? NoticeChannel.Letter : NoticeChannel.Electronic);

    /// <summary>What follows when a sending has failed. Pure.</summary>
    /// <param name="tries">How many have failed by this channel, this one with them.</param>
    internal static AfterFailure After(NoticeChannel channel, SendingFault fault, int tries) =>
        fault switch
        {
            SendingFault.Refused or SendingFault.NoAddress or SendingFault.Returned => AfterFailure.GiveUp,
            SendingFault.NoMailbox when channel is NoticeChannel.Electronic => AfterFailure.GoByLetter,
            _ when tries < BackOff.MostTries => AfterFailure.TryAgain,
            _ => channel is NoticeChannel.Electronic ? AfterFailure.GoByLetter : AfterFailure.GiveUp,
        };
}

internal enum AfterFailure : byte
{
    TryAgain,
    GoByLetter,

    /// <summary>Somebody has to look at it.</summary>
    GiveUp,
}
