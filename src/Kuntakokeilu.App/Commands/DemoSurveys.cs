using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Closing;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// The survey of June 2024, over and frozen with answers that are made up, and one that can be answered now. Made once, by the product's
/// own services; the survey of June is there from its closing on.
/// </summary>
internal sealed class DemoSurveys(NpgsqlDataSource database, DemoDay day)
{
    private const short Tampere = 837;
    private const short Vaasa = 905;
    private const ulong Seed = 1;

    private static readonly CancellationToken Stop = CancellationToken.None;
    private static readonly Official Writer = new(null, "Malli Erityisasiantuntija");
    private static readonly Official Publisher = new(null, "Malli Ylitarkastaja");

    private readonly SurveyMaking making = new(new(day));
    private readonly FrameService frames = new(new(day));

    /// <returns>The links by which the open survey is answered, in Finnish and in Swedish; none when they have been made before.</returns>
    internal static async Task<IReadOnlyList<LinkSecret>> Add(NpgsqlDataSource database, DemoDay day)
    {
        await using NpgsqlCommand command = database.CreateCommand("select exists (select from surveys.survey)");
        if (await command.ExecuteScalarAsync() is true)
            return [];
        DemoSurveys made = new(database, day);
        if (KnownSurveys.LowThreshold2024.Closes < LegalDay.Local(day.GetUtcNow()))
            await made.June();
        return await made.Open();
    }

    private async Task June()
    {
        FrozenSurvey survey = MadeUpSurvey.Make(Seed);
        int number = await Publish(survey.Definition);
        await Ask(number, new Dictionary<short, Contact>());
        byte[] content = FrozenFile.Write(survey);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await using (
            NpgsqlCommand sent = new(
                """
                update surveys.asked a set (state, submissions, sent_at) = (2, 1, s.closes_at - interval '3 days')
                from surveys.survey s where s.id = $1 and a.survey_id = s.id and a.municipality = any ($2)
                """,
                connection
            )
        )
        {
            sent.Parameters.Add(new() { Value = number });
            sent.Parameters.Add(new() { Value = survey.Answered.Select(short.Parse).ToArray() });
            await sent.ExecuteNonQueryAsync();
        }
        SurveyFreezing freezing = new(database, new(day), SurveyFiles.Of);
        await freezing.Keep(connection, number, content, SurveyFiles.Of(survey), Stop);
        await transaction.CommitAsync();
    }

    /// <summary>The same questions once more, open for a week on either side of the demo's day.</summary>
    private async Task<IReadOnlyList<LinkSecret>> Open()
    {
        DateTime today = LegalDay.Today(day).ToDateTime(TimeOnly.MinValue);
        int number = await Publish(
            KnownSurveys.LowThreshold2024 with
            {
                Id = "low_threshold_again",
                Title = Titled(
                    "Matalan kynnyksen palvelu: seurantakysely (malli)",
                    "Service med låg tröskel: uppföljande enkät (modell)",
                    "Low-threshold service: follow-up survey (made up)"
                ),
                Opens = today.AddDays(-7),
                Closes = today.AddDays(8),
            }
        );
        await Ask(
            number,
            new Dictionary<short, Contact>
            {
                [Tampere] = new("Malli Työllisyysjohtaja", "malli@tampere.example", "fi"),
                [Vaasa] = new("Modell Sysselsättningschef", "modell@vasa.example", "sv"),
            }
        );
        await using Work work = await Begin();
        return [.. (await frames.MakeLinks(number, work, Stop)).Select(one => one.Secret)];
    }

    private async Task<int> Publish(SurveyDefinition definition)
    {
        int survey;
        await using (Work work = await Begin())
            (_, survey) = await making.Write(
                definition,
                Memo.Of(LowThresholdMemo.Text, definition.Languages),
                Writer,
                work,
                Stop
            );
        await using Work publishing = await Begin();
        MadeSurvey written = (await MadeSurvey.Find(publishing.Connection, survey, Stop))!;
        if (await making.Publish(written, written.Number, Publisher, publishing, Stop) is { } fault)
            throw new InvalidOperationException($"The demo's survey is not published: {fault}.");
        return survey;
    }

    private async Task Ask(int survey, IReadOnlyDictionary<short, Contact> contacts)
    {
        await using Work work = await Begin();
        await FrameService.Ask(survey, withÅland: false, contacts, work, Stop);
    }

    private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram("demo"), Stop);

    private static LocalText Titled(string fi, string sv, string en) =>
        new(
            new Dictionary<string, string>
            {
                ["fi"] = fi,
                ["sv"] = sv,
                ["en"] = en,
            }
        );
}
