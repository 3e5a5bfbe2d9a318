using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>Compares what somebody says is due with what the second implementation says.</summary>
internal static class StatementSameness
{
    /// <summary>The first line in which they differ; null when they are the same.</summary>
    internal static string? Difference(StatementInput input, Func<StatementInput, StatementTexts> says)
    {
        StatementTexts expected = StatementOracle.Run(input);
        StatementTexts actual = says(input);
        return FileDifference.Of("statements.csv", expected.Statements, actual.Statements)
            ?? FileDifference.Of("reports.csv", expected.Reports, actual.Reports)
            ?? FileDifference.Of("in_force.csv", expected.InForce, actual.InForce)
            ?? FileDifference.Of("rejected.csv", expected.Rejected, PlainFiles.WithoutMessages(actual.Rejected));
    }

    /// <summary>The files with as few rows as can still make a difference, to be read by a person.</summary>
    internal static StatementInput Smallest(StatementInput input, Func<StatementInput, StatementTexts> says) =>
        FileDifference.Smallest(input, Smaller, one => Difference(one, says) is not null);

    /// <summary>What to say of files in which a difference was found.</summary>
    internal static string Told(StatementInput input, Func<StatementInput, StatementTexts> says)
    {
        StatementInput smallest = Smallest(input, says);
        return string.Join(
            '\n',
            $"on {smallest.On:yyyy-MM-dd}:",
            Difference(smallest, says),
            smallest.Facts,
            smallest.Acts,
            smallest.Events
        );
    }

    private static IEnumerable<StatementInput> Smaller(StatementInput input) =>
        [
            .. FileDifference.Shorter(input.Events).Select(events => input with { Events = events }),
            .. FileDifference.Shorter(input.Acts).Select(acts => input with { Acts = acts }),
            .. FileDifference.Shorter(input.Facts).Select(facts => input with { Facts = facts }),
        ];
}
