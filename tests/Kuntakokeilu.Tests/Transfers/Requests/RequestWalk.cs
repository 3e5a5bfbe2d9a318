using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers.Requests;

/// <summary>Requests for a transfer, through the gate and under the policies as the pages send them.</summary>
internal static class RequestWalk
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <param name="token">The customer's session.</param>
    internal static async Task<(RequestResult Result, int Request)> Ask(
        TestRegister register,
        string token,
        MunicipalityCode to,
        TransferGround ground
    )
    {
        await using Gate gate = await TestGates.Act(register, token);
        Assert.Null(gate.Decide(RequestsSubject.RequestTransfer).Refused);
        int person = gate.Actor!.Person!.Value;
        gate.SetSubjects([person]);
        (RequestResult, int) asked = await new RequestService(register.Clock).Request(
            new(to, ground, "Haluan palvelua omalla kielelläni."),
            person,
            await gate.Begin(Stop),
            Stop
        );
        Assert.True(await gate.Close(Stop));
        return asked;
    }

    /// <param name="token">The session of whoever takes the step.</param>
    internal static async Task<RequestResult> Take(
        TestRegister register,
        string token,
        RequestParty by,
        RequestStep step,
        int request,
        int version,
        DateOnly? until = null
    )
    {
        AccessAction action = by switch
        {
            RequestParty.Customer => RequestsSubject.FollowRequest,
            RequestParty.Office => RequestsSubject.DecideTransfer,
            _ => RequestsSubject.AcceptTransfer,
        };
        await using Gate gate = await TestGates.Act(register, token);
        Assert.Null(gate.Decide(action).Refused);
        gate.SetSubjects([]);
        NewStep taken = new(step, by, (short)version, $"Teksti vaiheesta {step}.") { Until = until, Phone = "0100" };
        RequestResult result = await Steps(register).Take(request, taken, await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return result;
    }

    private static StepService Steps(TestRegister register) =>
        new(
            new(
                new WebRecording(register.Clock, LawAsKnown.Whole),
                new DecisionLetters(LetterPages.Print),
                register.Clock
            ),
            register.Clock,
            RequestDays.UsualToAccept
        );
}
