using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>What is done about a clarification, or about the time.</summary>
internal enum Asking : byte
{
    Ask = 1,
    Remind,

    /// <summary>What the customer has said or sent otherwise.</summary>
    NoteAnswer,

    /// <summary>More time for the municipality: decree 153/2021, 1 §.</summary>
    Extend,
}

/// <summary>For what more time is taken, in the words of events.csv.</summary>
internal enum ExtensionGround : byte
{
    Nature = 1,
    Extent,
    Special,
}

/// <summary>A clarification request (selvityspyyntö), its reminder or its answer; or more time.</summary>
internal sealed class AskingForm : Form
{
    internal AskingForm(Texts t, StatementDuty duty, bool waits, DateOnly today)
    {
        Asking[] among =
        [
            Asking.Ask,
            .. waits ? (Asking[])[Asking.Remind, Asking.NoteAnswer] : [],
            .. duty.Competence.Giver is StatementGiver.Municipality ? (Asking[])[Asking.Extend] : [],
        ];
        What = new("what", t["asking.what"], among, one => t.Of("asking.deed", one)) { Missing = t["asking.no_what"] };
        Until = new("until", t["asking.until"]) { Help = t["asking.until_help"], First = today };
        Until.Show(today.AddDays(StatementService.DaysToAnswer));
        Ground = new("ground", t["asking.ground"], one => t.Of("asking.ground", one))
        {
            Any = t["asking.no_extension"],
        };
        Text = new("text", t["asking.text"])
        {
            Help = t["asking.text_help"],
            Lines = 5,
            Longest = RecordedEventMapping.LongestWords,
            Missing = t["asking.no_text"],
        };
    }

    internal ChoiceField<Asking> What { get; }
    internal DayField Until { get; }
    internal ChoiceField<ExtensionGround> Ground { get; }
    internal TextField Text { get; }

    internal override IReadOnlyList<Field> Fields => [What, Text, Until, Ground];

    protected override void Compare(Texts texts)
    {
        if (What.Value is not (null or Asking.NoteAnswer) && Until.Value is null)
            Until.Refuse(texts["asking.no_until"]);
        if (What.Value is Asking.Extend && Ground.Value is null)
            Ground.Refuse(texts["asking.no_ground"]);
    }
}
