using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>One of the free times.</summary>
internal sealed class OwnBookForm(Texts t, IReadOnlyList<MeetingTime> times, int? sent) : Form
{
    internal PickField Time { get; } = FreeTimeChoice.Of(t, times, sent);

    internal override IReadOnlyList<Field> Fields => [Time];

    internal MeetingTime Wanted => FreeTimeChoice.Chosen(Time);
}
