using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Steering.Oracle;
using Kuntakokeilu.Tests.Transfers.Requests;

namespace Kuntakokeilu.Tests.Registration;

/// <summary>Somebody on a journey asks to be served elsewhere, and all who are asked say yes.</summary>
internal static class RandomRequests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly MunicipalityCode[] Places =
    [
        MunicipalityCode.None,
        MunicipalityCode.Of(837),
        MunicipalityCode.Of(91),
    ];

    internal static async Task Decide(TestRegister register, string token, HostileDice dice)
    {
        await using (Gate gate = await TestGates.Enter(register, token))
            if (gate.Actor!.Person is null)
                return;
        MunicipalityCode to = Places[dice.Below(Places.Length)];
        TransferGround ground = (TransferGround)(1 + dice.Below(3));
        (RequestResult result, int request) = await RequestWalk.Ask(register, token, to, ground);
        if (result is not RequestResult.Done)
            return;
        short number = await register.Ask<short>($"select te_office from transfers.request where id = {request}");
        string office = await TestActor.TeOfficer(number).SignIn(register.Source, Stop);
        int version = 1;
        if (!to.IsNone)
        {
            await Take(office, RequestParty.Office, RequestStep.Propose);
            string receiver = await TestActor.Caseworker(to.Number).SignIn(register.Source, Stop);
            await Take(receiver, RequestParty.Receiver, RequestStep.Accept);
        }
        await Take(office, RequestParty.Office, RequestStep.Transfer);

        async Task Take(string who, RequestParty by, RequestStep step) =>
            Assert.Equal(RequestResult.Done, await RequestWalk.Take(register, who, by, step, request, version++));
    }
}
