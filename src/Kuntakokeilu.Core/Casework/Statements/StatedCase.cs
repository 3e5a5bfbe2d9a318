using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements;

/// <summary>A customer's statements, reckoned anew from the record: what the lists say, with why.</summary>
internal sealed record StatedCase
{
    public required DateOnly On { get; init; }

    /// <summary>As they arose; <c>statements.duty</c> has the same places.</summary>
    public required IReadOnlyList<StatementDuty> Duties { get; init; }

    /// <summary>What is in force when, of the statements not corrected or cancelled.</summary>
    public required IReadOnlyList<InForce> InForce { get; init; }

    /// <summary>By day, and then as they were recorded.</summary>
    public required IReadOnlyList<KnownEvent> Events { get; init; }

    /// <summary>The municipality whose customer the person is today; none for the TE office's.</summary>
    public required MunicipalityCode CustomerOf { get; init; }

    public required Payer? AppliedFrom { get; init; }
    public required bool IsSearchOpen { get; init; }

    /// <summary>References of the cases that can be closed, with their matters.</summary>
    public required IReadOnlyList<(string Reference, CaseOfMatter Matter)> OpenCases { get; init; }

    /// <summary>References of obligations of which a statement stands that can be corrected.</summary>
    private HashSet<string> Stated { get; init; } = [];

    internal static StatedCase Empty { get; } =
        new()
        {
            On = DateOnly.MinValue,
            Duties = [],
            InForce = [],
            Events = [],
            CustomerOf = MunicipalityCode.None,
            AppliedFrom = null,
            IsSearchOpen = false,
            OpenCases = [],
        };

    internal static async Task<StatedCase> Read(
        NpgsqlConnection connection,
        int person,
        DateOnly today,
        CancellationToken stop
    )
    {
        StatedFold fold = new();
        fold.Run((await StatedPasts.Load(connection, [person], stop))[person], today);
        StatementHistory all = fold.Statements;
        return new()
        {
            On = today,
            Duties = all.Duties,
            InForce = [.. Law.Statements.InForce.Of(all.Statements)],
            Events = fold.Events,
            CustomerOf = all.CustomerOn(today),
            AppliedFrom = all.AppliedFrom,
            IsSearchOpen = all.IsSearchOpen,
            OpenCases = [.. all.OpenCases.Select(one => (one, all.MatterOf(one)!.Value))],
            Stated = all.Statements.Select(one => one.Reference).ToHashSet(),
        };
    }

    /// <summary>The obligation of a place; null when there is none.</summary>
    internal StatementDuty? Duty(int place) => place >= 0 && place < Duties.Count ? Duties[place] : null;

    /// <summary>Whether a statement stands that a correction or a cancelling would be of.</summary>
    internal bool IsStated(StatementDuty duty) => Stated.Contains(duty.Reference);

    /// <summary>What was asked of the customer last about an obligation, and is not answered in time; null for nothing.</summary>
    internal KnownEvent? Question(StatementDuty duty) =>
        duty is { Given: null, Deadline: not null, Answered: null }
            ? Events
                .Where(one => one.Told.Kind is StatementEventKind.Ask && one.Told.Reference == duty.Reference)
                .Select(one => (KnownEvent?)one)
                .LastOrDefault()
            : null;

    /// <summary>Until when the customer may answer it with an effect on the limit.</summary>
    internal bool CanBeAnswered(StatementDuty duty) => Question(duty) is not null && On <= duty.Deadline;
}
