using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>What an official has found, out of what the benefit asks to be looked at.</summary>
internal sealed class FindingsField(string name, string label, IReadOnlyList<GrantFindings> among, Texts t)
    : ManyField(name, label)
{
    internal override IReadOnlyList<Choice> Choices { get; } =
    [.. among.Select(one => new Choice(Texts.Key("", one)[1..], t.Of("grant_finding", one)))];

    internal GrantFindings Found =>
        among
            .Where(one => Values.Contains(Texts.Key("", one)[1..]))
            .Aggregate(GrantFindings.None, (all, one) => all | one);

    internal void Show(GrantFindings found) =>
        Show(among.Where(one => (found & one) != 0).Select(one => Texts.Key("", one)[1..]));
}
