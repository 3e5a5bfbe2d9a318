using System.Globalization;
using Kuntakokeilu.Core.Intake;

namespace Kuntakokeilu.Tests.Data;

/// <summary>Accepts late rows as an officer does.</summary>
internal static class AcceptedDifferences
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every difference that nobody has settled, the oldest first.</summary>
    internal static async Task<int> All(TestRegister register)
    {
        List<string> open = await register.Lines(
            """
            select id::text from steering.difference d
            where not exists (select from steering.settlement s where s.difference_id = d.id) order by id
            """
        );
        foreach (string id in open)
            Assert.Equal(
                SettlementResult.Settled,
                await register.Settle(int.Parse(id, CultureInfo.InvariantCulture), accepted: true, "test")
            );
        return open.Count;
    }
}
