using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>Provisions and the version of the law in words.</summary>
internal sealed class LawLines(Texts texts)
{
    /// <summary>The provision's place in the Act.</summary>
    internal string Cite(Provision provision) => Citation.Render(provision.Citation, texts);

    /// <summary>What the provision is about.</summary>
    internal string Name(Provision provision) => texts[$"provision.{provision.Id}"];

    /// <summary>Its place and what it is about.</summary>
    internal string Named(Provision provision) => texts["line.labelled", Cite(provision), Name(provision)];

    /// <summary>
    /// How a condition was found. A ground that does not hold is told as what is so, not as what is lacking: "has a right
    /// to allowance", not "lack of a right: not met".
    /// </summary>
    internal string Told(Finding finding)
    {
        string cite = Cite(finding.Provision);
        Grounds ground = TestFindings.GroundOf(finding.Provision);
        return ground is Grounds.None or Grounds.TemporaryProtection or Grounds.Restart
            ? texts.Of("verdict", finding.Verdict, Name(finding.Provision), cite)
            : texts.Of("ground_verdict", finding.Verdict, Found(finding.Verdict, ground), cite);
    }

    private string Found(Verdict verdict, Grounds ground) => texts.Of(Texts.Key("ground_verdict", verdict), ground);

    /// <summary>Which version of the law the explanation rests on.</summary>
    internal IEnumerable<string> Version(Explanation why)
    {
        yield return texts["law.act", texts["act.name", LawBook.Act]];
        if (why.Period is { } period && period.From >= LawBook.PilotStart)
            yield return why.Law.LatestAtDecision is { } amendment
                ? texts["law.at_decision", amendment.Number]
                : texts["law.original_at_decision"];
        yield return OnDay(why);
        yield return why.Law.AsKnownOn is { } known ? texts["law.as_known", texts.Date(known)] : texts["law.whole"];
    }

    private string OnDay(Explanation why)
    {
        string day = texts.Date(why.On);
        return why.On < LawBook.PilotStart || why.On >= why.Law.PilotEnd ? texts["law.not_in_force", day]
            : why.Law.LatestOnDay is { } amendment ? texts["law.on_day", day, amendment.Number]
            : texts["law.original_on_day", day];
    }
}
