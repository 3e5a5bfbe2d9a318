using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Population;

/// <summary>The Population Information System (VTJ), an outside system: the agency's services over X-Road, or none.</summary>
internal interface IPopulation
{
    /// <summary>Whether there is one. Without it identities come by file alone.</summary>
    bool IsConnected { get; }

    /// <summary>Who somebody is now.</summary>
    Task<PopulationAnswer> Find(string code, CancellationToken stop);

    /// <summary>The feed's place at the beginning of a day; null when it can't be told now.</summary>
    Task<string?> PlaceOf(DateOnly day, CancellationToken stop);

    /// <summary>What has changed of these people after a place; null when it can't be told now.</summary>
    Task<ChangesPage?> ChangesAfter(string place, IReadOnlyList<string> codes, CancellationToken stop);
}

/// <summary>What was answered of somebody.</summary>
/// <param name="Person">Null for nobody of that code, and while nothing is told.</param>
/// <param name="IsTold">Whether there was an answer.</param>
internal sealed record PopulationAnswer(PopulationPerson? Person, bool IsTold)
{
    internal static PopulationAnswer Nothing { get; } = new(null, false);
    internal static PopulationAnswer Nobody { get; } = new(null, true);
}

/// <summary>A person as the Population Information System tells one.</summary>
/// <param name="Code">The identity code in force.</param>
internal sealed record PopulationPerson(string Code, string FamilyName, string GivenNames)
{
    /// <summary>Not told of whom it would endanger.</summary>
    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }

    /// <summary>None of whoever has no home municipality (201/1994).</summary>
    public MunicipalityCode Home { get; init; }
    public LanguageCode MotherTongue { get; init; }

    /// <summary>ISO 3166-1; null where it is not told.</summary>
    public short? Citizenship { get; init; }
    public bool IsProtected { get; init; }

    /// <summary>Codes of the guardians (huoltaja) of somebody under age.</summary>
    public IReadOnlyList<string> Guardians { get; init; } = [];
}

/// <summary>Some of what has changed.</summary>
/// <param name="Place">Where to go on.</param>
/// <param name="IsUpToDate">There is nothing more for now.</param>
internal sealed record ChangesPage(string Place, bool IsUpToDate, IReadOnlyList<PersonChange> Changes);

/// <summary>What changed of a person at once.</summary>
/// <param name="Day">On which it was changed.</param>
internal sealed record PersonChange(string Code, DateOnly Day, IReadOnlyList<ChangedGroup> Groups)
{
    /// <summary>Whether the person is asked about anew.</summary>
    internal bool MustBeAsked => Groups.Any(group => group is ChangedGroup.Other);
}

/// <summary>A group of data (tietoryhmä) that has changed.</summary>
internal abstract record ChangedGroup
{
    private ChangedGroup() { }

    /// <param name="From">Null where it is not known to the day.</param>
    internal sealed record Home(MunicipalityCode Municipality, DateOnly? From) : ChangedGroup;

    internal sealed record MotherTongue(LanguageCode Language) : ChangedGroup;

    /// <param name="Ended">It has ended: said so, with a day.</param>
    internal sealed record NonDisclosure(bool IsActive, DateOnly? Ended) : ChangedGroup;

    internal sealed record IdentityCode(string Active) : ChangedGroup;

    /// <param name="Day">Null where it is not known to the day.</param>
    internal sealed record Death(DateOnly? Day) : ChangedGroup;

    /// <summary>Any other, or one that could not be read: the person is asked about anew.</summary>
    internal sealed record Other : ChangedGroup;
}

/// <summary>No Population Information System.</summary>
internal sealed class NoPopulation : IPopulation
{
    public bool IsConnected => false;

    public Task<PopulationAnswer> Find(string code, CancellationToken stop) =>
        Task.FromResult(PopulationAnswer.Nothing);

    public Task<string?> PlaceOf(DateOnly day, CancellationToken stop) => Task.FromResult<string?>(null);

    public Task<ChangesPage?> ChangesAfter(string place, IReadOnlyList<string> codes, CancellationToken stop) =>
        Task.FromResult<ChangesPage?>(null);
}
