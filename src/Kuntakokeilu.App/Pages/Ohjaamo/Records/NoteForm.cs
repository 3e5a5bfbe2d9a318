using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Records;

/// <summary>What was talked about and agreed on a visit.</summary>
internal sealed class NoteForm(Texts t, DateOnly today) : Form
{
    internal TextField Text { get; } =
        new("text", t["ohjaamo.records.text"])
        {
            Help = t["ohjaamo.records.text.help"],
            Lines = 5,
            Longest = GuidanceNote.Longest,
            Missing = t["ohjaamo.records.no_text"],
        };

    internal DayField Day { get; } =
        new("day", t["ohjaamo.day"])
        {
            First = today.AddMonths(-GuidanceRecord.MonthsKept),
            Last = today,
            Missing = t["form.no_day"],
        };

    internal override IReadOnlyList<Field> Fields => [Day, Text];
}
