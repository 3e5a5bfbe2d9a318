using System.Text;

namespace Kuntakokeilu.Tests.Sample;

/// <summary>The services of the sample's people go with the statuses, which are calibrated.</summary>
public sealed class SampleServicesTests
{
    private static readonly SampleOutput Sample = SampleOutput.Of(2_000, 4);

    private static readonly string[][] Services =
    [
        .. Encoding.UTF8.GetString(Sample.Services).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(',')),
    ];

    /// <summary>Of each person the services, and by the statuses the days in an employment-promoting service.</summary>
    [Theory]
    [InlineData("2021-10-29")]
    [InlineData("2021-12-31")]
    [InlineData("2022-07-29")]
    public void Who_is_in_a_service_by_the_status_is_in_one_that_was_agreed_on(string day)
    {
        HashSet<string> agreed =
        [
            .. Services
                .Where(one => one[5].Length > 0 && Is(one[5], day) <= 0 && (one[6].Length == 0 || Is(one[6], day) >= 0))
                .Select(one => one[0]),
        ];
        string[] served =
        [
            .. Sample
                .FactRows.Where(row => Is(row[1], day) <= 0)
                .GroupBy(row => row[0])
                .Select(rows => rows.Last())
                .Where(row => row[2] != "end" && (row[6] == "7" || (row[6] == "8" && row[9] == "yes")))
                .Select(row => row[0]),
        ];
        Assert.True(served.Length > 20, $"{served.Length} in services");
        Assert.Empty(served.Except(agreed));
    }

    [Fact]
    public void Days_are_in_their_order_and_some_wait_and_some_are_called_off()
    {
        Assert.All(
            Services,
            one =>
            {
                Assert.True(one[5].Length == 0 || Is(one[4], one[5]) <= 0);
                Assert.True(one[6].Length == 0 || Is(one[5], one[6]) <= 0);
                Assert.True(one[7].Length == 0 || (one[5].Length == 0 && Is(one[4], one[7]) <= 0));
                Assert.Equal(one[6].Length > 0, one[8].Length > 0);
            }
        );
        Assert.Contains(Services, one => one[7].Length > 0);
        Assert.Contains(Services, one => one[3] == "past-vocational_guidance");
        Assert.Equal(Services.Length, Services.Select(one => one[2]).Distinct().Count());
    }

    private static int Is(string one, string other) => string.CompareOrdinal(one, other);
}
