using Kuntakokeilu.Core.Access;
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
    internal const string OwnKey = "avain-oma";

    /// <summary>A customer of Kangasala, for whom Tampere organises (7 § 2 mom).</summary>
    internal const string OrganisedKey = "avain-jarjestetty";

    /// <summary>A customer of Tampere once, now of Helsinki.</summary>
    internal const string FormerKey = "avain-entinen";

    /// <summary>When the rows of everybody came.</summary>
    private static readonly DateTimeOffset Noon = new(2022, 1, 10, 10, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<int, int> differences = [];
    private readonly Dictionary<int, int> kept = [];
    private readonly Dictionary<int, string> keys = [];

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
        TestRegister register = new(await cluster.CreateLike(nameof(AccessWorld), Fill));
        register.Clock.Now = Noon;
        AccessWorld world = new(register);
        foreach (string pair in await register.Lines("select id || ' ' || key from register.person"))
            world.keys[int.Parse(pair.Split(' ')[0])] = pair.Split(' ')[1];
        world.Own = world.Number(OwnKey);
        world.Organised = world.Number(OrganisedKey);
        world.Other = world.Number("avain-toinen");
        world.Former = world.Number(FormerKey);
        world.Protected = world.Number("avain-suojattu");
        world.Official = world.Number("avain-virkailija");
        world.AtTeOffice = world.Number("avain-toimisto");
        return world;
    }

    private static async Task Fill(TestRegister register)
    {
        await register.Import(
            "2022-01-10",
            $"""
            {OwnKey},2021-06-01,start,1990-01-01,837,2,no,fi,no
            {OrganisedKey},2021-06-01,start,1990-01-01,211,2,no,fi,no
            avain-toinen,2021-06-01,start,1990-01-01,091,2,no,fi,no
            {FormerKey},2021-06-01,start,1990-01-01,837,2,no,fi,no
            {FormerKey},2021-12-01,change,1990-01-01,091,2,no,fi,no
            avain-suojattu,2021-06-01,start,1990-01-01,837,2,no,fi,no
            avain-virkailija,2021-06-01,start,1990-01-01,837,2,no,fi,no
            avain-toimisto,2021-06-01,start,1970-01-01,837,2,yes,fi,no

            """
        );
        await register.Run(
            $"""
            update steering.current_period set organiser = {Tampere}
            where person_id = (select id from register.person where key = '{OrganisedKey}');
            update steering.current_period set protected = true
            where person_id = (select id from register.person where key = 'avain-suojattu');
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || key, 'Malli', key, upper('MALLI ' || key), recording_id from register.person
            """
        );
    }

    /// <summary>Rows come late of everybody, so that there is a difference of each.</summary>
    internal async Task WithDifferences()
    {
        string[] keys = [OwnKey, OrganisedKey, "avain-toinen", FormerKey, "avain-suojattu", "avain-virkailija"];
        string[] homes = ["837", "211", "091", "091", "837", "837"];
        await Register.Import(
            "2022-02-10",
            string.Concat(keys.Zip(homes, (key, home) => $"{key},2022-02-01,registry,1990-01-01,{home},2,no,fi,no\n"))
                + "avain-toimisto,2022-02-01,registry,1970-01-01,837,2,yes,fi,no\n"
        );
        await Register.Import(
            "2022-02-11",
            string.Concat(keys.Select(key => $"{key},2022-01-05,change,1990-01-01,049,2,no,fi,no\n"))
                + "avain-toimisto,2022-01-05,change,1970-01-01,837,2,no,fi,no\n"
        );
        await Run($"update steering.current_period set organiser = {Tampere} where person_id = {Organised}");
        foreach (int person in Everybody)
            differences[person] = await Register.Ask<int>(
                $"select id from steering.difference where person_id = {person}"
            );
    }

    /// <summary>A code of another birth date comes for everybody, so that there is a kept row of each.</summary>
    internal async Task WithKeptIdentities()
    {
        await Run(
            """
            insert into register.kept_identity
                (person_id, code, family_name, given_names, name_key, is_protected, recording_id)
            select p.id, 'kept-' || p.key, 'Malli', p.key, upper('MALLI ' || p.key), c.protected, p.recording_id
            from register.person p join steering.current_period c on c.person_id = p.id order by p.id
            """
        );
        foreach (int person in Everybody)
            kept[person] = await Register.Ask<int>($"select id from register.kept_identity where person_id = {person}");
    }

    /// <summary>The kept row of a person; a number that is none's for nobody.</summary>
    internal int KeptOf(int person) => kept.GetValueOrDefault(person, Nobody);

    /// <summary>The difference of a person; a number that is none's for nobody.</summary>
    internal int DifferenceOf(int person) => differences.GetValueOrDefault(person, Nobody);

    /// <summary>One that is nobody's for nobody.</summary>
    internal string KeyOf(int person) => keys.GetValueOrDefault(person, "avain-olematon");

    /// <summary>What the rules must know of a person, as the test knows it; null for nobody.</summary>
    internal Subject? Known(int person, Actor actor) =>
        person == Nobody ? null
        : person == Own || person == Official ? new(person, Organiser: Tampere)
        : person == Organised ? new(person, Organiser: Tampere)
        : person == Other ? new(person, Organiser: Helsinki)
        : person == Former
            ? new(person, Organiser: Helsinki) { FormerUntil = actor.Organiser == Tampere ? new(2021, 11, 30) : null }
        : person == Protected ? new(person, Organiser: Tampere) { IsProtected = true }
        : new(person, TeOffice: Pirkanmaa);

    /// <summary>Why the rules do not let the actor do it with the person today; null when they do.</summary>
    internal RefusalReason? Refused(Actor actor, AccessAction action, int person) =>
        Declared.Rules.Decide(actor, action, Known(person, actor), LegalDay.Today(TimeProvider.System)).Refused;

    /// <summary>As the owner of the tables, whom no policy binds here.</summary>
    internal async Task Run(string sql)
    {
        await using NpgsqlCommand command = Register.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private int Number(string key) => keys.Single(one => one.Value == key).Key;
}
