namespace Kuntakokeilu.Statistics.Selecting;

/// <summary>What is asked of one variable, as it was written.</summary>
/// <param name="Variable">Its code in any letter case; <c>time</c> is the months.</param>
/// <param name="Values">Codes and expressions: <c>KU*</c>, <c>TOP(3)</c>. Empty is as if nothing were asked.</param>
/// <param name="Codelist">Only the values of this codelist are chosen from, in its order.</param>
public sealed record VariableQuery(string Variable, IReadOnlyList<string> Values, string? Codelist = null)
{
    /// <summary>
    /// Codes and expressions written with commas between them; a comma within round or square brackets is part of the
    /// expression: <c>a,TOP(2,1),[RANGE(b,c)]</c>.
    /// </summary>
    public static IReadOnlyList<string> Split(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        List<string> values = [];
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            char c = i < list.Length ? list[i] : ',';
            if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if (c is ',' && (depth == 0 || i == list.Length))
            {
                string value = Bare(list[from..i].Trim());
                if (value.Length > 0)
                    values.Add(value);
                from = i + 1;
            }
        }
        return values;
    }

    private static string Bare(string value) =>
        value.Length > 1 && value[0] == '[' && value[^1] == ']' ? value[1..^1].Trim() : value;
}
