using Kuntakokeilu.Core.Notices.Sending;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>
/// Sends statements that wait. That each has its effect once is the receiver's to see to, by the number: whatever is lost on
/// the way, of the answer or of this program, it is sent again under the same.
/// </summary>
internal sealed class MessageSender(MessageQueue queue, IFundLine line, TimeProvider time)
{
    /// <summary>Side by side, of as many people.</summary>
    internal const int Most = 32;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(60);

    /// <summary>
    /// Sends all that is due, the next as soon as one is done with: who is slow holds up nobody but the messages after it of the
    /// same person.
    /// </summary>
    /// <param name="told">What has become of messages, once that is written.</param>
    /// <returns>How many calls there were.</returns>
    internal async Task<int> SendDue(CancellationToken stop, Action<IReadOnlyList<SentMessage>>? told = null)
    {
        List<Task<SentMessage>> underWay = [];
        int calls = 0;
        while (true)
        {
            if (line.IsAnswering && underWay.Count < Most)
            {
                IReadOnlyList<MessageToSend> taken = await queue.Next(Most - underWay.Count, stop);
                calls += taken.Count;
                underWay.AddRange(taken.Select(one => Send(one, stop)));
            }
            if (underWay.Count == 0)
                return calls;
            await Task.WhenAny(underWay);
            List<SentMessage> done = [];
            // Once: one that ends meanwhile is of the next round.
            foreach (Task<SentMessage> one in (Task<SentMessage>[])[.. underWay.Where(one => one.IsCompleted)])
            {
                underWay.Remove(one);
                done.Add(await one);
            }
            await queue.Settle(done, stop);
            told?.Invoke(done);
        }
    }

    private async Task<SentMessage> Send(MessageToSend one, CancellationToken stop)
    {
        if (one.IdentityCode is not { } code)
            return new(one, MessageState.Dead) { HasFailed = true, Fault = MessageFault.NoCode };
        FundEnvelope envelope = new(one.Id, one.Fund, one.Number, code, one.Body)
        {
            Kind = one.Kind,
            Statement = one.Statement,
            Version = one.Version,
            SentAt = time.GetUtcNow(),
            Account = one.Account,
        };
        FundAnswer answer = await line.Send(envelope, stop);
        TimeSpan wait = After(one.Tries + 1, Random.Shared.NextDouble());
        return answer.Match<SentMessage>(
            accepted => new(one, MessageState.Accepted) { Evidence = accepted.Evidence },
            received =>
                new(one, MessageState.Received)
                {
                    Wait = wait,
                    // Asked about as often as it would be tried.
                    HasFailed = true,
                    Evidence = received.Evidence,
                },
            rejected =>
                new(one, MessageState.Dead)
                {
                    HasFailed = true,
                    Fault = rejected.Fault,
                    Rejection = rejected.Code,
                },
            () =>
                new(one, MessageState.Queued)
                {
                    Wait = wait,
                    HasFailed = true,
                    Fault = MessageFault.NoAnswer,
                }
        );
    }

    /// <summary>A minute, doubled to sixty, a fifth less at most: those that failed together don't come back together.</summary>
    /// <param name="tries">How many have failed.</param>
    /// <param name="dice">From 0 to 1.</param>
    internal static TimeSpan After(int tries, double dice) => BackOff.Doubled(tries, LongestWait) * (0.8 + 0.2 * dice);
}
