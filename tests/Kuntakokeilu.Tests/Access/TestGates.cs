using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Gates as requests have them.</summary>
internal static class TestGates
{
    internal static async Task<Gate> Enter(this TestActor actor, TestRegister register)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        Gate gate = new(register.Site, await actor.SignIn(register.Source, stop), register.Clock);
        await gate.Enter(stop);
        return gate;
    }
}
