using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Report;

/// <summary>What every section of one language version needs.</summary>
internal sealed class ReportView(string language)
{
    internal string Language => language;

    internal Texts Texts { get; } = Texts.For(language);

    internal Wording Words { get; } = new(language);

    /// <summary>The report's text of a key, with its places filled.</summary>
    internal string this[string key, params object[] values] => Texts[$"report.{key}", values];

    /// <summary>The report's text of a value.</summary>
    internal string Of<T>(string prefix, T value, params object[] values)
        where T : struct, Enum => Texts.Of($"report.{prefix}", value, values);

    /// <summary>An identifier that is this version's own.</summary>
    internal string Id(string name) => $"{language}-{name}";

    internal string Name(PilotArea area) => Texts[$"area.{area.Municipalities[0]}"];

    internal string Name(MunicipalityCode code) => Municipalities.Find(code)?.Name(language) ?? code.ToString();

    /// <summary>A heading with its section's beginning.</summary>
    internal Markup Heading(string section) =>
        Markup.Of($"""<h2 id="{Id(section)}">{this[$"{section}.heading"]}</h2>""");
}
