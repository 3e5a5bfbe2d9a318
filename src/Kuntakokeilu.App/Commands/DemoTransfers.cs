using System.Globalization;
using System.Text;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Somebody in each queue of transfers: who registered on the day before the demo and waits for the transfer to Tampere or
/// for a missing fact, customers of Tampere who told of a move or of a dismissal, and some who are new there. Once, however
/// often it starts.
/// </summary>
internal static class DemoTransfers
{
    private const string By = "demo";
    private const int Tampere = 837;
    private const int Moving = 3;
    private const int Returning = 2;
    private const int New = 5;

    /// <summary>Codes of the kind that no real person has for life, by numbers that the sample comes to last.</summary>
    private const int FirstNumber = 990;

    private static readonly MunicipalityCode Helsinki = MunicipalityCode.Parse("091");

    private static readonly (string Family, string Given, DateOnly Birth, string Home, Answer Earnings)[] Registering =
    [
        ("Siirtymä", "Aada Malli", new(1985, 4, 12), "837", Answer.No),
        ("Siirtymä", "Eetu Malli", new(1979, 9, 3), "837", Answer.No),
        ("Siirtymä", "Iida Malli", new(2001, 1, 20), "536", Answer.Unknown),
        ("Selvitettävä", "Olavi Malli", new(1974, 11, 8), "837", Answer.Unknown),
        ("Selvitettävä", "Kerttu Malli", new(1968, 6, 30), "536", Answer.Unknown),
    ];

    /// <param name="folder">Where the sample is.</param>
    /// <param name="day">The demo's first day; outside the pilots nobody waits for anything.</param>
    internal static async Task Add(OpenDatabase database, string folder, DateOnly day)
    {
        DateOnly told = day.AddDays(-1);
        if (told < LawBook.PilotStart || told >= LawAsKnown.Whole.PilotEnd || await IsThere(database.Source))
            return;
        int[] customers = await Customers(database.Source);
        StringBuilder identities = new($"{SampleIdentities.Header}\n");
        await using (Work work = await Work.Begin(database.Source, AuditContext.OfProgram(By), CancellationToken.None))
        {
            WebRecording recording = new(DemoClock.Told(day), LawAsKnown.Whole);
            for (int i = 0; i < Registering.Length; i++)
                identities.Append(await Register(recording, work, i, told));
            foreach (int person in customers.Take(Moving))
                await Change(recording, work, person, told, had => had with { HomeMunicipality = Helsinki });
            if (told >= LawBook.RedundancyProtection.From)
                foreach (int person in customers.Skip(Moving).Take(Returning))
                    await Change(recording, work, person, told, had => had with { RedundancyProtection = true });
            await NoticeQueue.Add(
                work,
                [.. customers.Skip(Moving + Returning).Select(one => NewIn(one, told))],
                CancellationToken.None
            );
            await work.Commit([], CancellationToken.None);
        }
        string file = Path.Combine(folder, "identities-registered.csv");
        await File.WriteAllTextAsync(file, $"{identities}");
        ImportIdentitiesCommand.Run(database, DemoClock.Told(day), file);
    }

    private static async Task<bool> IsThere(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select exists (select from register.identity where family_name = $1)"
        );
        command.Parameters.Add(new() { Value = Registering[0].Family });
        return await command.ExecuteScalarAsync() is true;
    }

    /// <summary>Of Tampere with a name, past those whom the demo needs otherwise.</summary>
    private static async Task<int[]> Customers(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select coalesce(array_agg(person_id), array[]::int[]) from (
                select c.person_id from steering.current_period c join register.identity i on i.person_id = c.person_id
                where c.organiser = {Tampere} and not c.protected order by c.person_id offset 40 limit {Moving
                + Returning
                + New}) one
            """
        );
        return (int[])(await command.ExecuteScalarAsync())!;
    }

    /// <returns>The row of the identities file.</returns>
    private static async Task<string> Register(WebRecording recording, Work work, int place, DateOnly told)
    {
        (string family, string given, DateOnly birth, string home, Answer earnings) = Registering[place];
        JobseekerFacts facts = new()
        {
            BirthDate = birth,
            HomeMunicipality = MunicipalityCode.Parse(home),
            Status = EmploymentStatus.Unemployed,
            EarningsRelated = earnings,
            MotherTongue = LanguageCode.Parse("fi"),
            Immigrant = Answer.No,
        };
        string key = await WebRecording.Hold(work, person: null, CancellationToken.None);
        await Write(recording, work, key, person: null, new(new(told, RegisterEventKind.Start, facts), default, 1));
        IdentityCode code = IdentityCode.Of(birth, IdentityCode.SignsOf(birth.Year)[^1], FirstNumber + place);
        return $"{key},{code},{family},{given},Mallikatu 1,00000,MALLILA,\n";
    }

    /// <summary>As a customer tells of a change of situation.</summary>
    private static async Task Change(
        WebRecording recording,
        Work work,
        int person,
        DateOnly told,
        Func<JobseekerFacts, JobseekerFacts> changed
    )
    {
        string key = await WebRecording.Hold(work, person, CancellationToken.None);
        KnownPerson known = (await KnownPersons.Load(work.Connection, [person], CancellationToken.None))[person];
        KnownFact latest = FactOrder.InForce(known.Facts)[^1];
        JobseekerFacts facts = changed(latest.Event.Facts);
        await Write(recording, work, key, person, new(new(told, RegisterEventKind.Change, facts), latest.Carried, 1));
    }

    private static Task<WrittenPart> Write(
        WebRecording recording,
        Work work,
        string key,
        int? person,
        IncomingFact row
    ) => recording.Write(work, key, person, [row], [], CancellationToken.None);

    private static NewNotice NewIn(int person, DateOnly day) =>
        new(
            NoticeKind.Transferred,
            person,
            string.Create(CultureInfo.InvariantCulture, $"demo-{person}"),
            Organisations.Municipality(Tampere),
            new Dictionary<string, string>
            {
                [NoticeWords.Day] = NoticeWords.Of(day),
                [NoticeWords.Authority] = Organisations.Municipality(Tampere),
            }
        );
}
