using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>Something that could be otherwise, not yet tried.</summary>
internal readonly record struct Hypothesis(
    ChangeKind Change,
    DateOnly Day,
    RegisterEvent? Entry = null,
    TeOfficeAct? Act = null
)
{
    /// <summary>The same entry on another day.</summary>
    internal Hypothesis On(DateOnly day) =>
        this with
        {
            Day = day,
            Entry = Entry is { } entry ? entry with { Date = day } : null,
        };
}
