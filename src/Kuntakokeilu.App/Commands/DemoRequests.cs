using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Some of the demo's customers have asked for a transfer: one in each state in which somebody has something to do. Made
/// once, by the services of the pages.
/// </summary>
internal static class DemoRequests
{
    private const short Tampere = 837;
    private const short Helsinki = 91;

    /// <summary>What users write: they work in Finnish.</summary>
    private const string Why = "Saan palvelua paremmin siellä, missä hoidan muutkin asiani.";

    private static readonly (short From, short? To, TransferGround Ground, RequestStep[] Steps)[] Requests =
    [
        // The one who signs in as Tampere's customer can ask for a review.
        (Tampere, null, TransferGround.Inappropriate, [RequestStep.Refuse]),
        (Tampere, null, TransferGround.Language, []),
        (Tampere, null, TransferGround.Safety, [RequestStep.Ask]),
        (Tampere, Helsinki, TransferGround.Language, [RequestStep.Propose]),
        (Tampere, null, TransferGround.Inappropriate, [RequestStep.Hear]),
        (Helsinki, Tampere, TransferGround.Safety, [RequestStep.Propose]),
        (Helsinki, Tampere, TransferGround.Inappropriate, [RequestStep.Propose, RequestStep.Accept]),
    ];

    internal static async Task Add(OpenDatabase database, TimeProvider day)
    {
        if (await HasSome(database.Source))
            return;
        StepService steps = new(
            new(new WebRecording(day, LawAsKnown.Whole), new DecisionLetters(LetterPages.Print), day),
            day,
            RequestDays.UsualToAccept
        );
        Dictionary<short, Queue<int>> customers = new()
        {
            [Tampere] = await Customers(database.Source, Tampere),
            [Helsinki] = await Customers(database.Source, Helsinki),
        };
        foreach ((short from, short? to, TransferGround ground, RequestStep[] taken) in Requests)
        {
            if (!customers[from].TryDequeue(out int person))
                continue;
            MunicipalityCode where = to is { } number ? MunicipalityCode.Of(number) : MunicipalityCode.None;
            int request;
            await using (Work work = await Begin(database.Source))
                (_, request) = await new RequestService(day).Request(
                    new(where, ground, Why),
                    person,
                    work,
                    CancellationToken.None
                );
            short version = 1;
            foreach (RequestStep step in taken)
            {
                await using Work work = await Begin(database.Source);
                RequestParty by = step is RequestStep.Accept ? RequestParty.Receiver : RequestParty.Office;
                NewStep next = new(step, by, version++, TextOf(step)) { Phone = "0100 000 000" };
                await steps.Take(request, next, work, CancellationToken.None);
            }
        }
    }

    private static string TextOf(RequestStep step) =>
        step switch
        {
            RequestStep.Refuse => "Pyynnössä ei ole tullut esiin lain mukaista perustetta siirtää asiakkuutta.",
            RequestStep.Ask => "Kerro tarkemmin, miksi nykyinen asiakkuus ei ole sinulle turvallinen.",
            RequestStep.Hear => "Mitä palveluja asiakkaalle on sovittu, ja jatkuvatko ne siirron jälkeen?",
            RequestStep.Propose => "Asiakas on pyytänyt siirtoa kuntanne asiakkaaksi.",
            _ => "",
        };

    private static async Task<bool> HasSome(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand("select exists (select from transfers.request)");
        return await command.ExecuteScalarAsync() is true;
    }

    private static async Task<Queue<int>> Customers(NpgsqlDataSource database, short organiser)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select c.person_id from steering.current_period c join register.identity i on i.person_id = c.person_id
            where c.organiser = $1 and c.municipality = $1 and not c.protected order by c.person_id limit 10
            """
        );
        command.Parameters.Add(new() { Value = organiser });
        Queue<int> people = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            people.Enqueue(row.GetInt32(0));
        return people;
    }

    private static Task<Work> Begin(NpgsqlDataSource database) =>
        Work.Begin(database, AuditContext.OfProgram("Malli Virkailija"), CancellationToken.None);
}
