using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.Own.Corrections;

/// <summary>What is right, from which row on, and why.</summary>
internal sealed class CorrectionForm(CorrectedFact fact, IReadOnlyList<KnownFact> inForce, Texts t) : Form
{
    internal Field Value { get; } = new QuestionFields(t).ToCorrect(CorrectedFacts.AskedBy(fact).Field);

    /// <summary>The rows that are on record, the latest first.</summary>
    internal PickField Since { get; } =
        new(
            "since",
            t["corrections.since"],
            [.. inForce.Reverse().Select(row => new Choice(Sent(row.Event), Words(row.Event, t)))]
        )
        {
            Any = t["who_serves_me.choose"],
            Missing = t["corrections.missing.since"],
            Help = t["corrections.help.since"],
        };

    internal TextField Why { get; } =
        new("why", t["corrections.why"])
        {
            Lines = 4,
            Longest = 2000,
            Missing = t["corrections.missing.why"],
        };

    internal FileField File { get; } = FileForm.Field(t, t["corrections.file"]);

    internal override IReadOnlyList<Field> Fields => [Value, Since, Why, File];

    /// <summary>The row that was chosen.</summary>
    internal RegisterEvent Chosen => inForce.First(row => Sent(row.Event) == Since.Given).Event;

    protected override void Compare(Texts texts)
    {
        if (fact is CorrectedFact.Hours && Value.Given is { } hours && WrittenHours.Parse(hours) is null)
            Value.Refuse(texts["search.bad.hours"]);
    }

    internal static string Words(in RegisterEvent one, Texts t) => $"{t.Date(one.Date)}, {t.Of("event", one.Kind)}";

    private static string Sent(in RegisterEvent one) =>
        $"{WrittenDay.InAddress(one.Date)}-{ChoiceField<RegisterEventKind>.Sent(one.Kind)}";
}
