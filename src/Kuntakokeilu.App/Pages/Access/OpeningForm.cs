using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Why somebody is opened, and for how long.</summary>
internal sealed class OpeningForm(Texts t) : Form
{
    internal TextField Reason { get; } =
        new("reason", t["openings.reason"])
        {
            Help = t["openings.reason.help", ReasonedAccess.ShortestReason, ReasonedAccess.LongestReason],
            Lines = 4,
            Shortest = ReasonedAccess.ShortestReason,
            Longest = ReasonedAccess.LongestReason,
            Missing = t["form.length", ReasonedAccess.ShortestReason, ReasonedAccess.LongestReason],
        };

    internal ChoiceField<OpeningTime> Time { get; } =
        new("time", t["openings.time"], one => t.Of("opening_time", one))
        {
            Help = t["openings.time.help"],
            Missing = t["openings.wrong.time"],
        };

    internal override IReadOnlyList<Field> Fields => [Reason, Time];
}
