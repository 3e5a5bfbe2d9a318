using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>A meeting that was not booked: what, when, how, and what came of it.</summary>
internal sealed class RecordForm : Form
{
    internal const int Longest = 500;

    private readonly ChoiceField<ContactKind> kind;
    private readonly ChoiceField<MeetingState> state;
    private readonly TimeFields time;
    private readonly TextField note;

    internal RecordForm(Texts t, DateOnly today)
    {
        MeetingWords words = new(t);
        kind = new("kind", t["meetings.what"], MeetingCodes.Kinds, words.Kind) { Missing = t["meetings.no_kind"] };
        state = new("state", t["meetings.came_of"], [MeetingState.Held, MeetingState.NoShow], words.State)
        {
            Missing = t["meetings.no_state"],
        };
        time = new(t)
        {
            Day = new("day", t["meetings.day"])
            {
                Last = today,
                TooLate = t["meetings.fault.not_yet"],
                Missing = t["form.no_day"],
            },
        };
        note = Note(t);
    }

    internal override IReadOnlyList<Field> Fields =>
        [kind, state, time.Day, time.Start, time.Minutes, time.Way, time.Place, note];

    internal ContactKind Kind => kind.Value!.Value;

    internal MeetingState State => state.Value!.Value;

    internal string Text => note.Value;

    internal MeetingTime Time(MeetingHost host) => time.Time(host);

    /// <summary>Most often it has just been.</summary>
    internal void Show(DateOnly today, ContactKind? owed)
    {
        time.Day.Show(today);
        time.Way.Show(MeetingWay.Phone);
        state.Show(MeetingState.Held);
        if (owed is { } one)
            kind.Show(one);
    }

    internal static TextField Note(Texts t) =>
        new("note", t["meetings.note"])
        {
            Help = t["meetings.note_help"],
            Lines = 4,
            Longest = Longest,
        };
}
