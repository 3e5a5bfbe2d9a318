using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Registration.Restarting;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Npgsql;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Of the demo's customers of Tampere: one for whom an official has reported a change, one whose restart was refused, one
/// whose search was ended for neglect and who asks to start again by a message, and one whose correction was refused. Made
/// once, by the services of the pages.
/// </summary>
internal static class DemoBehalf
{
    private const string Official = "Malli Virkailija";
    private const string Phone = "0100 000 000";

    internal static async Task Add(OpenDatabase database, TimeProvider day)
    {
        DateOnly today = LegalDay.Today(day);
        if (today < RefusalService.First || today >= LawAsKnown.Whole.PilotEnd || await IsThere(database.Source))
            return;
        if (
            await DemoCustomers.OfBehalf.Read(database.Source)
            is not [var changed, var refused, var neglected, var corrected]
        )
            return;
        DemoActs acts = new(database.Source, day);
        await acts.Send(JourneyKind.Change, changed, Contact);
        await acts.Send(JourneyKind.End, refused, Ending(EndReason.FoundWork));
        await acts.Send(JourneyKind.Restart, refused, Restart);
        await acts.Refuse(refused);
        await acts.Send(JourneyKind.End, neglected, Ending(EndReason.GaveNoClarification));
        await acts.AskToRestart(neglected);
        await acts.Correct(corrected);
    }

    private static async Task<bool> IsThere(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select exists (select from registration.restart_restriction)"
        );
        return await command.ExecuteScalarAsync() is true;
    }

    private static SearchAnswers Asked(DateOnly today) =>
        SearchAnswers.Empty.With(
            Q.Request,
            Fields(
                (F.Way, ChoiceField<RequestWay>.Sent(RequestWay.Phone)),
                (F.AskedOn, WrittenDay.InAddress(today)),
                (F.AskedBy, "Asiakas itse, henkilötunnus kysytty")
            )
        );

    private static SearchAnswers Contact(SearchStanding standing) =>
        Asked(standing.Today)
            .With(Q.Changed, Fields((F.Changed, ChoiceField<ChangedMatter>.Sent(ChangedMatter.Contact))))
            .With(Q.Contact, Reached);

    private static Func<SearchStanding, SearchAnswers> Ending(EndReason reason) =>
        standing => Asked(standing.Today).With(Q.Ending, Fields((F.Reason, ChoiceField<EndReason>.Sent(reason))));

    /// <summary>What is on record is confirmed, and the rest answered as it leads.</summary>
    private static SearchAnswers Restart(SearchStanding standing)
    {
        SearchAnswers answers = Asked(standing.Today);
        SearchAnswers onRecord = SearchPrefill.Of(standing);
        while (SearchQuestions.Next(JourneyKind.Restart, standing, answers) is { } question)
            answers = question switch
            {
                Q.Contact => answers.With(question, Reached),
                Q.Dismissal => answers.With(question, Fields((F.Dismissed, SearchAnswers.No))),
                Q.Fund => answers.With(question, Fields((F.Member, SearchAnswers.No))),
                Q.RightToWork => answers.With(
                    question,
                    Fields((F.Permit, ChoiceField<PermitKind>.Sent(PermitKind.Temporary)), (F.Bound, SearchAnswers.Yes))
                ),
                _ when onRecord.Has(question) => answers.With(onRecord, question),
                _ => answers.With(question, []),
            };
        return answers;
    }

    private static IEnumerable<KeyValuePair<string, string>> Reached =>
        Fields((F.Phone, Phone), (F.ServiceLanguage, ChoiceField<ServiceLanguage>.Sent(ServiceLanguage.Finnish)));

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    /// <summary>By the services of the pages, each in a work of its own.</summary>
    private sealed class DemoActs(NpgsqlDataSource database, TimeProvider day)
    {
        private static readonly CancellationToken Stop = CancellationToken.None;
        private readonly SettlementService settlements = new(day, LawAsKnown.Whole);
        private readonly DecisionLetters letters = new(LetterPages.Print);

        internal async Task Send(JourneyKind kind, int person, Func<SearchStanding, SearchAnswers> answer)
        {
            await using Work work = await Begin();
            string key = await WebRecording.Hold(work, person, Stop);
            SearchOf whose = SearchOf.Another(person);
            SearchStanding standing = await StandingReader.Read(
                work.Connection,
                whose,
                newcomer: null,
                LegalDay.Today(day),
                Stop
            );
            SendService sending = new(new WebRecording(day, LawAsKnown.Whole), day, SearchForm.InLines);
            await sending.Take(Guid.NewGuid(), kind, whose, standing, answer(standing), key, null, work, Stop);
        }

        internal async Task Refuse(int person)
        {
            await using Work work = await Begin();
            await new RefusalService(settlements, letters, day).Refuse(
                person,
                await CaseVersion.Of(work.Connection, person, Stop),
                new(RefusalGround.NoRightToWork, "Oleskelulupa on sidottu toiseen työnantajaan.", Phone),
                work,
                Stop
            );
        }

        internal async Task AskToRestart(int person)
        {
            await using (Work work = await Begin())
            {
                await Restrictions.Add(MunicipalityCode.Of(DemoCustomers.Tampere), isRestricted: true, work, Stop);
                await work.Commit([], Stop);
            }
            await using Work asking = await Begin();
            const string Text = "Haluan aloittaa työnhaun uudelleen. Minut tavoittaa puhelimella aamupäivisin.";
            await RestartRequests.Ask(Guid.NewGuid(), person, Text, LegalDay.Today(day), asking, Stop);
        }

        internal async Task Correct(int person)
        {
            CorrectionService corrections = new(
                new AttachmentService((_, _) => null),
                settlements,
                letters,
                day,
                false
            );
            await using (Work work = await Begin())
            {
                KnownFact latest = await Latest(work.Connection, person);
                NewCorrection asked = new(Guid.NewGuid(), CorrectedFact.Situation, latest.Event.Date, latest.Event.Kind)
                {
                    Value = ChoiceField<EmploymentStatus>.Sent(EmploymentStatus.LaidOff),
                    Why = "Olin mielestäni lomautettu.",
                };
                await corrections.Ask(asked, person, work, Stop);
            }
            int request;
            await using (
                NpgsqlCommand command = database.CreateCommand("select max(id) from registration.correction_request")
            )
                request = (int)(await command.ExecuteScalarAsync())!;
            await using Work deciding = await Begin();
            const string Reason = "Työnantajan ilmoituksen mukaan työsuhde on päättynyt.";
            await corrections.Decide(request, isAccepted: false, Reason, Phone, deciding, Stop);
        }

        private static async Task<KnownFact> Latest(NpgsqlConnection connection, int person) =>
            KnownHistory.Now((await PersonReader.Load(connection, person, Stop))!).InForce[^1];

        private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram(Official), Stop);
    }
}
