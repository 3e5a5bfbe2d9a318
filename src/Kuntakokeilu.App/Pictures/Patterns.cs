using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>Patterns that tell authorities apart beside their colour; defined once for the whole page.</summary>
internal static class Patterns
{
    internal const string TeOffice = "url(#p-te)";
    internal const string Undetermined = "url(#p-open)";
    internal const string Outside = "url(#p-outside)";

    internal static Markup Definitions { get; } =
        Markup.Of(
            $"""
            <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>
            <pattern id="p-te" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="#e6e0ec"/><rect width="2.2" height="7" fill="#6b4a7e"/></pattern>
            <pattern id="p-open" width="7" height="7" patternUnits="userSpaceOnUse">
            <rect width="7" height="7" fill="#fbe6bd"/><circle cx="3.5" cy="3.5" r="1.7" fill="#8a5a00"/></pattern>
            <pattern id="p-outside" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#f4f3ee"/><rect width="1" height="6" fill="#c6c9c2"/></pattern>
            <pattern id="p-rest" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="#dbe7e1"/><circle cx="3" cy="3" r="1.1" fill="#6c8f86"/></pattern>
            </defs></svg>
            """
        );
}
