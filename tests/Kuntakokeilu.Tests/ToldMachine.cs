using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Tests;

/// <summary>A machine of steps in words, a line for each state that has one: to be compared with what is written down by hand.</summary>
internal static class ToldMachine
{
    /// <param name="after">The state that a step by somebody leads to; null: it can't be taken.</param>
    internal static string Of<TState, TStep, TParty>(Func<TState, TStep, TParty, TState?> after)
        where TState : struct, Enum
        where TStep : struct, Enum
        where TParty : struct, Enum
    {
        StringBuilder told = new();
        foreach (TState state in Enum.GetValues<TState>())
        {
            string[] steps =
            [
                .. from step in Enum.GetValues<TStep>()
                from party in Enum.GetValues<TParty>()
                let next = after(state, step, party)
                where next is not null
                select $"{step} {party} {next}",
            ];
            if (steps.Length > 0)
                told.Append(CultureInfo.InvariantCulture, $"{state}: {string.Join(", ", steps)}\n");
        }
        return told.ToString();
    }
}
