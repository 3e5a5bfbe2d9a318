using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register;

/// <summary>Outcomes and recordings in the words of the officials' pages.</summary>
internal sealed class OutcomeWords(Texts texts)
{
    private readonly LawLines law = new(texts);

    /// <summary>Who: the municipality's name, the TE office, or nobody.</summary>
    internal string Who(in Outcome outcome) =>
        outcome.Authority is Authority.Municipality
            ? Named.Municipality(outcome.Municipality, texts)
            : texts.Of("authority", outcome.Authority);

    /// <summary>Why, in a few words.</summary>
    internal string Why(in Outcome outcome) => texts.Of("basis_short", outcome.Basis);

    /// <summary>The grounds that held; empty without one.</summary>
    internal string Held(Grounds grounds) =>
        string.Join(", ", TestFindings.Each(grounds).Select(ground => law.Name(TestFindings.ProvisionOf(ground))));

    /// <summary>The facts that could have decided.</summary>
    internal string Missing(MissingFacts missing) =>
        string.Join(", ", TestFindings.Each(missing).Select(fact => texts.Of("missing_short", fact)));

    internal string TeOffice(int number) => TeOffices.Numbered(number)?.Name(texts) ?? texts["authority.te_office"];

    /// <summary>When something was recorded and from where: 22.11.2026, tuonti facts.csv.</summary>
    internal string Recorded(Recording recording) =>
        texts.Of("recorded", recording.Source, texts.Date(LegalDay.Of(recording.At)), recording.By);

    /// <summary>The class that gives an outcome its colour and pattern in pictures.</summary>
    internal static string Kind(in Outcome outcome) =>
        outcome.Authority switch
        {
            Authority.Municipality => "municipality",
            Authority.TeOffice => outcome.Basis is Basis.MissingFacts ? "undetermined" : "te-office",
            Authority.None => "nobody",
        };
}
