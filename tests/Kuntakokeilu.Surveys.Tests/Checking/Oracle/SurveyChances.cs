using System.Globalization;

namespace Kuntakokeilu.Surveys.Tests.Checking.Oracle;

/// <summary>Makes surveys by chance, small enough to be gone through whole.</summary>
internal sealed class SurveyChances
{
    private const int LargestSurvey = 4000;
    private static readonly string[] Codes = ["a", "b", "c"];

    private readonly Random random;

    /// <summary>Of what may be asked for so far: how to compare it, and what with.</summary>
    private readonly List<Func<PlainCondition>> comparisons = [];

    private SurveyChances(Random random) => this.random = random;

    internal static PlainSurvey Make(int seed)
    {
        Random random = new(seed);
        while (true)
        {
            PlainSurvey survey = new SurveyChances(random).Make();
            if (survey.Size <= LargestSurvey)
                return survey;
        }
    }

    private PlainSurvey Make()
    {
        List<(string, string, string?[])> known = [.. Enumerable.Range(0, random.Next(3)).Select(Known)];
        List<PlainSection> sections = [];
        int questions = 0;
        for (int number = random.Next(1, 4); number > 0; number--)
        {
            PlainCondition? around = Maybe(40);
            List<PlainQuestion> within = [];
            for (int left = random.Next(1, 4); left > 0; left--)
                within.Add(Question($"q{questions++}"));
            sections.Add(new($"s{sections.Count}", around, within));
        }
        return new(known, sections);
    }

    private (string, string, string?[]) Known(int number)
    {
        string name = $"k{number}";
        string full = $"bg.{name}";
        switch (random.Next(4))
        {
            case 0:
                comparisons.Add(() => Answered(full));
                return (name, $$"""{"name": "{{name}}", "type": "text"}""", [null, "kemi"]);
            case 1:
                comparisons.Add(() => OfNumber(full));
                return (name, $$"""{"name": "{{name}}", "type": "number"}""", [null, .. Halves(-1, 5)]);
            case 2:
                comparisons.Add(() => OfCode(full, ["a", "b"]));
                return (name, $$"""{"name": "{{name}}", "type": "code", "values": ["a", "b"]}""", [null, "a", "b"]);
            default:
                comparisons.Add(() => OfCode(full, ["a", "b"]));
                return (name, $$"""{"name": "{{name}}", "type": "code"}""", [null, "a", "b", "something_else"]);
        }
    }

    private PlainQuestion Question(string id)
    {
        PlainCondition? showIf = Maybe(60);
        bool required = random.Next(2) == 0;
        string[] codes = Codes[..random.Next(1, 4)];
        string head = $"\"id\": \"{id}\", \"text\": {{\"fi\": \"K\"}}, \"required\": {(required ? "true" : "false")}";
        List<Dictionary<string, string[]>> none = required
            ? []
            :
            [
                [],
            ];
        switch (random.Next(6))
        {
            case 0:
                comparisons.Add(() => OfCode(id, codes));
                return new(
                    id,
                    $$"""{"kind": "single", {{head}}, "choices": [{{Choices(codes, [])}}]""",
                    showIf,
                    [.. none, .. codes.Select(code => Way(id, code))]
                );
            case 1:
            {
                string[] exclusive = [.. codes.Where(_ => random.Next(4) == 0)];
                int most = random.Next(1, codes.Length + 1);
                comparisons.Add(() => OfChosen(id, codes));
                return new(
                    id,
                    $$"""{"kind": "multi", {{head}}, "maxChosen": {{most}}, "choices": [{{Choices(codes, exclusive)}}]""",
                    showIf,
                    [
                        .. none,
                        .. Sets(codes)
                            .Where(set => set.Length >= 1 && set.Length <= most)
                            .Where(set => set.Length == 1 || !set.Intersect(exclusive).Any())
                            .Select(set => Way(id, set)),
                    ]
                );
            }
            case 2:
            {
                int most = random.Next(1, codes.Length + 1);
                comparisons.Add(() => OfChosen(id, codes));
                return new(
                    id,
                    $$"""{"kind": "rank", {{head}}, "maxChosen": {{most}}, "choices": [{{Choices(codes, [])}}]""",
                    showIf,
                    [.. none, .. Sets(codes).Where(s => s.Length >= 1 && s.Length <= most).Select(set => Way(id, set))]
                );
            }
            case 3:
                return Grid(id, head, required, codes, showIf);
            case 4:
                return Number(id, head, none, showIf);
            default:
                comparisons.Add(() => Answered(id));
                return new(id, $$"""{"kind": "text", {{head}}""", showIf, [.. none, Way(id, "something")]);
        }
    }

