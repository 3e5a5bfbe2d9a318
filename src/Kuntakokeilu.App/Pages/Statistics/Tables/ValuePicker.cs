using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>
/// Single values of a variable that has many: what is chosen, what a search by name found beside that, and the shorter
/// lists to look through; <c>_ValuePicker</c>. A value is in one of them alone, so that it is sent once.
/// </summary>
internal sealed record ValuePicker
{
    /// <summary>A search shows so many at most; a longer list is searched, not looked through.</summary>
    private const int MostShown = 40;

    private ValuePicker(Variable variable) => Variable = variable;

    internal Variable Variable { get; }

    /// <summary>What was searched for; empty for nothing.</summary>
    internal required string Sought { get; init; }

    internal required IReadOnlyList<Value> Chosen { get; init; }

    internal required IReadOnlyList<Value> Found { get; init; }

    /// <summary>Whether there is more than is shown of what was found.</summary>
    internal required bool FoundMore { get; init; }

    internal required IReadOnlyList<(Codelist List, IReadOnlyList<Value> Values)> Short { get; init; }

    /// <summary>The page without the variable's choices.</summary>
    internal required string Without { get; init; }

    internal static string FieldOf(Variable variable) => $"find-{variable.Code}";

    /// <param name="sought">A part of a name, in the language of the page.</param>
    internal static ValuePicker Of(TableForm form, Variable variable, string sought, string language)
    {
        HashSet<string> whole =
        [
            .. variable.Codelists.Where(list => form.Has(variable, list)).SelectMany(list => list.Codes),
        ];
        Value[] chosen = [.. variable.Values.Where(one => !whole.Contains(one.Code) && form.Has(variable, one.Code))];
        Value[] rest = [.. variable.Values.Where(one => !whole.Contains(one.Code)).Except(chosen)];
        Value[] found =
        [
            .. rest.Where(one =>
                sought.Length > 0
                && one.Label.In(language).Contains(sought, StringComparison.InvariantCultureIgnoreCase)
            ),
        ];
        Value[] shown = [.. found.Take(MostShown)];
        HashSet<Value> left = [.. rest.Except(shown)];
        return new(variable)
        {
            Sought = sought,
            Chosen = chosen,
            Found = shown,
            FoundMore = found.Length > shown.Length,
            Short =
            [
                .. from list in variable.Codelists
                where list.Codes.Count is > 1 and <= MostShown && !form.Has(variable, list)
                let values = list
                    .Codes.Select(code => variable.Values[variable.PlaceOf(code)])
                    .Where(left.Contains)
                    .ToArray()
                where values.Length > 0
                select (list, (IReadOnlyList<Value>)values),
            ],
            Without = form.Without(variable).Page,
        };
    }
}

/// <summary>Boxes of some values; <c>_ValueChecks</c>.</summary>
/// <param name="Code">Of the variable.</param>
/// <param name="LabelledBy">The identifier of what names them; null where the disclosure around them does.</param>
internal sealed record ValueChecks(string Code, IReadOnlyList<Value> Values, bool IsChosen, string? LabelledBy);
