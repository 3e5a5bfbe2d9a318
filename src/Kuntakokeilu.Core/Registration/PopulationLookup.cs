using Kuntakokeilu.Core.Population;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// Asks the Population Information System about whom a journey is for. Somebody waits: without an answer it is asked on the
/// pages.
/// </summary>
internal sealed class PopulationLookup(IPopulation population)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Of a jobseeker of the register, or of whom signing in or the mandate has told.</summary>
    private const string CodeOf = """
        select code from register.identity where person_id = (select access.own_person())
        union all select code from access.who_is_new()
        """;

    /// <param name="connection">The entered session's.</param>
    /// <returns>Null when nothing is told: the questions are asked then.</returns>
    internal async Task<PopulationDetails?> Ask(NpgsqlConnection connection, DateOnly today, CancellationToken stop)
    {
        if (!population.IsConnected)
            return null;
        await using NpgsqlCommand command = new(CodeOf, connection);
        if (await command.ExecuteScalarAsync(stop) is not string code)
            return null;
        using var waits = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waits.CancelAfter(Longest);
        try
        {
            return (await population.Find(code, waits.Token)).Person is { } person
                ? PopulationDetails.Of(person, today)
                : null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
