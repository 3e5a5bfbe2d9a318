namespace Kuntakokeilu.Core.Access;

/// <summary>
/// What may be done in each capacity, whomever it concerns: put together of what the subjects declare. What none of them
/// declares is refused. The whole of it is an approved file of the tests.
/// </summary>
internal sealed class AccessRights
{
    private readonly HashSet<(Role, Purpose, AccessAction)> permitted = [];
    private readonly HashSet<(Role, AccessAction)> forAnyPurpose = [];
    private readonly Dictionary<AccessAction, string> names = [];
    private readonly HashSet<AccessAction> changing = [];
    private readonly HashSet<AccessAction> recording = [];
    private readonly HashSet<AccessAction> asking = [];

    /// <summary>Of two with one number the first is taken: the site does not start with such (<c>SubjectFaults</c>).</summary>
    internal AccessRights(IEnumerable<DeclaredAction> declared)
    {
        foreach (DeclaredAction one in declared.Where(one => names.TryAdd(one.Action, one.Name)))
        {
            if (one.Changes)
                changing.Add(one.Action);
            if (one.Records)
                recording.Add(one.Action);
            if (one.AsksAgain)
                asking.Add(one.Action);
            foreach (Capacity capacity in one.For)
            {
                permitted.Add((capacity.Role, capacity.Purpose, one.Action));
                forAnyPurpose.Add((capacity.Role, one.Action));
            }
        }
        Actions = [.. names.Keys.Order()];
    }

    /// <summary>All there are, by number.</summary>
    internal IReadOnlyList<AccessAction> Actions { get; }

    /// <summary>The name by which its subject declares it.</summary>
    internal string NameOf(AccessAction action) => names[action];

    /// <exception cref="InvalidOperationException">No subject declares such an action.</exception>
    internal AccessAction Named(string name) =>
        Actions.Where(action => names[action] == name).Cast<AccessAction?>().SingleOrDefault()
        ?? throw new InvalidOperationException($"No subject declares the action {name}.");

    /// <summary>Whether it changes something.</summary>
    internal bool Changes(AccessAction action) => changing.Contains(action);

    /// <summary>Whether it records facts or acts on a form.</summary>
    internal bool Records(AccessAction action) => recording.Contains(action);

    /// <summary>Whether it is asked again just before it whether one may still act for another.</summary>
    internal bool AsksAgain(AccessAction action) => asking.Contains(action);

    /// <summary>Whether a role may do this for this purpose.</summary>
    internal bool Has(Role role, Purpose purpose, AccessAction action) => permitted.Contains((role, purpose, action));

    /// <summary>Whether a role may do this for some purpose.</summary>
    internal bool HasForAnyPurpose(Role role, AccessAction action) => forAnyPurpose.Contains((role, action));
}
