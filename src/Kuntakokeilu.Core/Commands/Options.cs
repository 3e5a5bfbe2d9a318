using System.CommandLine;

namespace Kuntakokeilu.Core.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class Options
{
    /// <summary>A day, written YYYY-MM-DD.</summary>
    internal static Option<DateOnly?> Date(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out DateOnly day))
                    return day;
                result.AddError($"{name} must be a day of the form YYYY-MM-DD.");
                return null;
            },
        };
}