    private PlainQuestion Grid(string id, string head, bool required, string[] codes, PlainCondition? showIf)
    {
        string[] rows = ["x", "y"];
        foreach (string row in rows)
            comparisons.Add(() => OfCode($"{id}.{row}", codes));
        comparisons.Add(() => new($"answered({id})", answers => rows.Any(row => answers.IsAnswered($"{id}.{row}"))));
        string?[] perRow = required ? [.. codes] : [null, .. codes];
        IEnumerable<Dictionary<string, string[]>> ways =
            from x in perRow
            from y in perRow
            select new[] { ($"{id}.x", x), ($"{id}.y", y) }
                .Where(row => row.Item2 is not null)
                .ToDictionary(row => row.Item1, row => new[] { row.Item2! });
        string inRows = string.Join(", ", rows.Select(row => $$$"""{"code": "{{{row}}}", "text": {"fi": "R"}}"""));
        return new(
            id,
            $$"""{"kind": "grid", {{head}}, "rows": [{{inRows}}], "scale": [{{Choices(codes, [])}}]""",
            showIf,
            [.. ways]
        );
    }

    private PlainQuestion Number(
        string id,
        string head,
        List<Dictionary<string, string[]>> none,
        PlainCondition? showIf
    )
    {
        bool isWhole = random.Next(2) == 0;
        int min = random.Next(3);
        int max = min + random.Next(4);
        comparisons.Add(() => OfNumber(id));
        IEnumerable<string> numbers = Halves(min, max)
            .Where(number => !isWhole || !number.EndsWith(".5", StringComparison.Ordinal));
        return new(
            id,
            $$"""{"kind": "number", {{head}}, "min": {{min}}, "max": {{max}}, "integer": {{(isWhole ? "true" : "false")}}""",
            showIf,
            [.. none, .. numbers.Select(number => Way(id, number))]
        );
    }

    private PlainCondition? Maybe(int percent) =>
        comparisons.Count > 0 && random.Next(100) < percent ? Condition(random.Next(4)) : null;

    private PlainCondition Condition(int depth)
    {
        if (depth == 0)
            return comparisons[random.Next(comparisons.Count)]();
        PlainCondition one = Condition(depth - 1);
        if (random.Next(3) == 0)
            return new($"not ({one.Written})", answers => !one.Holds(answers));
        PlainCondition other = Condition(random.Next(depth));
        return random.Next(2) == 0
            ? new($"({one.Written}) and ({other.Written})", answers => one.Holds(answers) && other.Holds(answers))
            : new($"({one.Written}) or ({other.Written})", answers => one.Holds(answers) || other.Holds(answers));
    }

    private PlainCondition OfCode(string name, string[] codes)
    {
        string code = codes[random.Next(codes.Length)];
        string other = codes[random.Next(codes.Length)];
        return random.Next(4) switch
        {
            0 => new($"{name} = \"{code}\"", answers => answers.One(name) == code),
            1 => new($"{name} != \"{code}\"", answers => answers.IsAnswered(name) && answers.One(name) != code),
            2 => new(
                $"{name} in (\"{code}\", \"{other}\")",
                answers => answers.One(name) is { } given && (given == code || given == other)
            ),
            _ => Answered(name),
        };
    }

    private PlainCondition OfChosen(string name, string[] codes)
    {
        string code = codes[random.Next(codes.Length)];
        return random.Next(3) == 0 ? Answered(name) : new($"{name} has \"{code}\"", answers => answers.Has(name, code));
    }

    private PlainCondition OfNumber(string name)
    {
        int number = random.Next(5);
        (string sign, Func<decimal, bool> holds) = random.Next(7) switch
        {
            0 => ("=", (Func<decimal, bool>)(given => given == number)),
            1 => ("!=", given => given != number),
            2 => ("<", given => given < number),
            3 => ("<=", given => given <= number),
            4 => (">", given => given > number),
            5 => (">=", given => given >= number),
            _ => ("", _ => true),
        };
        return sign.Length == 0
            ? Answered(name)
            : new(
                $"{name} {sign} {number}",
                answers => answers.One(name) is { } given && holds(decimal.Parse(given, CultureInfo.InvariantCulture))
            );
    }

    private static PlainCondition Answered(string name) =>
        new($"answered({name})", answers => answers.IsAnswered(name));

    private static IEnumerable<string> Halves(int from, int to) =>
        Enumerable
            .Range(2 * from, 2 * (to - from) + 1)
            .Select(half => half % 2 == 0 ? $"{half / 2}" : (half / 2m).ToString("0.0", CultureInfo.InvariantCulture));

    private static Dictionary<string, string[]> Way(string id, params string[] words) => new() { [id] = words };

    private static IEnumerable<string[]> Sets(string[] codes) =>
        Enumerable.Range(0, 1 << codes.Length).Select(set => codes.Where((_, i) => (set >> i & 1) == 1).ToArray());

    private static string Choices(string[] codes, string[] exclusive) =>
        string.Join(
            ", ",
            codes.Select(code =>
                $$"""{"code": "{{code}}", "text": {"fi": "V"}{{(exclusive.Contains(code) ? ", \"exclusive\": true" : "")}}}"""
            )
        );
}
