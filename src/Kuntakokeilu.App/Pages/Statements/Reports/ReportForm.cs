using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Core.Statements.Tables;

namespace Kuntakokeilu.App.Pages.Statements.Reports;

/// <summary>What is done about a report, and why.</summary>
internal sealed class ReportForm : Form
{
    private readonly IReadOnlyList<ReportDeed> deeds;

    internal ReportForm(Texts t, IReadOnlyList<ReportDeed> deeds)
    {
        this.deeds = deeds;
        What = new("what", t["reports.deed"], deeds, one => t.Of("reports.deed", one))
        {
            Missing = t["reports.no_deed"],
        };
        Words = new("words", t["reports.words"])
        {
            Help = t["reports.words_help"],
            Lines = 5,
            Longest = RecordedEventMapping.LongestWords,
        };
    }

    internal ChoiceField<ReportDeed> What { get; }
    internal TextField Words { get; }

    internal override IReadOnlyList<Field> Fields =>
        [What, .. deeds.Any(one => one is not ReportDeed.Take) ? (Field[])[Words] : []];

    protected override void Compare(Texts texts)
    {
        if (What.Value is not (null or ReportDeed.Take) && Words.Written.Length == 0)
            Words.Refuse(texts["reports.no_words"]);
    }
}
