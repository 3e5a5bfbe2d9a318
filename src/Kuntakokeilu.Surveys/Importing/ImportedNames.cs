using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>Makes names of other programs into names that can stand here.</summary>
internal static class ImportedNames
{
    private const int Longest = 32;

    /// <summary>In small letters, what can't stand in it as a line. The same name always gives the same code.</summary>
    internal static string Code(string name)
    {
        string code = string.Concat(
            name.ToLowerInvariant()
                .Select(sign => sign is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9') ? sign : '_')
        );
        return code.Length == 0 ? "_" : code[..Math.Min(code.Length, Longest)];
    }

    internal static string Id(string name)
    {
        string code = Code(name);
        if (code[0] is >= 'a' and <= 'z' && !Names.IsReserved(code))
            return code;
        code = $"q_{code}";
        return code[..Math.Min(code.Length, Longest)];
    }
}
