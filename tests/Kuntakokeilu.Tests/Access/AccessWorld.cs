using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>
/// A small register in which everybody stands otherwise towards Tampere, so that each kind of access has its example.
/// </summary>
internal sealed class AccessWorld
{
    internal const int Tampere = TestActor.Tampere;
    internal const int Helsinki = 91;
    internal const int Pirkanmaa = TestActor.Pirkanmaa;

    /// <summary>A customer of Tampere.</summary>
    internal const string OwnKey = "oma";

    /// <summary>A customer of Kangasala, for whom Tampere organises (7 § 2 mom).</summary>
    internal const string OrganisedKey = "jarjestetty";

    /// <summary>A customer of Tampere once, now of Helsinki.</summary>
    internal const string FormerKey = "entinen";

    private AccessWorld(TestRegister register) => Register = register;

    internal TestRegister Register { get; }

    internal int Own { get; private set; }
    internal int Organised { get; private set; }

    /// <summary>Helsinki's customer.</summary>
    internal int Other { get; private set; }
    internal int Former { get; private set; }

    /// <summary>Tampere's customer under non-disclosure.</summary>
    internal int Protected { get; private set; }

    /// <summary>Tampere's customer, who is an official there too.</summary>
    internal int Official { get; private set; }

    /// <summary>Customer of the TE office of Pirkanmaa.</summary>
    internal int AtTeOffice { get; private set; }

    /// <summary>A number that is nobody's.</summary>
    internal static int Nobody => 999_999;

    internal IReadOnlyList<int> Everybody => [Own, Organised, Other, Former, Protected, Official, AtTeOffice];

    internal static async Task<AccessWorld> Make(TestCluster cluster)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-01-10",
            $"""
            {OwnKey},2021-06-01,start,1990-01-01,837,2,no,fi,no
            {OrganisedKey},2021-06-01,start,1990-01-01,211,2,no,fi,no
            toinen,2021-06-01,start,1990-01-01,091,2,no,fi,no
            {FormerKey},2021-06-01,start,1990-01-01,837,2,no,fi,no
            {FormerKey},2021-12-01,change,1990-01-01,091,2,no,fi,no
            suojattu,2021-06-01,start,1990-01-01,837,2,no,fi,no
            virkailija,2021-06-01,start,1990-01-01,837,2,no,fi,no
            toimisto,2021-06-01,start,1970-01-01,837,2,yes,fi,no

            """
        );
        AccessWorld world = new(register);
        world.Own = await world.Number(OwnKey);
        world.Organised = await world.Number(OrganisedKey);
        world.Other = await world.Number("toinen");
        world.Former = await world.Number(FormerKey);
        world.Protected = await world.Number("suojattu");
        world.Official = await world.Number("virkailija");
        world.AtTeOffice = await world.Number("toimisto");
        await world.Run(
            $"update steering.current_period set organiser = {Tampere} where person_id = {world.Organised}"
        );
        await world.Run($"update steering.current_period set protected = true where person_id = {world.Protected}");
        await world.Run(
            """
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || key, 'Malli', key, upper('MALLI ' || key), recording_id from register.person
            """
        );
        return world;
    }

    /// <summary>As the owner of the tables, whom no policy binds here.</summary>
    internal async Task Run(string sql)
    {
        await using NpgsqlCommand command = Register.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private Task<int> Number(string key) => Register.Ask<int>($"select id from register.person where key = '{key}'");
}
