using Kuntakokeilu.App.DemoMandates;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Somebody of the demo acts for others: a newcomer, who is guardian of the youngest of the register and to whom a customer
/// of Tampere and somebody whom the register does not have have given a mandate. One more mandate is of another topic.
/// </summary>
internal static class DemoActing
{
    /// <summary>Of the twin's book; the real one is told by the deployment.</summary>
    internal const string Topic = "http://valtuusrekisteri.demo.invalid/tyollisyys";

    private const string OtherTopic = "http://valtuusrekisteri.demo.invalid/muu";

    /// <summary>A code that no real person has.</summary>
    private static readonly IdentityCode Unregistered = IdentityCode.Of(new(1999, 12, 6), '-', 995);

    /// <summary>
    /// Once, however often the demo starts. The demo's day stands and the database's does not: so the youngest stays a child.
    /// </summary>
    internal static async Task Add(OpenDatabase database, DemoPeople who)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(
            """
            insert into register.guardianship (person_id, code, until, told_at)
            select c.person_id, $1,
                greatest((max(f.birth_date) + interval '18 years')::date, current_date + 365), now()
            from (select i.person_id from register.identity i
                join steering.current_period p on p.person_id = i.person_id
                where not p.protected and p.organiser = 837) c
            join register.fact f on f.person_id = c.person_id
            group by c.person_id order by max(f.birth_date) desc limit 1
            on conflict do nothing
            """
        );
        command.Parameters.Add(new() { Value = Delegate(who).IdentityCode });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Tells the twin what it knows: it forgets all with its process.</summary>
    internal static async Task Tell(Uri twin, DemoPeople who)
    {
        using HttpClient http = OutsideClient.Of(twin, "mandates");
        string from = Delegate(who).IdentityCode;
        DemoCitizen[] registered = [.. who.Citizens.Where(one => one.Standing is not DemoStanding.New)];
        KeptMandate[] mandates =
        [
            .. registered.Take(1).Select(one => new KeptMandate(from, one.IdentityCode, one.Name, Topic)),
            new(from, $"{Unregistered}", "Valtuuttava Mallinen", Topic),
            .. registered.Skip(1).Take(1).Select(one => new KeptMandate(from, one.IdentityCode, one.Name, OtherTopic)),
        ];
        foreach (KeptMandate one in mandates)
        {
            using HttpResponseMessage answer = await http.PostAsJsonAsync("mandates", one);
            answer.EnsureSuccessStatusCode();
        }
    }

    internal static MandatesSettings Settings(Uri twin, TwinSecret secret) =>
        new()
        {
            Address = twin,
            ClientId = secret.UserName,
            ApiKey = secret.Password,
            ClientSecret = secret.Password,
            Topics = [Topic],
        };

    private static DemoCitizen Delegate(DemoPeople who) => who.Citizens.Last(one => one.Standing is DemoStanding.New);
}
