using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What describes a field to who does not see the page: its help, then what is wrong.</summary>
internal static class FieldDescription
{
    /// <summary>The identifiers of what describes it; null for nothing.</summary>
    internal static string? Of(Field field, bool isWrong)
    {
        bool hasHelp = field is DayField || field.Help is not null || field.Why is not null;
        return (hasHelp, isWrong) switch
        {
            (true, true) => $"{field.Name}-help {field.Name}-error",
            (true, false) => $"{field.Name}-help",
            (false, true) => $"{field.Name}-error",
            (false, false) => null,
        };
    }

    /// <summary>A day always has an example, after the help of its own.</summary>
    internal static string? Help(Field field, Texts texts) =>
        field is not DayField ? field.Help
        : field.Help is { } own ? $"{own} {Texts.Capital(texts["form.day_help"])}"
        : texts["form.day_help"];
}
