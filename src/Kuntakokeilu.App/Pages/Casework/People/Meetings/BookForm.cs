using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>A time for a meeting: one of those that are free, or one that the official writes down.</summary>
internal sealed class BookForm : Form
{
    private const string Other = "other";

    private readonly TimeFields own;

    /// <param name="kinds">What it may be about; empty where that is known, for a move.</param>
    /// <param name="sent">As <see cref="FreeTimeChoice.Of"/> has it.</param>
    internal BookForm(
        Texts t,
        IReadOnlyList<ContactKind> kinds,
        IReadOnlyList<MeetingTime> times,
        int? sent,
        DateOnly today
    )
    {
        MeetingWords words = new(t);
        if (kinds.Count > 0)
            Kind = new("kind", t["meetings.what"], kinds, words.Kind) { Missing = t["meetings.no_kind"] };
        Time = FreeTimeChoice.Of(t, times, sent, new Choice(Other, t["meetings.other_time"]));
        own = new(t, isAsked: false)
        {
            Day = new("day", t["meetings.day"]) { First = today, TooEarly = t["meetings.times.past"] },
        };
    }

    internal ChoiceField<ContactKind>? Kind { get; }

    internal PickField Time { get; }

    /// <summary>What is filled in for a time of one's own.</summary>
    internal IReadOnlyList<Field> Own => own.All;

    internal bool IsOwn => Time.Written == Other;

    internal override IReadOnlyList<Field> Fields => [.. ((Field?[])[Kind, Time]).OfType<Field>(), .. own.All];

    internal MeetingTime Wanted(MeetingHost host) => IsOwn ? own.Time(host) : FreeTimeChoice.Chosen(Time);

    protected override void Compare(Texts texts)
    {
        if (IsOwn)
            own.RequireAll(texts);
    }
}
