using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Gates as requests have them.</summary>
internal static class TestGates
{
    /// <summary>A first request of somebody who has just signed in.</summary>
    internal static async Task<Gate> Enter(this TestActor actor, TestRegister register) =>
        await Enter(register, await actor.SignIn(register.Source, TestContext.Current.CancellationToken));

    /// <summary>One more request of a session: it sees what is so now.</summary>
    internal static async Task<Gate> Enter(TestRegister register, string token)
    {
        Gate gate = new(register.Site, Declared.Rules, token, register.Clock);
        await gate.Enter(TestContext.Current.CancellationToken);
        return gate;
    }

    /// <summary>A request that changes something.</summary>
    internal static async Task<Gate> Act(this TestActor actor, TestRegister register) =>
        await Act(register, await actor.SignIn(register.Source, TestContext.Current.CancellationToken));

    internal static async Task<Gate> Act(TestRegister register, string token)
    {
        Gate gate = new(register.Site, Declared.Rules, token, register.Clock);
        await gate.EnterToAct(TestContext.Current.CancellationToken);
        return gate;
    }
}
