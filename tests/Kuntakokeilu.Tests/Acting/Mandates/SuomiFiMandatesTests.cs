using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoMandates;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Acting.Mandates;

/// <summary>How calls to the service of mandates are signed, with the service as a process beside.</summary>
public sealed class SuomiFiMandatesTests : IDisposable
{
    private const int Account = 1;
    private readonly TestTwin twin = new(MandatesTwin.Name);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => twin.Dispose();

    /// <summary>Counted with another program: HMAC-SHA256 of the address and the time.</summary>
    [Fact]
    public void A_signature_is_of_the_address_and_the_time() =>
        Assert.Equal(
            "malli 2024-11-15T10:00:00.000Z 4qX5uo3Nq+orOkOnSYaWx+LVV00ugyrLpcdTeVpqWyE=",
            CallSignature.Of(
                "malli",
                "avain",
                "/service/hpa/user/register/malli/kuka?requestId=1&endUserId=2",
                new(2024, 11, 15, 12, 0, 0, TimeSpan.FromHours(2))
            )
        );

    [Fact]
    public async Task A_call_signed_by_our_key_and_of_now_is_answered()
    {
        SuomiFiMandates mandates = Client(twin.Secret.Password, TimeProvider.System);
        Assert.NotNull(await mandates.Register("malli", Account, Stop));
        Assert.Equal(MandateAnswer.NotAllowed, await mandates.Ask("malli", "toinen", Account, Stop));
    }

    [Fact]
    public async Task By_another_key_or_of_another_time_nothing_is_told()
    {
        SetClock late = new() { Now = TimeProvider.System.GetUtcNow().AddHours(-1) };
        foreach (
            SuomiFiMandates mandates in new[]
            {
                Client("toinen", TimeProvider.System),
                Client(twin.Secret.Password, late),
            }
        )
        {
            Assert.Null(await mandates.Register("malli", Account, Stop));
            Assert.Equal(MandateAnswer.NoAnswer, await mandates.Ask("malli", "toinen", Account, Stop));
        }
    }

    private SuomiFiMandates Client(string key, TimeProvider time) =>
        new(
            OutsideClient.Of(twin.Address, "mandates"),
            DemoActing.Settings(twin.Address, twin.Secret) with
            {
                ApiKey = key,
            },
            new(TimeProvider.System),
            time
        );
}
