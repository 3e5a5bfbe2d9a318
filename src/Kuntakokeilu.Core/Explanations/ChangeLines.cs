using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>What can still change the responsibility, in words.</summary>
internal sealed class ChangeLines(Texts texts)
{
    /// <summary>What holds in general, then each single change that leads to another outcome.</summary>
    internal IEnumerable<string> Of(Explanation why)
    {
        yield return why.Coverage is Coverage.Covered
            ? texts.Of("standing", why.Standing)
            : texts.Of("standing", why.Coverage);
        if (why.Standing is Standing.Customer && why.Current is { HasPermitEnded: true })
            yield return texts["standing.permit_ended"];
        if (why.WindowUntil is { } window)
            yield return texts["standing.window", texts.Date(window)];
        if (why.Period is not { } period)
            yield break;
        if (why.Counterfactuals.Count == 0)
            yield return texts["changes.none"];
        foreach (Counterfactual change in why.Counterfactuals)
            yield return Line(change, period.Outcome);
    }

    private string Line(Counterfactual change, in Outcome now)
    {
        Outcome then = change.Outcome;
        bool sameAuthority = then.Authority == now.Authority && then.Municipality == now.Municipality;
        object[] places =
        [
            texts.Of("change", change.Change, Named.Municipality(ExampleOf(change), texts)),
            texts.Date(change.From),
            texts.Of("basis_short", then.Basis),
            Named.Municipality(then.Municipality, texts),
            texts.Of("basis_because", then.Basis),
        ];
        string line = sameAuthority
            ? texts["outcome.same_authority", places]
            : texts.Of("outcome", then.Authority, places);
        return change.Until is { } until ? $"{line} {texts["outcome.until_30", texts.Date(until)]}" : line;
    }

    private static MunicipalityCode ExampleOf(Counterfactual change) =>
        change.Act?.To ?? (change.Entry is { } entry ? default(Residence).Then(entry.Facts).Municipality : default);
}
