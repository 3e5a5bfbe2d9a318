namespace Kuntakokeilu.Law.Grants;

/// <summary>Grounds that hold, in the order in which they are looked for.</summary>
internal sealed class GroundList
{
    private readonly List<GroundFound> found = [];

    internal IReadOnlyList<GroundFound> Found => found;

    internal bool IsEmpty => found.Count == 0;

    internal void If(bool holds, GrantGround ground, string provision, bool isOpen = true)
    {
        if (holds)
            found.Add(new(ground, provision, isOpen));
    }

    /// <summary>Nobody may appeal on the appropriation: 14:1.3.5.</summary>
    internal void IfNoMoney(GrantSituation of) =>
        If(of.Has(GrantFindings.NoMoney), GrantGround.Appropriation, "14:1.3.5", isOpen: false);
}
