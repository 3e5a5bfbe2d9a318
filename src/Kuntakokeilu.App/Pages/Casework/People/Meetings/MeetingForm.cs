using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>What is told with a step about a meeting.</summary>
internal sealed class MeetingForm(Texts t, MeetingStep step) : Form
{
    internal TextField Note { get; } =
        step is MeetingStep.CancelByAuthority
            ? new("note", t["meetings.cancel_why"])
            {
                Help = t["meetings.cancel_why_help"],
                Lines = 4,
                Longest = RecordForm.Longest,
                Missing = t["meetings.no_cancel_why"],
            }
            : RecordForm.Note(t);

    internal override IReadOnlyList<Field> Fields => [Note];
}
