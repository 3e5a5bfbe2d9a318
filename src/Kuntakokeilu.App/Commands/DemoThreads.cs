using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Casework.OwnWords;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Messages of Tampere's customers in every state: of the demo's jobseeker one that was answered and an answer that is new, of
/// others some that wait and one that has been seen. Made once, by the service of the pages.
/// </summary>
internal sealed class DemoThreads(NpgsqlDataSource database, DemoDay day)
{
    private const string Tampere = "municipality-837";
    private const string Adviser = "Malli Ohjaaja";

    private static readonly string[] Questions =
    [
        "En pääse sovittuun tapaamiseen. Voiko ajan siirtää?",
        "Löysin työpaikan, joka alkaa ensi kuussa. Mitä minun pitää tehdä?",
        "Hain kahta työtä, joista puhuimme. Kerronko niistä myös täällä?",
    ];

    private static readonly string[] OwnWords =
    [
        "Haluan töihin keittiöön.",
        "Haluan töihin keittiöön.\nAamut sopivat minulle parhaiten, sillä haen lapset hoidosta iltapäivällä.",
    ];

    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly MessageService messages = new(day);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        await using NpgsqlCommand command = database.Source.CreateCommand(
            "select exists (select from casework.message)"
        );
        if (
            today <= LawBook.PilotStart
            || today >= LawAsKnown.Whole.PilotEnd
            || await command.ExecuteScalarAsync() is true
        )
            return;
        DemoThreads made = new(database.Source, day);
        foreach (int jobseeker in await DemoCustomers.Jobseeker.Read(database.Source))
        {
            await made.Ask(jobseeker, "Hei! Voiko kurssille ilmoittautua vielä tällä viikolla?");
            await made.Answer(jobseeker, "Hei! Voi, viimeinen päivä on perjantai.");
            await made.Answer(jobseeker, "Lähetin ilmoittautumisohjeen kirjeenä.");
            await made.TellOfOneself(jobseeker);
        }
        int[] others = await DemoCustomers.OfMessages.Read(database.Source);
        for (int i = 0; i < others.Length; i++)
            await made.Ask(others[i], Questions[i % Questions.Length]);
        foreach (int customer in others.Take(1))
            await made.Answer(customer, "Voit siirtää ajan itse sivulla Omat tapaamiset.");
    }

    private async Task Ask(int person, string text) => await Write(person, text, await Name(person), null);

    /// <summary>What the jobseeker tells of oneself, written anew once.</summary>
    private async Task TellOfOneself(int person)
    {
        OwnWordsService words = new(day);
        int before = 0;
        foreach (string text in OwnWords)
        {
            await using (Work work = await Work.Begin(database, AuditContext.OfProgram(await Name(person)), Stop))
                await words.Write(person, before, text, work, Stop);
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
            before = (await OwnWordsService.Of(connection, person, Stop))[0].Id;
        }
    }

    private async Task<string> Name(int person)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
        return (await PersonDetails.Read(connection, person, Stop)).Name ?? "";
    }

    private Task Answer(int person, string text) => Write(person, text, Adviser, Tampere);

    private async Task Write(int person, string text, string by, string? organisation)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram(by), Stop);
        await messages.Write(new(person, Guid.CreateVersion7(), text, organisation), work, Stop);
    }
}
