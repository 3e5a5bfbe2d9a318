using Kuntakokeilu.Base.Lists;
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

    internal PermitService Service { get; } = new(register.Clock);

    private readonly PermitReader reader = new(register.Clock);

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

    internal Task<Official> Manager() => Official(TestActor.Manager(837), AccessActions.ApplyForPermit);

    internal Task<Official> Keha() => Official(TestActor.Keha(Purpose.UserRights), AccessActions.DecidePermit);

    internal async Task<Official> Official(TestActor actor, AccessAction action) =>
        new(register, await actor.SignIn(register.Source, Stop), action);

    internal async Task<PermitRecord?> Find(int id, string? whose, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await register.Source.OpenConnectionAsync(stop);
        return await reader.Find(connection, id, whose, stop);
    }

    internal async Task<IReadOnlyList<PermitLine>> List(string? whose, PermitState? state)
    {
        await using NpgsqlConnection connection = await register.Source.OpenConnectionAsync(Stop);
        DateOnly today = LegalDay.Today(register.Clock);
        ListSql list = PermitList.Of(connection, whose, state, today, PermitList.Orders[0]);
        return (await PermitList.Read(list, today, place: null, length: 10, Stop)).Rows;
    }

    /// <summary>A command at the machine.</summary>
    internal async Task<T> Command<T>(Func<Work, Task<T>> act)
    {
        await using Work work = await Work.Begin(register.Site.Job, TestRegister.Program, Stop);
        return await act(work);
    }

    /// <returns>Number of the application.</returns>
    internal async Task<int> Applied(PermitApplication? application = null) =>
        Number(await (await Manager()).Do(work => Service.Apply(application ?? Application, work, Stop)));

    /// <returns>Number of the right.</returns>
    internal async Task<int> Granted(PermitApplication? application = null)
    {
        int permit = await Applied(application);
        Official keha = await Keha();
        Assert.Equal(
            DecideResult.Decided,
            await keha.Do(work => Service.Decide(permit, true, "ehdot täyttyvät", work, Stop))
        );
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

/// <summary>Somebody who has signed in, and does something in one request after the other.</summary>
internal sealed record Official(TestRegister Register, string Token, AccessAction Action)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    internal async Task<T> Do<T>(Func<Work, Task<T>> act)
    {
        await using Gate gate = await TestGates.Act(Register, Token);
        Assert.Null(gate.Decide(Action).Refused);
        // What the service has not done is for the request to tell.
        return await act(await gate.Begin(Stop));
    }

    internal async Task<int> Account()
    {
        await using Gate gate = await TestGates.Enter(Register, Token);
        return gate.Actor!.AccountId;
    }
}
