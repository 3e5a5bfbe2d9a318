using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Compares what somebody says is due with what the second implementation says.</summary>
internal static class ObligationSameness
{
    /// <summary>The first line in which they differ; null when they are the same.</summary>
    internal static string? Difference(ObligationFiles files, Func<ObligationFiles, ObligationTexts> says)
    {
        ObligationTexts expected = ObligationOracle.Run(files);
        ObligationTexts actual = says(files);
        return FileDifference.Of("obligations.csv", expected.Obligations, actual.Obligations)
            ?? FileDifference.Of("rejected.csv", expected.Rejected, PlainFiles.WithoutMessages(actual.Rejected));
    }

    /// <summary>The files with as few rows as can still make a difference, to be read by a person.</summary>
    internal static ObligationFiles Smallest(ObligationFiles files, Func<ObligationFiles, ObligationTexts> says) =>
        FileDifference.Smallest(files, Smaller, one => Difference(one, says) is not null);

    /// <summary>What to say of files in which a difference was found.</summary>
    internal static string Told(ObligationFiles files, Func<ObligationFiles, ObligationTexts> says)
    {
        ObligationFiles smallest = Smallest(files, says);
        return string.Join(
            '\n',
            $"on {smallest.On:yyyy-MM-dd}:",
            Difference(smallest, says),
            smallest.Facts,
            smallest.Acts,
            smallest.Contacts,
            smallest.Plans,
            ObligationOracle.Run(smallest).Obligations
        );
    }

    private static IEnumerable<ObligationFiles> Smaller(ObligationFiles files) =>
        [
            .. FileDifference.Shorter(files.Plans).Select(plans => files with { Plans = plans }),
            .. FileDifference.Shorter(files.Contacts).Select(contacts => files with { Contacts = contacts }),
            .. FileDifference.Shorter(files.Acts).Select(acts => files with { Acts = acts }),
            .. FileDifference.Shorter(files.Facts).Select(facts => files with { Facts = facts }),
        ];
}
