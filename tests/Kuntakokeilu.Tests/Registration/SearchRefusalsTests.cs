using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.Tests.Registration;

/// <summary>Starting again after neglect (6 § 3 mom as of 1381/2021, in force since 2.5.2022).</summary>
public sealed class SearchRefusalsTests
{
    [Theory]
    [InlineData("2022-05-01", true, false, false)]
    [InlineData("2022-05-02", true, false, true)]
    [InlineData("2022-05-03", true, false, true)]
    [InlineData("2022-05-02", false, false, false)]
    [InlineData("2022-05-02", true, true, false)]
    public void Starting_again_on_the_web_is_restricted_since_the_new_service_model(
        string day,
        bool byMunicipality,
        bool isOnBehalf,
        bool isRestricted
    ) => Assert.Equal(isRestricted, IsRestricted(day, EndReason.NeglectedDealing, byMunicipality, isOnBehalf));

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(null, false)]
    public void Only_after_an_end_for_neglect_that_was_told(int? reason, bool isRestricted) =>
        Assert.Equal(isRestricted, IsRestricted("2022-05-02", (EndReason?)reason));

    [Theory]
    [InlineData("2022-05-01", 13)]
    [InlineData("2022-05-02", 16)]
    public void An_official_tells_of_neglect_since_the_same_day(string day, int last) =>
        Assert.Equal((EndReason)last, EndReasons.OfOfficial(DateOnly.Parse(day)).Max());

    private static bool IsRestricted(
        string day,
        EndReason? reason,
        bool byMunicipality = true,
        bool isOnBehalf = false
    ) =>
        SearchRefusals.Of(
            JourneyKind.Restart,
            new(DateOnly.Parse(day), Version: 1)
            {
                Person = 1,
                EndedFor = reason,
                IsRestrictedThere = byMunicipality,
                IsOnBehalf = isOnBehalf,
            }
        ) is SearchRefusal.RestartRestricted;
}
