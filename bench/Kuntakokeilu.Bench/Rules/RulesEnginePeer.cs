using System.Text.Json;
using Kuntakokeilu.Law.TargetGroup;
using RulesEngine.Models;

namespace Kuntakokeilu.Bench.Rules;

/// <summary>Microsoft's RulesEngine with the rules of <c>bench/peers/RulesEngine.json</c>.</summary>
internal sealed class RulesEnginePeer
{
    private readonly RulesEngine.RulesEngine engine;

    internal RulesEnginePeer(string peers)
    {
        Workflow[] workflows = JsonSerializer.Deserialize<Workflow[]>(
            File.ReadAllText(Path.Combine(peers, "RulesEngine.json"))
        )!;
        ReSettings settings = new() { CustomTypes = [typeof(Lists)], UseFastExpressionCompiler = true };
        engine = new(workflows, settings);
    }

    /// <summary>The answer: authority, basis and grounds.</summary>
    internal string Test(PeerFacts facts)
    {
        List<RuleResultTree> results = engine
            .ExecuteAllRulesAsync("TargetGroup", new RuleParameter("facts", facts))
            .AsTask()
            .GetAwaiter()
            .GetResult();
        string held = "";
        string[] basis = [];
        foreach (RuleResultTree result in results)
        {
            if (!result.IsSuccess)
                continue;
            if (result.Rule.SuccessEvent == "ground")
                held += held.Length == 0 ? result.Rule.RuleName : ";" + result.Rule.RuleName;
            else
                basis = result.Rule.SuccessEvent.Split(',');
        }
        return $"{basis[0]},{basis[1]},{Grounds(basis, held)}";
    }

    private static string Grounds(string[] basis, string held) =>
        basis.Length == 2 ? held
        : basis[2][0] != '+' ? basis[2]
        : held.Length == 0 ? basis[2][1..]
        : $"{held};{basis[2][1..]}";
}

/// <summary>Lists that the rules ask, as sets.</summary>
public static class Lists
{
    public static readonly HashSet<string> Pilots =
    [
        .. PilotAreas.All.SelectMany(a => a.Municipalities).Select(m => m.ToString()),
    ];

    public static readonly HashSet<string> NoLanguage = ["", "und", "mul", "mis", "zxx"];

    public static readonly HashSet<string> Domestic =
    [
        .. "fi fin sv swe se sme smn sms smi sma smj sje sju sjd sjt".Split(' '),
    ];
}
