using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Messages;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What two sides have written to each other, as one of them reads it; <c>_Thread</c>.</summary>
/// <param name="isOwn">The jobseeker reads; else an official.</param>
internal sealed class ThreadView(MessageThread thread, Texts t, bool isOwn)
{
    /// <summary>The latest first, an authority's own time each.</summary>
    internal IEnumerable<(string Authority, IReadOnlyList<WrittenMessage> Messages)> Parts
    {
        get
        {
            for (int from = 0; from < thread.All.Count; )
            {
                string organisation = thread.All[from].Organisation;
                WrittenMessage[] part = [.. thread.All.Skip(from).TakeWhile(one => one.Organisation == organisation)];
                from += part.Length;
                yield return (Organisations.Name(organisation, t.Language), part);
            }
        }
    }

    internal bool IsEmpty => thread.All.Count == 0;

    /// <summary>More were written than are shown.</summary>
    internal bool IsCut => thread.All.Count == MessageThread.Most;

    /// <summary>What the reader has not seen yet.</summary>
    internal int Unseen => thread.Waiting(isOwn).Count();

    /// <summary>The last message there is.</summary>
    internal int Last => thread.All is [var latest, ..] ? latest.Id : 0;

    internal bool IsMine(WrittenMessage one) => one.IsByCustomer == isOwn;

    internal string From(WrittenMessage one) =>
        IsMine(one) && isOwn ? t["messages.from_you", one.By]
        : one.IsByCustomer ? t["messages.from_customer", one.By]
        : one.By;

    /// <summary>Of the reader's own whether the other side has seen it; of the other's whether it is new.</summary>
    internal string? Mark(WrittenMessage one) =>
        IsMine(one) ? t[thread.IsNew(one) ? "messages.not_seen" : "messages.seen"]
        : thread.IsNew(one) ? t["messages.new"]
        : null;

    internal bool IsNew(WrittenMessage one) => !IsMine(one) && thread.IsNew(one);
}
