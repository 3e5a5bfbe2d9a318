using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access.Permits;

/// <summary>A database with people who apply for rights of use and people who grant them.</summary>
internal sealed class PermitOffice(TestRegister register)
{
    internal const string Tampere = "municipality-837";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    internal PermitService Service { get; } = new(register.Site.Job, register.Clock);

    internal PermitReader Reader { get; } = new(register.Site.Job, register.Clock);

    /// <summary>For an official of Tampere from today on; the conditions hold.</summary>
    internal PermitApplication Application { get; } =
        new()
        {
            Organisation = Tampere,
            Issuer = "https://test",
            Subject = "uusi",
            Name = "Uusi Ohjaaja",
            Role = Role.Caseworker,
            Employment = Employment.MunicipalOfficial,
            Necessity = "Palvelee työnhakijoita.",
            TasksPercent = 80,
            IsOccasional = false,
            SeesProtected = false,
            From = LegalDay.Today(register.Clock),
            Until = LegalDay.Today(register.Clock).AddDays(300),
        };

    internal Task<AuditContext> Manager() => Context(TestActor.Manager(837), AccessActions.ApplyForPermit);

    internal Task<AuditContext> Keha() => Context(TestActor.Keha(Purpose.UserRights), AccessActions.DecidePermit);

    internal async Task<AuditContext> Context(TestActor actor, AccessAction action)
    {
        await using Gate gate = await actor.Enter(register);
        Assert.Null(gate.Decide(action).Refused);
        return gate.ForWriting();
    }

    /// <returns>Number of the application.</returns>
    internal async Task<int> Applied(PermitApplication? application = null) =>
        Number(await Service.Apply(application ?? Application, await Manager(), Stop));

    /// <returns>Number of the right.</returns>
    internal async Task<int> Granted(PermitApplication? application = null)
    {
        int permit = await Applied(application);
        Assert.Equal(DecideResult.Decided, await Service.Decide(permit, true, "ehdot täyttyvät", await Keha(), Stop));
        return permit;
    }

    internal static int Number(ApplyResult result) =>
        result.Match(number => number, why => throw new InvalidOperationException($"{why}"));

    internal static ApplyRefusal? Why(ApplyResult result) => result.Match<ApplyRefusal?>(_ => null, why => why);

    /// <summary>The holder signs in past the provider.</summary>
    /// <returns>The session's token.</returns>
    internal async Task<string> SignIn(int permit)
    {
        byte[] token = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        await using NpgsqlCommand command = register.Source.CreateCommand(
            """
            insert into access.session (token_hash, account_id, permit_id, purpose, client, began_at, used_at, expires_at)
            select $1, p.account_id, p.id, 1, 'test', now(), now(), now() + interval '10 hours'
            from access.permit p where p.id = $2
            """
        );
        command.Parameters.Add(new() { Value = System.Security.Cryptography.SHA256.HashData(token) });
        command.Parameters.Add(new() { Value = permit });
        await command.ExecuteNonQueryAsync(Stop);
        return Convert.ToHexStringLower(token);
    }

    /// <summary>Who the token opens the door for; null when for nobody.</summary>
    internal async Task<Actor?> Enter(string token)
    {
        await using Gate gate = new(register.Site, Declared.Rules, token, register.Clock);
        return await gate.Enter(Stop);
    }

    /// <summary>Events of an action that was permitted.</summary>
    internal Task<long> Events(AccessAction action) =>
        register.Ask<long>($"select count(*) from access.event where action = {(int)action} and outcome = 0");
}
