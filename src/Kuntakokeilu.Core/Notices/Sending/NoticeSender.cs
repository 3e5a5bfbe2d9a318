using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>
/// Sends what waits. That it is sent once is the message service's to see to: whatever is lost on the way, of the answer
/// or of this program, the notice is sent again under the number that it has.
/// </summary>
/// <param name="forwarding">By whom letters to those under non-disclosure are forwarded.</param>
internal sealed class NoticeSender(
    SendingQueue queue,
    IMessages messages,
    PostalAddress forwarding,
    LetterPrinter print
)
{
    /// <summary>Side by side, so that none outlasts its lease.</summary>
    private const int Most = 8;

    /// <summary>When the service last answered this node.</summary>
    internal DateTimeOffset? LastSuccess => messages.LastSuccess;

    /// <summary>One turn: the next few.</summary>
    /// <returns>How many were taken.</returns>
    internal async Task<int> SendNext(CancellationToken stop)
    {
        if (!messages.IsAnswering)
            return 0;
        IReadOnlyList<NoticeToSend> taken = await queue.Next(Most, stop);
        await Task.WhenAll(taken.Select(one => Send(one, stop)));
        return taken.Count;
    }

    private async Task Send(NoticeToSend one, CancellationToken stop)
    {
        NoticeChannel channel = one.Channel ?? Channels.Of(one.Chosen, one.IsProtected);
        if (one.IdentityCode is not { } code)
        {
            await queue.GiveUp(one, channel, one.Tries, SendingFault.NoAddress, stop);
            return;
        }
        if (channel is NoticeChannel.Electronic && await FaultOfMailbox(code, stop) is { } fault)
        {
            await Failed(one, channel, fault, stop);
            return;
        }
        PostalAddress? paper = channel is NoticeChannel.Letter ? one.AddressOf(forwarding) : null;
        if (channel is NoticeChannel.Letter && paper is null)
        {
            await Failed(one, channel, SendingFault.NoAddress, stop);
            return;
        }
        OutgoingMessage message = Message(one, code, paper);
        await (await messages.Send(message, stop)).Match(
            number => queue.Sent(one, channel, number, Hash(message), stop),
            failed => Failed(one, channel, failed, stop)
        );
    }

    private async Task<SendingFault?> FaultOfMailbox(string code, CancellationToken stop)
    {
        MailboxAnswer answer = await messages.AskMailbox(code, stop);
        return answer.Fault ?? (answer.IsActive ? null : SendingFault.NoMailbox);
    }

    private Task Failed(NoticeToSend one, NoticeChannel channel, SendingFault fault, CancellationToken stop)
    {
        int tries = one.Tries + 1;
        return Channels.After(channel, fault, tries) switch
        {
            AfterFailure.TryAgain => queue.Postpone(
                one,
                channel,
                tries,
                fault,
                BackOff.After(tries, Random.Shared.NextDouble()),
                stop
            ),
            AfterFailure.GoByLetter => queue.Postpone(one, NoticeChannel.Letter, 0, fault, TimeSpan.Zero, stop),
            AfterFailure.GiveUp => queue.GiveUp(one, channel, tries, fault, stop),
        };
    }

    /// <summary>What is electronic tells that there is something to read, and no more: the mailbox is not ours.</summary>
    private OutgoingMessage Message(NoticeToSend one, string code, PostalAddress? paper)
    {
        Texts texts = Texts.For(one.Language);
        bool isDecision = one.Decision is not null;
        return new(
            one.Id,
            code,
            texts[isDecision ? "notice.message.decision" : "notice.message.title"],
            texts["notice.message.body"]
        )
        {
            IsDecision = isDecision,
            Attachment = one.Decision ?? (paper is null ? null : Printed(one, paper, texts)),
            Paper = paper,
        };
    }

    private byte[] Printed(NoticeToSend one, PostalAddress to, Texts texts) =>
        print(
            NoticeLetter.Of(one.Kind, Words(one), [to.Name, to.Street, $"{to.PostalCode} {to.PostOffice}"], texts)
        ).Pdf;

    private static Dictionary<string, string> Words(NoticeToSend one) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(one.Words)!;

    private static byte[] Hash(OutgoingMessage message) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{message.Title}\n{message.Body}\n"), .. message.Attachment ?? []]);
}
